import { load } from "cheerio/slim";
import { DROPPED_MARKDOWN, drop, INVISIBLE } from "./dropped.ts";

/**
 * The paragraphs of plain text or Markdown, each on a line. Copies that lost their line breaks still show where
 * a paragraph began: several blanks, a wide blank behind a stop, or a private-use character (Word's indent).
 * A single blank between words stays.
 *
 * "特此公告。     财政部　税务总局     2020年2月6日" → "特此公告。" "财政部　税务总局" "2020年2月6日"
 */
export function plainLines(text: string): string {
  const markdown = text.split("\n").map((line) => drop(line, DROPPED_MARKDOWN));
  return decodeEntities(markdown.join("\n"))
    .split("\n")
    .map((line) => tableRow(line) ?? line.replace(BREAKS, breakFor))
    .join("\n");
}

/** Text in which &nbsp; and its like are the characters they stand for; a < stays what it is. */
export function decodeEntities(text: string): string {
  return text.includes("&") ? drop(load(text.replaceAll("<", "&lt;")).text(), [INVISIBLE]) : text;
}

/** Blanks and private-use characters, with the character before them. */
const BREAKS = /(^|[^\s\ue000-\uf8ff])([\s\ue000-\uf8ff]+)/g;

function breakFor(_: string, before: string, blanks: string): string {
  const isWide = blanks !== " " && /[。；：！？]/.test(before);
  const isBreak = blanks.length > 1 || isWide || /[\t\ue000-\uf8ff]/.test(blanks);
  return before + (isBreak ? "\n" : blanks);
}

/** The cells of a row of a Markdown table with tabs between them; "" for the line under its head. */
function tableRow(line: string): string | undefined {
  const row = /^ {0,3}\|(.*)\|\s*$/.exec(line)?.[1];
  if (row === undefined) return undefined;
  const cells = row.split("|").map((cell) => cell.trim());
  return cells.every((cell) => /^:?-+:?$/.test(cell)) ? "" : cells.join("\t");
}
