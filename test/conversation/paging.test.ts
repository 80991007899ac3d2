import { expect, test } from "vitest";
import { isPastEnd, pageNote, pageOf, turnPage } from "../../src/conversation/paging.ts";

const request = (page: number | undefined, limit = 5, offset = 0) => ({
  command: "search",
  options: page === undefined ? { query: "养老" } : { query: "养老", page },
  limit,
  offset,
});

test.each([
  [undefined, 5, 0, { limit: 5, offset: 0 }],
  [3, 5, 0, { limit: 5, offset: 10 }],
  [2, 10, 7, { limit: 10, offset: 17 }],
])("page %s of %i after %i is %o", (page, limit, offset, stretch) => {
  expect(pageOf(request(page, limit, offset))).toEqual(stretch);
});

test.each([
  [0, 5, undefined],
  [0, 12, "第 1–5 项，共 12 项。"],
  [10, 12, "第 11–12 项，共 12 项。"],
  [15, 12, "后面没有了，一共 12 项。"],
])("after %i of %i: %s", (offset, total, note) => {
  expect(pageNote({ limit: 5, offset }, total)).toBe(note);
});

test.each([
  [undefined, 5, []],
  [undefined, 6, [["下一页", 2]]],
  [
    2,
    12,
    [
      ["上一页", 1],
      ["下一页", 3],
    ],
  ],
  [3, 12, [["上一页", 2]]],
  [9, 12, [["上一页", 3]]],
  [9, 0, [["上一页", 1]]],
])("from page %s of %i things one can turn to %o", (page, total, turns) => {
  expect(turnPage(request(page), total).map(({ label, request: { options } }) => [label, options["page"]])).toEqual(
    turns,
  );
});

test.each([
  [0, 0, false],
  [0, 1, false],
  [5, 6, false],
  [5, 5, true],
])("a stretch after %i of %i: is it past the end? %s", (offset, total, isPast) => {
  expect(isPastEnd({ limit: 5, offset }, total)).toBe(isPast);
});
