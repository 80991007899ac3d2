import { expect, test } from "vitest";
import { lostCharacters } from "../../scripts/lostCharacters.ts";

test.each([
  ["各县设助餐点。", "各县设助餐点。", 0],
  ["各县 设助餐点", "各县，设助餐点！", 0],
  ["各县设助餐点", "青州湾市各县都要设老年助餐点。", 0],
])("nothing of %j is lost in %j", (source, text, expected) => {
  expect(lostCharacters(source, text)).toBe(expected);
});

test.each([
  ["各县设助餐点", "各县助餐点", 1],
  ["补贴≥30%", "补贴30", 2],
  ["面积>60平方米", "面积60平方米", 1],
])("what %j has and %j has not is counted", (source, text, lost) => {
  expect(lostCharacters(source, text)).toBe(lost);
});

test.each([
  ["whose words are turned round", "先登记后领取", "领取后登记先"],
  ["that has the lost word in another place", `先登记${"甲".repeat(30)}`, `先${"甲".repeat(30)}登记`],
])("a text %s makes up for nothing", (_what, source, text) => {
  expect(lostCharacters(source, text)).toBeGreaterThan(0);
});
