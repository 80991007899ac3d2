import type { Deadline } from "../archive/deadline.ts";
import { occurrenceBefore, occurrenceFrom } from "./occurrenceFrom.ts";

/** The days that a reader looks at; without a day on one side it is open there. */
export interface Window {
  readonly from?: Temporal.PlainDate | undefined;
  readonly to?: Temporal.PlainDate | undefined;
}

/**
 * A recurring deadline on the one day that matters to a reader: the next one from today on, or the last one of a window
 * that is over by then. Of a notice that is old nobody knows here whether it still holds: its deadline keeps its rule
 * and loses its day, unless the window begins before its first day, which is then shown. Others stay as they are.
 */
export function currentOccurrence(deadline: Deadline, today: Temporal.PlainDate, { from, to }: Window = {}): Deadline {
  const { due, rule } = deadline;
  if (due === undefined || rule?.type !== "recurring") return deadline;
  if (isBefore(due.add(STILL_IN_FORCE), today)) {
    if (from && !isBefore(due, from)) return deadline;
    const { due: _, starts: __, ...undated } = deadline;
    return undated;
  }
  const next = occurrenceFrom(deadline, from && isBefore(today, from) ? from : today);
  return to && next.due && isBefore(to, next.due) ? occurrenceBefore(deadline, to.add({ days: 1 })) : next;
}

const STILL_IN_FORCE = { years: 2 };

function isBefore(day: Temporal.PlainDate, other: Temporal.PlainDate): boolean {
  return Temporal.PlainDate.compare(day, other) < 0;
}
