import { expect, test } from "vitest";
import { printable } from "../../src/console/printable.ts";

test.each([
  ["养老\n目录", "养老\n目录"],
  ["\u001b[31m红\u001b[0m", "[31m红[0m"],
  ["\u001b]0;title\u0007名", "]0;title名"],
  ["\u009b2J清", "2J清"],
  ["\r盖\b住\u0000", "盖住"],
  ["左\u202e右\u2066", "左右"],
  ["左\u061c右", "左右"],
  ["养\u200b老\u200d服\ufeff务\u00ad", "养老服务"],
  ["旗\u{e0067}", "旗"],
  ["甲\t乙", "甲 乙"],
])("%j is printed as %j", (text, printed) => {
  expect(printable(text)).toBe(printed);
});
