import { expect, test } from "vitest";
import { widthOf } from "../../src/console/widthOf.ts";

test.each([
  ["", 0],
  ["abc 12", 6],
  ["养老", 4],
  ["（一）", 6],
  ["〔2030〕", 8],
  ["𠀀", 2],
  ["e\u0301", 1],
  ["🏠", 2],
  ["①", 1],
])("%s takes %i columns", (text, width) => {
  expect(widthOf(text)).toBe(width);
});
