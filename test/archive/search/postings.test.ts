import fc from "fast-check";
import { expect, test } from "vitest";
import { type Postings, postingsOf } from "../../../src/archive/search/postings.ts";
import { termsOf } from "../../../src/text/terms.ts";

function holders({ rows, starts, texts, counts }: Postings, term: string): [number, number][] {
  const row = rows.get(term);
  if (row === undefined) return [];
  const [start, end] = [starts[row] as number, starts[row + 1] as number];
  return Array.from(texts.subarray(start, end), (text, i) => [text, counts[start + i] as number]);
}

test("a term knows the texts it stands in, and how often", () => {
  const postings = postingsOf(["助餐点供应助餐", "", "设助餐点"]);
  expect(holders(postings, "助餐")).toEqual([
    [0, 2],
    [2, 1],
  ]);
  expect(holders(postings, "供应")).toEqual([[0, 1]]);
  expect(holders(postings, "托育")).toEqual([]);
  expect(Array.from(postings.lengths)).toEqual([6, 0, 3]);
  expect(postings.meanLength).toBe(3);
});

test("a term that stands more than 255 times counts 255", () => {
  expect(holders(postingsOf(["助餐，".repeat(300)]), "助餐")).toEqual([[0, 255]]);
});

test("whatever the texts, nothing is lost and nothing is added", () => {
  const text = fc.string({
    unit: fc.constantFrom("助", "餐", "点", "6", "月", "a", "，", " ", "百分之", "二〇三一年", "〔2031〕7号"),
  });
  fc.assert(
    fc.property(fc.array(text, { maxLength: 6 }), (texts) => {
      const postings = postingsOf(texts);
      const expected = texts.map((text) => termsOf(text).map(({ term }) => term));
      for (const term of new Set(expected.flat())) {
        const counts = expected.map((terms, number) => [number, terms.filter((each) => each === term).length] as const);
        expect(holders(postings, term)).toEqual(counts.filter(([, count]) => count > 0));
      }
      expect(postings.texts).toHaveLength(expected.reduce((sum, terms) => sum + new Set(terms).size, 0));
    }),
  );
});
