import type { Notice } from "../archive/notice.ts";
import { currentOccurrence, type Window } from "./currentOccurrence.ts";
import type { DeadlineFound } from "./reply.ts";

/** The deadlines of a notice in order of place, each recurring one on the day that matters today, or in the window. */
export function deadlinesOf(notice: Notice, today: Temporal.PlainDate, window?: Window): DeadlineFound[] {
  return notice.clauses.flatMap((clause) =>
    clause.deadlines.map((deadline) => ({ notice, clause, deadline: currentOccurrence(deadline, today, window) })),
  );
}
