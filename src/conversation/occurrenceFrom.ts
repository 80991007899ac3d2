import type { Deadline, TimeRule } from "../archive/deadline.ts";

/**
 * A recurring deadline as it falls due next, on or after the day given; any other deadline as it is.
 * 每年2月底前, first due on 2022-02-28, is due on 2028-02-29 from 2027-03-01 on.
 */
export function occurrenceFrom(deadline: Deadline, day: Temporal.PlainDate): Deadline {
  const { due, starts, rule, precision } = deadline;
  if (due === undefined || rule?.type !== "recurring" || Temporal.PlainDate.compare(due, day) >= 0) return deadline;
  const { unit, count } = STEP[rule.every];
  // Counted from the first one each time: the 31st is then not lost in a month of 30 days.
  const after = (steps: number) => due.add({ [unit]: steps * count });
  let steps = Math.floor(due.until(day, { largestUnit: unit })[unit] / count);
  while (Temporal.PlainDate.compare(after(steps), day) < 0) steps++;
  const next = after(steps);
  const isMonthEnd = precision !== "day" && due.day === due.daysInMonth;
  return {
    ...deadline,
    due: isMonthEnd ? next.with({ day: next.daysInMonth }) : next,
    ...(starts && { starts: starts.add({ [unit]: steps * count }) }),
  };
}

type Step = { readonly unit: "years" | "months" | "weeks" | "days"; readonly count: number };

const STEP: Readonly<Record<Extract<TimeRule, { type: "recurring" }>["every"], Step>> = {
  year: { unit: "years", count: 1 },
  half: { unit: "months", count: 6 },
  quarter: { unit: "months", count: 3 },
  month: { unit: "months", count: 1 },
  week: { unit: "weeks", count: 1 },
  day: { unit: "days", count: 1 },
};
