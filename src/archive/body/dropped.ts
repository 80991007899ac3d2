/*
 * Everything in a post that is left out of its text on purpose, and why; all else is kept. Beside what is listed
 * below as patterns, rules leave out
 *
 * - tags, comments and pictures: what an element says is its text (htmlLines.ts)
 * - the frame of a Markdown table: its cells are the text, with a tab between them (plainLines.ts)
 * - private-use characters: what is left of Word's indents; a paragraph starts there (plainLines.ts)
 * - blanks around paragraphs, and all but one of them within (tidyLines.ts)
 * - sentences of the lead that the body has too: said twice, they would be found twice (lead.ts)
 * - （文章来源：…）: it becomes the notice's medium (lead.ts)
 */
interface Dropped {
  readonly name: string;
  readonly reason: string;
}

/** Elements of HTML left out with everything in them, when they are closed; else their tag alone. */
interface DroppedElement extends Dropped {
  /** Matches its name … */
  readonly element?: RegExp;
  /** … or one of its attributes, written name=value without quotation marks. */
  readonly attribute?: RegExp;
}

/** Words left out wherever they stand. */
interface DroppedWords extends Dropped {
  readonly pattern: RegExp;
  /** What stays of them: the text of a link. Nothing, when undefined. */
  readonly keeps?: string;
}

export const DROPPED_ELEMENTS: readonly DroppedElement[] = [
  {
    name: "script",
    reason: "speaks to a browser, not to a reader",
    element: /^(?:script|style|template|noscript|head|iframe|object|svg)$/i,
  },
  {
    name: "hidden element",
    reason: "no reader of the source ever saw it: counters, spacers, texts for search engines",
    attribute: /^hidden(?:=|$)|^style=.*(?:display\s{0,4}:\s{0,4}none|visibility\s{0,4}:\s{0,4}hidden)/is,
  },
];

/** Left out of the source and, since &#8203; is one as well, once more where entities are decoded. */
export const INVISIBLE: DroppedWords = {
  name: "invisible characters",
  reason: "zero-width and control characters stand inside words and hide them from every search",
  pattern: /[\x00-\x08\x0b\x0e-\x1f\x7f\u00ad\u200b-\u200f\u2060\ufeff]/g,
};

/** Applied to the source, before anything else is read from it. */
export const DROPPED_FROM_SOURCE: readonly DroppedWords[] = [
  {
    name: "obfuscated script",
    reason: "a visitor counter that was saved as if it were text, with the few random letters before it",
    pattern: /[A-Za-z0-9]{0,8}var _\$\w{1,20} ?= ?\["\\x[\x00-\x7f]*/g,
  },
  INVISIBLE,
];

/** Left out once, where it is the last line of a post but for the links back: further links belong to the text. */
export const SOURCE_LINK: DroppedWords = {
  name: "source link",
  reason: "it becomes the notice's sourceUrl; <> says that there is none",
  pattern: /^<(?:https?:[^\s<>]*)?>$/i,
};

/** Left out wherever they stand at the end of a post. */
export const BACK_LINKS: DroppedWords = {
  name: "back links",
  reason: "navigation of the site on which the post was saved",
  pattern: /^(?:\[返回[^[\]\n]{0,40}\]\([^()\s]{0,200}\)[ ｜|]{0,4}){1,8}$/,
};

/** Applied to each line that is Markdown: it stands in no element of HTML, and its entities are not decoded yet. */
export const DROPPED_MARKDOWN: readonly DroppedWords[] = [
  { name: "picture", reason: "it has no words", pattern: /!\[[^[\]\n]{0,200}\]\([^()\s]{0,500}\)/g },
  {
    name: "link target",
    reason: "the link's words are the text",
    pattern: /\[([^[\]\n]{1,200})\]\((?:[a-z]+:|[./#])[^()\s]{0,500}\)/gi,
    keeps: "$1",
  },
  { name: "rule", reason: "a line across the page", pattern: /^\s{0,8}(?:[-*_] ?){3,80}$/g },
  { name: "heading sign", reason: "layout", pattern: /^\s{0,8}#{1,6} /g },
  { name: "quotation sign", reason: "layout; >60 and >= compare", pattern: /^\s{0,8}(?:> ?){1,8}(?![\d=])/g },
  { name: "emphasis", reason: "layout", pattern: /\*\*(?=\S)([^*\n]{1,400})\*\*/g, keeps: "$1" },
  { name: "escape", reason: "layout", pattern: /\\([\\`*_#.()[\]<>~|-])/g, keeps: "$1" },
];

/** The text without these words. */
export function drop(text: string, words: readonly DroppedWords[]): string {
  return words.reduce((left, { pattern, keeps }) => left.replace(pattern, keeps ?? ""), text);
}
