import { expect, test } from "vitest";
import { shorten } from "../../src/text/shorten.ts";

test.each([
  ["各地报送目录", 6, "各地报送目录"],
  ["各地报送目录", 5, "各地报送…"],
  [" 各地于月底前\n\t报送目录　", 20, "各地于月底前 报送目录"],
  ["各地于月底前\n报送目录", 8, "各地于月底前 …"],
  ["姓𠮷的人", 3, "姓…"],
  ["姓𠮷的人", 4, "姓𠮷…"],
  ["", 5, ""],
])("%j in %i code units is %j", (text, max, short) => {
  expect(shorten(text, max)).toBe(short);
  expect(short.length).toBeLessThanOrEqual(max);
});

test.each(["一", "(", "<", "《", "1", " ", "\n", "𠮷"])("may be a megabyte of %j", (char) => {
  expect(shorten(char.repeat(2 ** 20), 100).length).toBeLessThanOrEqual(100);
});
