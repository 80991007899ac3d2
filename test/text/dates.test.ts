import { expect, test } from "vitest";
import { daysOf, pointAt, readDay } from "../../src/text/dates.ts";

test.each([
  ["2022-06-30", "2022-06-30"],
  ["2022.6.30", "2022-06-30"],
  ["2022/6/30", "2022-06-30"],
  ["２０２２年６月３０日", "2022-06-30"],
  ["2022 年 6 月 30 日（星期四）", "2022-06-30"],
  ["二〇二二年六月三十日", "2022-06-30"],
  ["二○二○年二月二十九日", "2020-02-29"],
])("%s is one whole day", (text, day) => {
  expect(readDay(text)?.toString()).toBe(day);
});

test.each(["2022年6月", "6月30日", "2022-13-01", "2021-02-29", "2022年6月31日", "2022-06-30起", "明年3月1日", ""])(
  "%j is no whole day",
  (text) => {
    expect(readDay(text)).toBeUndefined();
  },
);

test.each([
  ["2022年6月底前", "2022年6月底", "2022-06-01", "2022-06-30"],
  ["2022 年 6 月 底", "2022 年 6 月 底", "2022-06-01", "2022-06-30"],
  ["2020年2月上旬", "2020年2月上旬", "2020-02-01", "2020-02-10"],
  ["2020年2月下旬", "2020年2月下旬", "2020-02-21", "2020-02-29"],
  ["2021年上半年完成", "2021年上半年", "2021-01-01", "2021-06-30"],
  ["2021年三季度末前", "2021年三季度末", "2021-07-01", "2021-09-30"],
  ["2023年底", "2023年底", "2023-01-01", "2023-12-31"],
  ["“十四五”末", "“十四五”末", "2021-01-01", "2025-12-31"],
  ["2022年6月30日24时前", "2022年6月30日24时", "2022-06-30", "2022-06-30"],
])("the point at the beginning of %s is %s", (text, words, first, last) => {
  const found = pointAt(text, 0);
  const days = found && daysOf(found.point);
  expect([text.slice(0, found?.end), days?.first.toString(), days?.last.toString()]).toEqual([words, first, last]);
});

test.each(["2019年度报告", "日前", "年初", "2月30日", "3个月"])("no point begins in %s", (text) => {
  expect(pointAt(text, 0)).toBeUndefined();
});
