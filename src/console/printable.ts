/**
 * The text without what could steer a terminal or turn its lines around: control characters other than the line
 * break, and the marks that change the direction of writing. A tab becomes a blank.
 */
export function printable(text: string): string {
  return text
    .replaceAll("\t", " ")
    .replaceAll(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u200e\u200f\u202a-\u202e\u2066-\u2069]/g, "");
}
