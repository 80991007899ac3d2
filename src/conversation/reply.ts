import type { Hit } from "../archive/archive.ts";
import type { Deadline } from "../archive/deadline.ts";
import type { Clause, Notice } from "../archive/notice.ts";
import type { Span } from "../text/span.ts";
import type { Request } from "./request.ts";

/** What is said in return: a value that knows nothing of Discord's limits or of a terminal's width. */
export interface Reply {
  /** "answer": this answers. "near": the nearest, and no answer. "none": the archive does not say. "error": for the asker alone. */
  readonly outcome: "answer" | "near" | "none" | "error";
  /** One line: what this is. */
  readonly title: string;
  /** Whole sentences before the parts. */
  readonly notes?: readonly string[];
  readonly parts?: readonly Part[];
  /** The same command asked otherwise, offered as buttons or as words to type. */
  readonly actions?: readonly Action[];
  /** What the parts were made of, for the JSON face. */
  readonly hits?: readonly Hit[];
  readonly deadlines?: readonly DeadlineFound[];
  readonly notices?: readonly Notice[];
}

/** A deadline with where it stands. */
export interface DeadlineFound {
  readonly notice: Notice;
  readonly clause: Clause;
  readonly deadline: Deadline;
}

/** One hit, one deadline, one line of an overview. Every string is plain text: the faces escape it. */
export interface Part {
  readonly heading?: string;
  /** Verbatim words of the archive. */
  readonly quotation?: Quotation;
  readonly facts?: readonly Fact[];
  /** Items of a list, one line each; a string is one of depth 0. */
  readonly items?: readonly (string | Item)[];
  readonly source?: Source;
}

/** A line of a list within lists: depth 1 stands below the last one of depth 0. */
export interface Item {
  readonly text: string;
  readonly depth: number;
}

/** Words of a clause as they are, and which of them matter. */
export interface Quotation {
  readonly text: string;
  /** Places in `text` to be marked, in order, not overlapping. */
  readonly marks: readonly Span[];
  /** True when the clause goes on before or behind what is quoted. */
  readonly cutBefore?: boolean;
  readonly cutAfter?: boolean;
}

/** Something known, by its name: 发文机关 is 云岭省财政厅. */
export interface Fact {
  readonly label: string;
  readonly value: string;
  /** When something falls due; Discord counts down to it beside the words. */
  readonly day?: Temporal.PlainDate;
}

/** Where the words come from, and where to read them. */
export interface Source {
  /** "《标题》 · 财政部 · 2022-04-18". */
  readonly label: string;
  readonly url?: string;
}

/** A request a reader may want next. */
export interface Action {
  readonly label: string;
  readonly request: Request;
}
