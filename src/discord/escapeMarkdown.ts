import { visible } from "../text/characters.ts";

/**
 * Text of the archive or of a user as it is put into a message: it looks the same and does nothing. No
 * heading, list, quotation, link, mention, timestamp, emoji or mark-up comes of it, a bare address is not
 * made a link, and characters that are not seen but change how others are (bidi, zero width) are gone.
 *
 * escapeMarkdown("# 见 <@1> **注** https://a.cn") === "\\# 见 \\<\\@1> \\*\\*注\\*\\* https\\://a.cn"
 */
export function escapeMarkdown(text: string): string {
  return visible(text).replace(SPECIAL, "\\$&").replace(LINE_START, "$1\\$2").replace(NUMBERED, "$1\\.");
}

/** The same on one line. */
export function escapeLine(text: string): string {
  return escapeMarkdown(text.replace(/\s+/g, " ").trim());
}

// Discord takes a backslash before any ASCII punctuation. ":" ends https: and :emoji: alike.
const SPECIAL = /[\\*_~|`#<@:[\]]/g;

// A quotation, a list or small print; they mean something at the start of a line only.
const LINE_START = /^([^\S\n]*)([>+-])/gm;
const NUMBERED = /^([^\S\n]*\d+)\./gm;
