import { expect, test } from "vitest";
import { isSameOffice } from "../../src/conversation/isSameOffice.ts";

test.each([
  ["各省级财政部门", "省级财政部门"],
  ["省级财政部门", "各省级财政部门"],
  ["省级财政部门", "请各省级财政部门"],
  ["各级财政部门", "财政部门"],
  ["省级财政部门", "财政部门"],
  ["财政部门和财政部", "财政部"],
  ["河陽縣財政局", "河阳县财政局"],
  ["河阳县 财政局", "河阳县财政局"],
  ["各部门", "各部门"],
  ["请各地", "各地"],
  ["局", "局"],
])("%s is found by who types %s", (who, typed) => {
  expect(isSameOffice(who, typed)).toBe(true);
});

test.each([
  ["省级财政部门", "财政部"],
  ["各部门", "省级财政部门"],
  ["财政部门", "省级财政部门"],
  ["省级民政部门", "省级财政部门"],
  ["省级财政部门", "各部门"],
  ["省级财政部门", "各"],
  ["河阳县财政局", "局"],
  ["河阳县财政局", ""],
])("%s is not found by who types “%s”", (who, typed) => {
  expect(isSameOffice(who, typed)).toBe(false);
});
