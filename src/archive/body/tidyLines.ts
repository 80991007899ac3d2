/**
 * Paragraphs as a notice has them: one a line, none empty, no blanks around them, one blank for many within.
 * Tabs between the cells of a table stay.
 */
export function tidyLines(text: string): string {
  return text
    .replace(/[^\S\n\t]+/g, " ")
    .split("\n")
    .map((line) => line.trim().replace(/ ?\t ?/g, "\t"))
    .filter((line) => line !== "")
    .join("\n");
}
