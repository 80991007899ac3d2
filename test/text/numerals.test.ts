import { expect, test } from "vitest";
import { numberOf } from "../../src/text/numerals.ts";

test.each([
  ["30", 30],
  ["十", 10],
  ["十五", 15],
  ["三十", 30],
  ["一百二十", 120],
  ["一百〇五", 105],
  ["两", 2],
  ["二〇二二", 2022],
  ["一千九百八十", 1980],
])("the numeral %s is %d", (numeral, number) => {
  expect(numberOf(numeral)).toBe(number);
});

test.each(["", "一二十", "十十", "年", "1十", "3.5"])("%j is no number", (numeral) => {
  expect(numberOf(numeral)).toBeUndefined();
});
