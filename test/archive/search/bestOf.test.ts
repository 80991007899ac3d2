import fc from "fast-check";
import { expect, test } from "vitest";
import { bestOf } from "../../../src/archive/search/bestOf.ts";

test("the best come first, and of equal ones the lower number", () => {
  expect(bestOf([0, 1, 2, 3], Float64Array.of(1, 3, 3, 2), 3)).toEqual([1, 2, 3]);
});

test("the few that are wanted are the first of all in order", () => {
  const scores = fc.array(fc.integer({ min: 0, max: 5 }), { maxLength: 60 });
  fc.assert(
    fc.property(scores, fc.nat(70), (values, count) => {
      const numbers = Array.from(values.keys());
      const order = numbers.toSorted((a, b) => (values[b] as number) - (values[a] as number) || a - b);
      expect(bestOf(numbers, Float64Array.from(values), count)).toEqual(order.slice(0, count));
    }),
  );
});
