import { expect, test } from "vitest";
import { trimmed } from "../../src/text/span.ts";

test.each([
  ["各县报送。", 0, 5, { text: "各县报送。", start: 0, end: 5 }],
  [" \n各县　报送。\u00a0\n", 0, 10, { text: "各县　报送。", start: 2, end: 8 }],
  ["一 二 三", 1, 4, { text: "二", start: 2, end: 3 }],
  ["一 \n", 1, 3, { text: "", start: 3, end: 3 }],
  ["", 0, 0, { text: "", start: 0, end: 0 }],
])("%j from %i to %i without blanks at its ends", (whole, start, end, expected) => {
  expect(trimmed(whole, start, end)).toEqual(expected);
});
