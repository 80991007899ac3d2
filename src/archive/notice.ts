import type { Span } from "../text/span.ts";
import type { Deadline } from "./deadline.ts";

/** One archived post. What the copy does not say is undefined: it is never guessed. */
export interface Notice {
  /** The file's name without ".md"; its path where another post has that name. */
  readonly id: string;
  /** Path below the archive's folder, with "/" between folders. */
  readonly file: string;
  /** As in the front matter; the first words of the text when that is empty. */
  readonly title: string;
  readonly issuedOn?: Temporal.PlainDate;
  /** 通知, 意见, 公告 …: the last such word of the title. */
  readonly kind?: string;
  readonly issuer?: string;
  /** With 〔〕 whatever brackets the post has: "财综〔2020〕57号". */
  readonly docNumber?: string;
  /** Where the copy was taken from: "（文章来源：…）". */
  readonly medium?: string;
  readonly sourceUrl?: string;
  /** The summary that an editor put before the body; undefined when it only repeats a clause. */
  readonly lead?: string;
  /** The body text, paragraphs separated by "\n". The clauses put together are this text, character for character. */
  readonly text: string;
  readonly clauses: readonly Clause[];
  /** Themes of the whole notice (主题), best first. */
  readonly themes: readonly Tag[];
}

/** The smallest part of a notice that can be cited. */
export interface Clause {
  /** Unique within its notice, made of its marks: "二（一）", "二（一）·2" for a further piece, "前言", "段3". */
  readonly id: string;
  /** The marks from the outermost to its own: ["二、", "（一）"]; empty when it stands under none. */
  readonly path: readonly string[];
  /** The headings of the clauses it stands under, outermost first, its own last, as far as they have one. */
  readonly headings: readonly string[];
  /** Its own heading. */
  readonly heading?: string;
  /** Its place in the notice's text. */
  readonly start: number;
  readonly end: number;
  /** `notice.text.slice(start, end)`, mark, heading and line breaks included. */
  readonly text: string;
  /** Service fields (服务领域) it speaks of. */
  readonly fields: readonly Tag[];
  readonly citations: readonly Citation[];
  readonly deadlines: readonly Deadline[];
}

/** A domain of data/domains.json that a text speaks of, with the words that earned it. */
export interface Tag {
  readonly code: string;
  readonly name: string;
  readonly words: readonly string[];
}

/** A document named in a clause: a number, a 《title》, or a title with the number behind it. */
export interface Citation {
  readonly span: Span;
  readonly title?: string;
  /** With 〔〕 whatever brackets the clause has. */
  readonly docNumber?: string;
}
