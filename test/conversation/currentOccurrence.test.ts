import { expect, test } from "vitest";
import type { Deadline } from "../../src/archive/deadline.ts";
import { currentOccurrence } from "../../src/conversation/currentOccurrence.ts";

const day = (text: string) => Temporal.PlainDate.from(text);
const words = { text: "每月", start: 0, end: 2 };

function monthly(due: string): Deadline {
  return {
    span: words,
    quote: words,
    due: day(due),
    rule: { type: "recurring", every: "month" },
    precision: "day",
    kind: "submit",
  };
}

const TODAY = day("2026-11-24");

test.each<[due: string, window: { from?: string; to?: string }, shown: string | undefined]>([
  ["2026-01-10", {}, "2026-12-10"],
  ["2026-01-10", { from: "2026-10-01" }, "2026-12-10"],
  ["2026-01-10", { from: "2027-02-01" }, "2027-02-10"],
  ["2026-01-10", { from: "2026-10-01", to: "2027-03-01" }, "2026-12-10"],
  ["2026-01-10", { from: "2026-08-01", to: "2026-12-01" }, "2026-11-10"],
  ["2026-01-10", { to: "2026-03-10" }, "2026-03-10"],
  ["2026-01-10", { from: "2025-01-01", to: "2025-02-01" }, "2026-01-10"],
  ["2024-11-24", {}, "2026-11-24"],
  ["2024-11-23", {}, undefined],
  ["2020-02-10", { from: "2026-11-24", to: "2027-12-31" }, undefined],
  ["2020-02-10", { from: "2020-02-11", to: "2020-12-31" }, undefined],
  ["2020-02-10", { from: "2020-02-10", to: "2020-12-31" }, "2020-02-10"],
  ["2020-02-10", { to: "2020-12-31" }, undefined],
])("due each month from %s on, it is shown in the window %o on %s", (due, { from, to }, shown) => {
  const window = { from: from ? day(from) : undefined, to: to ? day(to) : undefined };
  expect(currentOccurrence(monthly(due), TODAY, window).due?.toString()).toBe(shown);
});

test("what loses its day keeps its rule, and loses the day it starts too", () => {
  const old = currentOccurrence({ ...monthly("2020-02-10"), starts: day("2020-02-01") }, TODAY);
  expect(old).toEqual({
    span: words,
    quote: words,
    precision: "day",
    kind: "submit",
    rule: monthly("2020-02-10").rule,
  });
});

test("a deadline that does not recur stays as it is, however old", () => {
  const { rule: _, ...once } = monthly("2020-02-10");
  expect(currentOccurrence(once, TODAY, { from: TODAY })).toBe(once);
});
