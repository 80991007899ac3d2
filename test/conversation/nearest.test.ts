import { expect, test } from "vitest";
import { nearest } from "../../src/conversation/nearest.ts";

const NAMES = ["search", "deadline", "domain", "notice", "from", "to", "who"];

test.each([
  ["serch", "search"],
  ["saerch", "search"],
  ["dead", "deadline"],
  ["domian", "domain"],
  ["form", "from"],
  ["notices", "notice"],
])("%s was meant to be %s", (typed, meant) => {
  expect(nearest(typed, NAMES)).toBe(meant);
});

test.each(["http", "https", "no", "n", "weather", "a".repeat(100_000), ""])(
  "%s was meant to be none of them",
  (typed) => {
    expect(nearest(typed, NAMES)).toBeUndefined();
  },
);
