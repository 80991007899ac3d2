import { expect, test } from "vitest";
import { indexTitles } from "../../../src/archive/search/titles.ts";
import { smallNotice } from "../../support/smallNotice.ts";

const search = indexTitles([
  smallNotice({ id: "new", title: "青州湾市关于发展托育服务的意见", clauses: [] }),
  smallNotice({ id: "meals", title: "云岭省关于推进老年助餐服务的通知", docNumber: "云民发〔2031〕7号", clauses: [] }),
  smallNotice({ id: "old", title: "河阳县体育场馆开放办法", clauses: [] }),
]);

test.each([
  ["老年助餐", "meals"],
  ["老年助餐服務", "meals"],
  ["助餐的通知", "meals"],
  ["云民发[2031]7号", "meals"],
  ["体育场馆", "old"],
  ["河", "old"],
])("%s brings its notice first", (words, expected) => {
  expect(search(words, 5)[0]?.id).toBe(expected);
});

test.each(["航天", "？", "〔1999〕1号"])("%s brings none", (words) => {
  expect(search(words, 5)).toEqual([]);
});

test("nothing typed brings the first ones, as many as are wanted", () => {
  expect(search(" ", 2).map(({ id }) => id)).toEqual(["new", "meals"]);
  expect(search("服务", 1)).toHaveLength(1);
});
