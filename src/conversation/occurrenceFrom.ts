import type { Deadline, Precision, TimeRule } from "../archive/deadline.ts";

/**
 * A recurring deadline as it falls due next, on or after the day given; any other deadline as it is.
 * 每年2月底前, first due on 2022-02-28, is due on 2028-02-29 from 2027-03-01 on.
 */
export function occurrenceFrom(deadline: Deadline, day: Temporal.PlainDate): Deadline {
  return occurrence(deadline, stepsTo(deadline, day));
}

/** A recurring deadline as it falls due for the last time before the day given, or for the first time if that is later. */
export function occurrenceBefore(deadline: Deadline, day: Temporal.PlainDate): Deadline {
  return occurrence(deadline, Math.max(0, stepsTo(deadline, day) - 1));
}

/** After how many steps from the first day the first one comes that is not before the day given. */
function stepsTo({ due, rule, precision }: Deadline, day: Temporal.PlainDate): number {
  if (due === undefined || rule?.type !== "recurring" || Temporal.PlainDate.compare(due, day) >= 0) return 0;
  const { unit, count } = STEP[rule.every];
  let steps = Math.floor(due.until(day, { largestUnit: unit })[unit] / count);
  while (Temporal.PlainDate.compare(dueAfter(steps, due, rule.every, precision), day) < 0) steps++;
  return steps;
}

function occurrence(deadline: Deadline, steps: number): Deadline {
  const { due, starts, rule, precision } = deadline;
  if (steps === 0 || due === undefined || rule?.type !== "recurring") return deadline;
  const { unit, count } = STEP[rule.every];
  return {
    ...deadline,
    due: dueAfter(steps, due, rule.every, precision),
    ...(starts && { starts: starts.add({ [unit]: steps * count }) }),
  };
}

/** Counted from the first one each time: the 31st is then not lost in a month of 30 days. */
function dueAfter(steps: number, due: Temporal.PlainDate, every: Every, precision: Precision): Temporal.PlainDate {
  const { unit, count } = STEP[every];
  const day = due.add({ [unit]: steps * count });
  const isMonthEnd = precision !== "day" && due.day === due.daysInMonth;
  return isMonthEnd ? day.with({ day: day.daysInMonth }) : day;
}

type Every = Extract<TimeRule, { type: "recurring" }>["every"];
type Step = { readonly unit: "years" | "months" | "weeks" | "days"; readonly count: number };

const STEP: Readonly<Record<Every, Step>> = {
  year: { unit: "years", count: 1 },
  half: { unit: "months", count: 6 },
  quarter: { unit: "months", count: 3 },
  month: { unit: "months", count: 1 },
  week: { unit: "weeks", count: 1 },
  day: { unit: "days", count: 1 },
};
