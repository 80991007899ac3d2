import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { widthOf } from "../../src/console/widthOf.ts";
import { wrap } from "../../src/console/wrap.ts";

describe("a text in lines", () => {
  test.each([
    ["各地报送。", 8, ["各地报", "送。"]],
    ["报送目录", 8, ["报送目录"]],
    ["报送（目录）", 6, ["报送", "（目", "录）"]],
    ["依据《办法》报送", 10, ["依据《办", "法》报送"]],
    ["see the notice board", 10, ["see the", "notice", "board"]],
    ["第一行\n第二行", 20, ["第一行", "第二行"]],
    ["第一段\n\n第二段\n", 20, ["第一段", "", "第二段"]],
    ["编号 2030-04-02 报送", 12, ["编号", "2030-04-02", "报送"]],
    ["https://example.org/a/very/long/address", 12, ["https://exam", "ple.org/a/ve", "ry/long/addr", "ess"]],
    ["", 10, [""]],
    ["𠀀𠀁𠀂", 4, ["𠀀𠀁", "𠀂"]],
  ])("“%s” in %i columns", (text, width, lines) => {
    const wrapped = wrap(text, width);
    expect(wrapped.map((line) => line.text)).toEqual(lines);
    for (const { text: line, start, end } of wrapped) expect(text.slice(start, end)).toBe(line);
  });

  test("is one line where there is no end to it", () => {
    expect(wrap("一".repeat(1000), Number.POSITIVE_INFINITY)).toHaveLength(1);
  });

  test("loses nothing but blanks, and stays within the width as far as marks let it", () => {
    const text = fc.array(fc.constantFrom("报送", "目录。", "（", "）", "abc", " ", "\n", "2030", "《办法》"), {
      maxLength: 40,
    });
    fc.assert(
      fc.property(text, fc.integer({ min: 12, max: 40 }), (pieces, width) => {
        const whole = pieces.join("");
        const lines = wrap(whole, width).map((line) => line.text);
        expect(lines.join("").replaceAll(/\s/g, "")).toBe(whole.replaceAll(/\s/g, ""));
        for (const line of lines) expect(widthOf(line)).toBeLessThanOrEqual(width + 16);
      }),
    );
  });

  test.each(["一", "(", "（", "《", "a", "1", " ", "。"])("takes a megabyte of “%s”", (character) => {
    const text = character.repeat(1_000_000);
    const lines = wrap(text, 80);
    expect(
      lines
        .map((line) => line.text)
        .join("")
        .trim(),
    ).toBe(text.trim());
  });
});
