import { daysOf, type Point } from "../../text/dates.ts";
import type { TimeRule } from "../deadline.ts";
import type { Context } from "./limit.ts";

/** The first and the last day of what was written, and the rule when it comes again and again. */
export interface Days {
  readonly first: Temporal.PlainDate;
  readonly last: Temporal.PlainDate;
}

/**
 * The days that a point means in its context; undefined when they cannot be known. A year that is not said is
 * the one said before in the text, else the year of issue, or the next one when that is clearly past.
 */
export function daysMeant(point: Point, context: Context): Days | undefined {
  const { issuedOn } = context;
  if (point.month === "following" || point.year === "following") return undefined;
  if (recurrenceOf(point)) {
    const { begins } = context;
    const from = begins && issuedOn && isNotBefore(begins, issuedOn) ? begins : issuedOn;
    return from && nextOccurrence(point, from);
  }
  if (point.month === "this" || point.month === "next" || point.month === "last") {
    if (!issuedOn) return undefined;
    const month = issuedOn.add({ months: SHIFT[point.month] });
    return daysOf({ ...point, year: month.year, month: month.month });
  }
  if (typeof point.year === "number") return daysOf(point);
  if (typeof point.year === "string") {
    return issuedOn && point.year !== "every"
      ? daysOf({ ...point, year: issuedOn.year + SHIFT[point.year] })
      : undefined;
  }
  if (point.unit === "day" && point.month === undefined) return issuedOn && dayOfMonth(point, issuedOn);
  return withoutYear(point, context);
}

/** How often a point comes again: 每年3月底, 每周五; 次月15日 too, whose day hangs on another month. */
export function recurrenceOf(point: Point): (TimeRule & { type: "recurring" })["every"] | undefined {
  if (point.weekday) return "week";
  if (point.year === "every" || point.year === "following") return "year";
  if (point.quarter === "every") return "quarter";
  return point.month === "every" || point.month === "following" ? "month" : undefined;
}

const SHIFT = { last: -1, this: 0, next: 1 } as const;

/** Later than this the day of the year of issue is clearly past, and the next year's is meant. */
const CLEARLY_PAST = { days: 60 } as const;

function withoutYear(point: Point, { issuedOn: issued, begins, yearSaid }: Context): Days | undefined {
  const said = yearSaid === undefined ? undefined : daysOf({ ...point, year: yearSaid });
  if (!issued) return said;
  // 从2023年起，…3月底前 is none of this year's.
  const issuedOn = begins && isNotBefore(begins, issued) ? begins : issued;
  if (said && isNotBefore(said.last, issuedOn)) return said;
  const sameYear = daysOf({ ...point, year: issuedOn.year });
  if (sameYear && isNotBefore(sameYear.last, issuedOn.subtract(CLEARLY_PAST))) return sameYear;
  return daysOf({ ...point, year: issuedOn.year + 1 });
}

function dayOfMonth(point: Point, issuedOn: Temporal.PlainDate): Days | undefined {
  for (const later of [0, 1]) {
    const month = issuedOn.add({ months: later });
    const days = daysOf({ ...point, year: month.year, month: month.month });
    if (days && isNotBefore(days.last, issuedOn)) return days;
  }
  return undefined;
}

function nextOccurrence(point: Point, issuedOn: Temporal.PlainDate): Days | undefined {
  if (point.weekday) {
    const day = issuedOn.add({ days: (point.weekday - issuedOn.dayOfWeek + 7) % 7 });
    return { first: day, last: day };
  }
  const occurrences = OCCURRENCES[recurrenceOf(point) ?? "year"]?.(point, issuedOn) ?? [];
  return occurrences.find((days) => days !== undefined && isNotBefore(days.last, issuedOn));
}

const OCCURRENCES: Readonly<Record<string, (point: Point, issuedOn: Temporal.PlainDate) => (Days | undefined)[]>> = {
  year: (point, { year }) => [year, year + 1].map((each) => daysOf({ ...point, year: each })),
  quarter: (point, { year }) =>
    [1, 2, 3, 4, 5].map((n) => daysOf({ ...point, year: n > 4 ? year + 1 : year, quarter: n > 4 ? 1 : n })),
  month: (point, issuedOn) =>
    [0, 1, 2].map((n) => {
      const { year, month } = issuedOn.add({ months: n });
      return daysOf({ ...point, year, month });
    }),
};

/** True when `day` is `other` or later. */
export function isNotBefore(day: Temporal.PlainDate, other: Temporal.PlainDate): boolean {
  return Temporal.PlainDate.compare(day, other) >= 0;
}
