import { expect, test } from "vitest";
import type { DeadlineKind } from "../../src/archive/deadline.ts";
import { dayInWords, dueDayInWords } from "../../src/conversation/dayInWords.ts";
import { daysLeft } from "../../src/conversation/daysLeft.ts";

const day = (text: string) => Temporal.PlainDate.from(text);

test.each<[string, string, DeadlineKind, string]>([
  ["2030-05-27", "2030-05-15", "submit", "还有 12 天"],
  ["2030-05-16", "2030-05-15", "submit", "还有 1 天"],
  ["2030-05-15", "2030-05-15", "submit", "今天到期"],
  ["2030-05-14", "2030-05-15", "submit", "已过期 1 天"],
  ["2030-04-10", "2030-05-15", "complete", "已过期 35 天"],
  ["2032-03-01", "2032-02-28", "apply", "还有 2 天"],
  ["2035-05-15", "2030-05-15", "valid-until", "还有 1826 天"],
  ["2030-06-01", "2030-05-15", "effective-from", "还有 17 天施行"],
  ["2030-05-15", "2030-05-15", "effective-from", "今天起施行"],
  ["2030-05-10", "2030-05-15", "effective-from", "已施行 5 天"],
])("due on %s, asked on %s (%s): %3$s", (due, today, kind, words) => {
  expect(daysLeft(day(due), day(today), kind)).toBe(words);
});

test.each([
  ["2030-05-15", "2030年5月15日（星期三）"],
  ["2030-05-17", "2030年5月17日（星期五）"],
  ["2030-05-18", "2030年5月18日（星期六，周末不顺延）"],
  ["2030-06-30", "2030年6月30日（星期日，周末不顺延）"],
])("%s is written %s", (text, words) => {
  expect(dueDayInWords(day(text))).toBe(words);
  expect(dayInWords(day(text))).toBe(words.replace("，周末不顺延", ""));
});
