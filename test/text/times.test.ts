import { expect, test } from "vitest";
import { fold } from "../../src/text/characters.ts";
import { daysOf } from "../../src/text/dates.ts";
import { timesIn } from "../../src/text/times.ts";

/** The words found, each with what they mean. */
function read(text: string): string[] {
  const folded = fold(text);
  return timesIn(folded).map(({ span, time }) => {
    expect(folded.slice(span.start, span.end)).toBe(span.text);
    if (time.type === "duration") return `${span.text}: ${time.count} ${time.unit}`;
    if (time.type === "point") return `${span.text}: ${time.point.unit}`;
    return `${span.text}: ${daysOf(time.from)?.first} to ${daysOf(time.to)?.last}`;
  });
}

test.each([
  ["收到之日起5个工作日内", ["5个工作日: 5 workday"]],
  ["三个月内、半年内、两年内、48小时内", ["三个月: 3 month", "半年: 6 month", "两年: 2 year", "48小时: 48 hour"]],
  ["1-2天内办结", ["1-2天: 2 day"]],
  ["于15日前报送，15日内答复", ["15日: day", "15日: 15 day"]],
  ["2020年2月3日至9日", ["2020年2月3日至9日: 2020-02-03 to 2020-02-09"]],
  ["2020年1-6月", ["2020年1-6月: 2020-01-01 to 2020-06-30"]],
  ["2020年2月10日起至3月31日止", ["2020年2月10日起至3月31日: 2020-02-10 to 2020-03-31"]],
  ["2019年12月20日—1月5日", ["2019年12月20日-1月5日: 2019-12-20 to 2020-01-05"]],
  ["2026-07-01 至 07-31", ["2026-07-01 至 07-31: 2026-07-01 to 2026-07-31"]],
  ["2020年4月（1日-15日）", ["2020年4月(1日-15日): 2020-04-01 to 2020-04-15"]],
  ["1月（1至5日、26日-31日）受理", ["1月(1至5日、26日-31日): undefined to undefined"]],
  ["2020年4月（15日-31日）", ["2020年4月: month", "15日-31日: undefined to undefined"]],
  ["2020年4月（共15日）", ["2020年4月: month", "15日: day"]],
  ["2020年2月1日起施行，至3月31日止", ["2020年2月1日起施行,至3月31日: 2020-02-01 to 2020-03-31"]],
  ["2020年2月1日起施行，3月31日前", ["2020年2月1日: day", "3月31日: day"]],
  ["统一十月底前", ["十月底: month"]],
])("in %s stand %j", (text, expected) => {
  expect(read(text)).toEqual(expected);
});

test.each(["目前、此前、会前", "第三条第（二）项", "云岭财综函", "共12345.67万元"])("in %s stands no time", (text) => {
  expect(read(text)).toEqual([]);
});

test.each(["一", "1", "(", "年", "二〇"])("a megabyte of %s is read to its end", (unit) => {
  expect(timesIn(unit.repeat(1_000_000 / unit.length))).toEqual([]);
});
