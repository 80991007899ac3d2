import { expect, test } from "vitest";
import { isSameOffice } from "../../src/conversation/isSameOffice.ts";

test.each([
  ["省级财政部门", "各省级财政部门"],
  ["各省级财政部门", "请省级财政部门"],
  ["财政部门", "省级财政部门"],
  ["河阳县财政局", "河陽縣財政局"],
  ["县的民政局", "县民政局"],
])("%s and %s are the same, either way round", (one, other) => {
  expect(isSameOffice(one, other)).toBe(true);
  expect(isSameOffice(other, one)).toBe(true);
});

test.each([
  ["省级财政部门", "省级民政部门"],
  ["各", "省级财政部门"],
  ["局", "河阳县财政局"],
  ["", "河阳县财政局"],
])("“%s” and %s are not", (one, other) => {
  expect(isSameOffice(one, other)).toBe(false);
});
