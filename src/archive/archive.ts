import type { Span } from "../text/span.ts";
import type { Clause, Notice } from "./notice.ts";
import type { Problem } from "./problem.ts";

/** Every notice that was read, indexed and frozen: a value, swapped whole. */
export interface Archive {
  /** By id, newest first, those without a date last. */
  readonly notices: ReadonlyMap<string, Notice>;
  readonly problems: readonly Problem[];
  readonly domains: DomainAxis;
  /** The clauses that fit, best first, from `offset`, at most `limit`; and how many fit in all. */
  search(query: Query, page: Page): Found;
  /** The notices whose title comes nearest to the words typed, best first. */
  searchTitles(words: string, limit: number): readonly Notice[];
}

/** Which stretch of a list is wanted: at most `limit` from the one numbered `offset`, counted from 0. */
export interface Page {
  readonly limit: number;
  readonly offset: number;
}

/** What is looked for. Words in “”, "" or 「」 must stand in the clause (or its title or headings) as they are. */
export interface Query {
  readonly words: string;
  readonly filter?: Filter;
}

/** What a clause must be besides fitting the words: every part that is given has to hold. */
export interface Filter {
  /** Code or name of a domain of either axis. */
  readonly domain?: string;
  /** Part of the issuer's name. */
  readonly issuer?: string;
  /** The id of a notice. */
  readonly notice?: string;
  /** The first and the last day of issue let through; a notice without a date is then left out. */
  readonly from?: Temporal.PlainDate;
  readonly to?: Temporal.PlainDate;
}

/** One page of what a query finds. */
export interface Found {
  readonly hits: readonly Hit[];
  /** How many clauses fit, on all pages. */
  readonly total: number;
}

/** A clause that fits, with why. */
export interface Hit {
  readonly notice: Notice;
  readonly clause: Clause;
  /** Higher is better; comparable within one search only. */
  readonly score: number;
  /** The window of whole sentences in the clause's text in which the words stand densest. */
  readonly quote: Span;
  /** Places of the words that match, in the clause's text, in order, not overlapping. */
  readonly matches: readonly Span[];
}

/** The two axes of data/domains.json. */
export interface DomainAxis {
  readonly themes: readonly Domain[];
  readonly fields: readonly Domain[];
  /** What tells whether a word was meant; without it every word counts. */
  readonly context?: DomainContext;
}

/** A domain of data/domains.json: 养老, with the words by which a text is known to speak of it. */
export interface Domain {
  readonly code: string;
  readonly name: string;
  /** Names people use for it, its own included. */
  readonly words: readonly string[];
  /** Those of the words that say little by themselves: they count in a list (养老、教育、文化) or before a follower. */
  readonly weak?: readonly string[];
  /** Phrases that hold one of the words and mean something else: 法律法规, 教育费附加. */
  readonly except?: readonly string[];
}

/** The words around a domain's word that tell whether it was meant: 教育领域 is, 教育厅 is an office. */
export interface DomainContext {
  /** Endings that make an office of any word: 教育 + 厅. */
  readonly offices: readonly string[];
  /** Nouns that make a domain of a weak word before them: 教育 + 领域. */
  readonly followers: readonly string[];
  /** Nouns that make offices of a list: 公安、教育、民政等 + 部门. */
  readonly lists: readonly string[];
}
