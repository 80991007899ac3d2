import { expect, test } from "vitest";
import type { Deadline, Precision, TimeRule } from "../../src/archive/deadline.ts";
import { occurrenceBefore, occurrenceFrom } from "../../src/conversation/occurrenceFrom.ts";

type Every = Extract<TimeRule, { type: "recurring" }>["every"];

function recurring(due: string, every: Every, precision: Precision = "day"): Deadline {
  const words = { text: "每年", start: 0, end: 2 };
  const rule: TimeRule = { type: "recurring", every };
  return { span: words, quote: words, due: Temporal.PlainDate.from(due), rule, precision, kind: "submit" };
}

test.each<[due: string, every: Every, precision: Precision, from: string, next: string]>([
  ["2026-12-20", "year", "day", "2026-11-24", "2026-12-20"],
  ["2022-12-20", "year", "day", "2026-12-20", "2026-12-20"],
  ["2022-12-20", "year", "day", "2026-12-21", "2027-12-20"],
  ["2022-02-28", "year", "month", "2027-03-01", "2028-02-29"],
  ["2024-02-29", "year", "month", "2024-03-01", "2025-02-28"],
  ["2022-02-28", "year", "month", "2024-02-29", "2024-02-29"],
  ["2022-01-31", "month", "month", "2022-02-01", "2022-02-28"],
  ["2022-01-31", "month", "day", "2022-03-01", "2022-03-31"],
  ["2022-01-10", "month", "day", "2026-11-24", "2026-12-10"],
  ["2022-01-15", "quarter", "day", "2026-11-24", "2027-01-15"],
  ["2022-06-30", "half", "half", "2022-07-01", "2022-12-31"],
  ["2022-01-03", "week", "day", "2026-11-24", "2026-11-30"],
  ["2022-01-03", "day", "day", "2026-11-24", "2026-11-24"],
])("due on %s, every %s (%s), is due from %s on %s", (due, every, precision, from, next) => {
  expect(occurrenceFrom(recurring(due, every, precision), Temporal.PlainDate.from(from)).due?.toString()).toBe(next);
});

test("the start of a recurring period moves with its end", () => {
  const starts = Temporal.PlainDate.from("2022-11-15");
  const next = occurrenceFrom({ ...recurring("2022-11-30", "year"), starts }, Temporal.PlainDate.from("2026-11-24"));
  expect([String(next.starts), String(next.due)]).toEqual(["2026-11-15", "2026-11-30"]);
});

test("a deadline that does not recur stays past", () => {
  const { rule: _, ...once } = recurring("2022-12-20", "year");
  expect(occurrenceFrom(once, Temporal.PlainDate.from("2026-11-24"))).toBe(once);
});

test.each([
  ["2022-03-31", "2022-02-28"],
  ["2022-03-01", "2022-02-28"],
  ["2022-02-28", "2022-01-31"],
  ["2021-12-01", "2022-01-31"],
])("due each month's end from 2022-01-31 on, it is due before %s on %s", (day, last) => {
  const monthly = recurring("2022-01-31", "month", "month");
  expect(occurrenceBefore(monthly, Temporal.PlainDate.from(day)).due?.toString()).toBe(last);
});
