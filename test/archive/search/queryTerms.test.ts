import { expect, test } from "vitest";
import { queryTerms } from "../../../src/archive/search/queryTerms.ts";

test.each([
  ["养老服务有哪些？", ["养老", "老服", "服务"]],
  ["助餐点何时设立？", ["助餐", "餐点", "设立"]],
  ["请问补贴是多少？", ["补贴"]],
  ["托育園如何備案嗎", ["托育", "育园", "备案"]],
  ["补贴，补贴", ["补贴"]],
])("%s is asked without what only asks", (words, expected) => {
  expect(queryTerms(words)).toEqual(expected);
});

test.each([
  ["是什么", ["是什", "什么"]],
  ["如何", ["如何"]],
])("%s has nothing else to look for", (words, expected) => {
  expect(queryTerms(words)).toEqual(expected);
});

test.each([
  ["任何单位", ["任何", "何单", "单位"]],
  ["几年来", ["几年", "年来"]],
  ["多渠道", ["多渠", "渠道"]],
])("%s asks nothing", (words, expected) => {
  expect(queryTerms(words)).toEqual(expected);
});
