import type { Archive, Query } from "../archive/archive.ts";
import type { Deadline } from "../archive/deadline.ts";
import type { Clause, Notice } from "../archive/notice.ts";
import { isSameOffice } from "./isSameOffice.ts";
import { occurrenceFrom } from "./occurrenceFrom.ts";
import type { DeadlineFound } from "./reply.ts";

/** Which deadlines are wanted; what is undefined does not matter. */
export interface DeadlineWish {
  /** Words that the clause is about, as for a search. */
  readonly query?: string | undefined;
  /** Code of a domain of either axis. */
  readonly domain?: string | undefined;
  readonly who?: string | undefined;
  readonly notice?: Notice | undefined;
  /** Recurring deadlines are shown as they fall due from this day on; from today when undefined. */
  readonly from?: Temporal.PlainDate | undefined;
}

/** Deadlines by where their day stands, each list in the order of reading. */
export interface DeadlinesByDay {
  /** Today or later, soonest first. */
  readonly upcoming: readonly DeadlineFound[];
  /** Before today, latest first. */
  readonly past: readonly DeadlineFound[];
  /** Those that hang on something else, and old recurring ones that may have ended unsaid; newest notice first. */
  readonly undated: readonly DeadlineFound[];
}

/** The deadlines of the archive that fit, sorted by where their day stands on this day. */
export function selectDeadlines(archive: Archive, today: Temporal.PlainDate, wish: DeadlineWish): DeadlinesByDay {
  const fitting = fittingDeadlines(archive, wish).map((found) => ({
    ...found,
    deadline: wish.from ? occurrenceFrom(found.deadline, wish.from) : currentOccurrence(found.deadline, today),
  }));
  const dated = fitting.filter(({ deadline }) => deadline.due !== undefined).sort(soonestFirst);
  const isPast = ({ deadline: { due } }: DeadlineFound) => due && Temporal.PlainDate.compare(due, today) < 0;
  return {
    upcoming: dated.filter((found) => !isPast(found)),
    past: dated.filter(isPast).reverse(),
    undated: fitting.filter(({ deadline }) => deadline.due === undefined),
  };
}

/**
 * The next occurrence of a recurring deadline, as long as its notice is young. Of an older one nobody knows here
 * whether it still holds: it keeps its rule and loses its day.
 */
function currentOccurrence(deadline: Deadline, today: Temporal.PlainDate): Deadline {
  const { due, rule } = deadline;
  const isOld = due && Temporal.PlainDate.compare(due.add(STILL_IN_FORCE), today) < 0;
  if (rule?.type !== "recurring" || !isOld) return occurrenceFrom(deadline, today);
  const { due: _, starts: __, ...undated } = deadline;
  return undated;
}

const STILL_IN_FORCE = { years: 2 };

function soonestFirst({ deadline: a }: DeadlineFound, { deadline: b }: DeadlineFound): number {
  return a.due && b.due ? Temporal.PlainDate.compare(a.due, b.due) : 0;
}

function fittingDeadlines(archive: Archive, { query, domain, who, notice }: DeadlineWish): DeadlineFound[] {
  const filter = { ...(domain !== undefined && { domain }), ...(notice !== undefined && { notice: notice.id }) };
  const isAbout = query === undefined ? undefined : clausesAbout(archive, { words: query, filter });
  const found: DeadlineFound[] = [];
  for (const candidate of notice === undefined ? archive.notices.values() : [notice]) {
    for (const clause of candidate.clauses) {
      if (isAbout && !isAbout.has(clause)) continue;
      const tags = [...clause.fields, ...candidate.themes];
      if (domain !== undefined && !tags.some(({ code }) => code === domain)) continue;
      for (const deadline of clause.deadlines) {
        if (who === undefined || (deadline.who !== undefined && isSameOffice(deadline.who, who))) {
          found.push({ notice: candidate, clause, deadline });
        }
      }
    }
  }
  return found;
}

function clausesAbout(archive: Archive, query: Query): ReadonlySet<Clause> {
  const { hits } = archive.search(query, { limit: SEARCHED, offset: 0 });
  return new Set(hits.map(({ clause }) => clause));
}

/** More clauses than this fit only words that say nothing; the best of them will do. */
const SEARCHED = 500;
