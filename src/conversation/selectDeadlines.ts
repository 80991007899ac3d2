import type { Archive, Filter } from "../archive/archive.ts";
import type { Clause, Notice } from "../archive/notice.ts";
import { termsOf } from "../text/terms.ts";
import type { Window } from "./currentOccurrence.ts";
import { deadlinesOf } from "./deadlinesOf.ts";
import { fitsWords } from "./fitsWords.ts";
import { isSameOffice } from "./isSameOffice.ts";
import type { DeadlineFound } from "./reply.ts";

/** Which deadlines are wanted; what is undefined does not matter. The window says which day a recurring one is shown on. */
export interface DeadlineWish extends Window {
  /** Words that the clause or the title is about, as for a search. */
  readonly query?: string | undefined;
  /** Code of a domain of either axis. */
  readonly domain?: string | undefined;
  readonly who?: string | undefined;
  readonly notice?: Notice | undefined;
}

/** Deadlines by where their day stands, each list in the order of reading. */
export interface DeadlinesByDay {
  /** Today or later, soonest first. */
  readonly upcoming: readonly DeadlineFound[];
  /** Expired before today, latest first. */
  readonly past: readonly DeadlineFound[];
  /** What took effect before today and does not expire by it, latest first. */
  readonly inForce: readonly DeadlineFound[];
  /** Those that hang on something else, and old recurring ones that may have ended unsaid; newest notice first. */
  readonly undated: readonly DeadlineFound[];
}

/** The deadlines of the archive that fit, sorted by where their day stands on this day. */
export function selectDeadlines(archive: Archive, today: Temporal.PlainDate, wish: DeadlineWish): DeadlinesByDay {
  const fitting = fittingDeadlines(archive, today, wish);
  const dated = fitting.filter(({ deadline }) => deadline.due !== undefined).sort(soonestFirst);
  const isOver = ({ deadline: { due } }: DeadlineFound) => due && Temporal.PlainDate.compare(due, today) < 0;
  const over = dated.filter(isOver).reverse();
  return {
    upcoming: dated.filter((found) => !isOver(found)),
    past: over.filter(({ deadline }) => deadline.kind !== "effective-from"),
    inForce: over.filter(({ deadline }) => deadline.kind === "effective-from"),
    undated: fitting.filter(({ deadline }) => deadline.due === undefined),
  };
}

/** Compares by day, for sorting those that have one. */
export function soonestFirst({ deadline: a }: DeadlineFound, { deadline: b }: DeadlineFound): number {
  return a.due && b.due ? Temporal.PlainDate.compare(a.due, b.due) : 0;
}

function fittingDeadlines(
  archive: Archive,
  today: Temporal.PlainDate,
  { query, domain, who, notice, from, to }: DeadlineWish,
): DeadlineFound[] {
  const filter = { ...(domain !== undefined && { domain }), ...(notice !== undefined && { notice: notice.id }) };
  const isAbout = query === undefined ? undefined : aboutness(archive, query, filter);
  const candidates = notice === undefined ? [...archive.notices.values()] : [notice];
  return candidates
    .flatMap((candidate) => deadlinesOf(candidate, today, { from, to }))
    .filter(
      (found) =>
        (isAbout === undefined || isAbout(found)) &&
        (domain === undefined || isOfDomain(found, domain)) &&
        (who === undefined || (found.deadline.who !== undefined && isSameOffice(found.deadline.who, who))),
    );
}

function isOfDomain({ notice, clause }: DeadlineFound, domain: string): boolean {
  return [...clause.fields, ...notice.themes].some(({ code }) => code === domain);
}

/** Tells which clauses are about the words: those found that fit them, and all of a notice whose title holds them. */
function aboutness(archive: Archive, query: string, filter: Filter): (found: DeadlineFound) => boolean {
  const { hits } = archive.search({ words: query, filter }, { limit: SEARCHED, offset: 0 });
  const clauses = new Set<Clause>(hits.filter((hit) => fitsWords(query, hit)).map(({ clause }) => clause));
  const terms = termSet(query);
  const titled = new Set<Notice>(
    archive.notices.values().filter(({ title }) => terms.size > 0 && terms.isSubsetOf(termSet(title))),
  );
  return ({ notice, clause }) => clauses.has(clause) || titled.has(notice);
}

function termSet(text: string): Set<string> {
  return new Set(termsOf(text).map(({ term }) => term));
}

/** More clauses than this fit only words that say nothing; the best of them will do. */
const SEARCHED = 500;
