import type { Clause, Notice } from "../notice.ts";
import { type Postings, postingsOf } from "./postings.ts";
import { OPENING } from "./weights.ts";

/** What a search reads. Clauses are numbered newest notice first, then by the notice's id, then by their place. */
export interface ClauseIndex {
  readonly notices: readonly Notice[];
  readonly clauses: readonly Clause[];
  /** Clause → the number of its notice. */
  readonly noticeOf: Uint32Array;
  /** Clause → 1 when no sentence stands under its heading. */
  readonly isHeading: Uint8Array;
  /** Of each clause with its headings. */
  readonly bodies: Postings;
  /** Of each notice's title, issuer and beginning. */
  readonly openings: Postings;
  /** Notice → how many terms its clauses have. */
  readonly noticeLengths: Uint32Array;
  readonly meanNoticeLength: number;
}

/** Numbers and indexes the clauses; one that only repeats another of its notice is left out. */
export function indexClauses(source: readonly Notice[]): ClauseIndex {
  const notices = source.toSorted(newestFirst);
  const clauses: Clause[] = [];
  const owners: number[] = [];
  for (const [number, notice] of notices.entries()) {
    const seen = new Set<string>();
    for (const clause of notice.clauses) {
      const text = clause.text.trim();
      if (text === "" || seen.has(text)) continue;
      seen.add(text);
      clauses.push(clause);
      owners.push(number);
    }
  }
  const noticeOf = Uint32Array.from(owners);
  const bodies = postingsOf(clauses.map(bodyOf));
  const noticeLengths = new Uint32Array(notices.length);
  for (const [clause, notice] of noticeOf.entries()) {
    noticeLengths[notice] = (noticeLengths[notice] as number) + (bodies.lengths[clause] as number);
  }
  return {
    notices,
    clauses,
    noticeOf,
    isHeading: Uint8Array.from(clauses, (clause) => (isOnlyHeading(clause) ? 1 : 0)),
    bodies,
    openings: postingsOf(notices.map(openingOf)),
    noticeLengths,
    meanNoticeLength: noticeLengths.reduce((sum, length) => sum + length, 0) / notices.length,
  };
}

function newestFirst(a: Notice, b: Notice): number {
  if (a.issuedOn && b.issuedOn) {
    const order = Temporal.PlainDate.compare(b.issuedOn, a.issuedOn);
    if (order !== 0) return order;
  } else if (a.issuedOn || b.issuedOn) return a.issuedOn ? -1 : 1;
  return a.id < b.id ? -1 : a.id > b.id ? 1 : 0;
}

/** Of a notice what tells what it is about: title, issuer and the beginning of its text. */
export function openingOf({ title, issuer = "", text }: Notice): string {
  return [title, issuer, text.slice(0, OPENING)].join("\n");
}

/** The headings above the clause that its own text does not have, and the text. */
export function bodyOf(clause: Clause): string {
  return [...clause.headings.filter((heading) => !clause.text.includes(heading)), clause.text].join("\n");
}

function isOnlyHeading({ heading, text }: Clause): boolean {
  return heading !== undefined && text.trimEnd().endsWith(heading);
}
