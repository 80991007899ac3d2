import { describe, expect, test } from "vitest";
import {
  clauseRank,
  isContained,
  noticeRank,
  type Question,
  type Ranked,
  rankScores,
  rougeL,
} from "../../scripts/questionScores.ts";

const answer = "助餐点每日供应午餐。";
const question: Question = { id: "q1", question: "何时供应？", notice: "meals", answer };
const unanswerable: Question = { ...question, notice: null, answer: null };

function hit(id: string, text: string, quote = text): Ranked {
  return { notice: { id }, clause: { text }, quote: { text: quote, start: 0, end: quote.length } };
}

describe("the rank of a notice", () => {
  test("counts each notice once, at its best hit", () => {
    expect(noticeRank(question, [hit("a", ""), hit("a", ""), hit("b", ""), hit("meals", ""), hit("a", "")])).toBe(3);
  });

  test("is 0 when it is not found or there is none", () => {
    expect(noticeRank(question, [hit("a", "")])).toBe(0);
    expect(noticeRank(unanswerable, [hit("a", "")])).toBe(0);
  });
});

describe("the rank of a clause", () => {
  // The answer has ten characters: six of them in a row are 60 %.
  test.each([
    ["the whole answer", hit("meals", `（一）${answer}价格公示。`), 2],
    ["the answer with blanks", hit("meals", "助餐点 每日\n供应午餐。"), 2],
    ["six characters of it in a row", hit("meals", "助餐点每日供"), 2],
    ["five in a row", hit("meals", "助餐点每日。供应午餐"), 0],
    ["the answer in another notice", hit("other", answer), 0],
    ["the answer in a long clause and in its quote", hit("meals", answer + "甲".repeat(500), answer), 2],
    ["the answer in a long clause, not in its quote", hit("meals", answer + "甲".repeat(500), "甲甲"), 0],
    ["the answer in a clause of 500 characters, not in its quote", hit("meals", answer + "甲".repeat(490), "甲甲"), 2],
  ])("that has %s", (_what, right, rank) => {
    expect(clauseRank(question, [hit("meals", "另行通知。"), right])).toBe(rank);
  });

  test("is 0 when there is nothing to find", () => {
    expect(clauseRank(unanswerable, [hit("meals", answer)])).toBe(0);
  });
});

test("ranks 1, 2, 4 and none have the scores worked out by hand", () => {
  const { mrr, r1, r5, r10, ndcg } = rankScores([1, 2, 4, 0]);
  expect(mrr).toBeCloseTo((1 + 1 / 2 + 1 / 4) / 4, 12);
  expect([r1, r5, r10]).toEqual([0.25, 0.75, 0.75]);
  // 1/log2(2) = 1, 1/log2(3) = 0.63093, 1/log2(5) = 0.43068
  expect(ndcg).toBeCloseTo((1 + 0.63093 + 0.43068) / 4, 5);
});

test("of ranks 6 and 11 one is among the first ten", () => {
  expect(rankScores([6, 11])).toMatchObject({ r1: 0, r5: 0, r10: 0.5 });
});

test.each([
  ["the same", answer, 1],
  ["the same with blanks", "助餐点 每日 供应午餐。", 1],
  // 助餐点 and 午餐。 are six of ten characters, in a text of eight: 2 × 6 / 18.
  ["a shorter one", "助餐点有热午餐。", 12 / 18],
  // Turned round, only five stay in order: 2 × 5 / 20.
  ["one turned round", "供应午餐。助餐点每日", 10 / 20],
  ["another", "另行通知", 0],
  ["nothing", "", 0],
])("ROUGE-L of %s", (_what, given, score) => {
  expect(rougeL(question, given)).toBeCloseTo(score, 12);
});

test("a whole answer is contained whatever the blanks, a part of it is not", () => {
  expect(isContained(question, "（一）助餐点 每日供应午餐。公示。")).toBe(true);
  expect(isContained(question, "助餐点每日供应")).toBe(false);
});
