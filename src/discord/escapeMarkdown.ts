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

/** The text without the characters that are not seen; line breaks stay, half a surrogate pair becomes U+FFFD. */
export function visible(text: string): string {
  return text.toWellFormed().replace(INVISIBLE, "");
}

// Controls, soft hyphen, fillers, zero-width and bidi marks, line separators, annotations and tags.
const INVISIBLE =
  /[\0-\x08\x0b-\x1f\x7f-\x9f\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b-\u200f\u2028-\u202e\u2060-\u206f\u3164\ufeff\uffa0\ufff9-\ufffb\u{e0000}-\u{e0fff}]/gu;

// Discord takes a backslash before any ASCII punctuation. ":" ends https: and :emoji: alike.
const SPECIAL = /[\\*_~|`#<@:[\]]/g;

// A quotation, a list or small print; they mean something at the start of a line only.
const LINE_START = /^([^\S\n]*)([>+-])/gm;
const NUMBERED = /^([^\S\n]*\d+)\./gm;
