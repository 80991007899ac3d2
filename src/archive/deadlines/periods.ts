import { isNotBefore } from "./dueDays.ts";

type Period = "year" | "half" | "quarter" | "month";

/** The period whose end a time is counted from: 每季度终了 → quarter; undefined when it is something else. */
export function periodIn(anchor: string): Period | undefined {
  const match = /^每?(?:一|个)?(?:会计|预算|纳税)?(年度?|半年度?|季度?|月度?|月份)(?:终了|结束|届满|末|底)/.exec(
    anchor,
  );
  const name = match?.[1]?.charAt(0);
  return name === "年"
    ? "year"
    : name === "半"
      ? "half"
      : name === "季"
        ? "quarter"
        : name === "月"
          ? "month"
          : undefined;
}

const MONTHS: Readonly<Record<Period, number>> = { year: 12, half: 6, quarter: 3, month: 1 };

/** The first day due on or after the day of issue, when `added` tells the day due of a period from the day after its end. */
export function dueAfterPeriod(
  every: Period,
  issuedOn: Temporal.PlainDate,
  added: (dayAfter: Temporal.PlainDate) => Temporal.PlainDate | undefined,
): Temporal.PlainDate | undefined {
  const january = issuedOn.with({ month: 1, day: 1 });
  // A period of last year may still be due: 每月终了后45日内 on 5 January.
  for (let passed = -12; passed <= 24; passed += MONTHS[every]) {
    const due = added(january.add({ months: passed }))?.subtract({ days: 1 });
    if (due && isNotBefore(due, issuedOn)) return due;
  }
  return undefined;
}
