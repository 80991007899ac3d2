import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { excerptOf } from "../../src/text/excerpt.ts";
import { type Span, spanOf } from "../../src/text/span.ts";

function matchesOf(text: string, word: string): Span[] {
  return Array.from(text.matchAll(new RegExp(word, "g")), ({ index }) => spanOf(text, index, index + word.length));
}

const excerpt = (text: string, word: string, maxLength: number) =>
  excerptOf(text, matchesOf(text, word), maxLength).text;

describe("an excerpt", () => {
  test.each([
    [
      "is the whole text when that is short, without the blanks around it",
      "\n各县设助餐点。\n",
      "助餐",
      20,
      "各县设助餐点。",
    ],
    [
      "is the stretch of sentences with most matches",
      "各县报方案。设助餐点，办助餐卡。每月通报一次。",
      "助餐",
      12,
      "设助餐点，办助餐卡。",
    ],
    [
      "takes as many sentences as there is room for",
      "各县报方案。设助餐点。办助餐卡。每月通报。",
      "助餐",
      10,
      "设助餐点。办助餐卡。",
    ],
    ["is the beginning when nothing matches", "各县报方案。设助餐点。每月通报一次。", "托育", 10, "各县报方案。"],
    [
      "cuts a long sentence at a comma",
      "各县摸底，各乡登记，设助餐点，办餐卡，每月通报",
      "助餐",
      10,
      "设助餐点，办餐卡，",
    ],
    ["cuts where it must when there is no comma", "甲".repeat(30), "甲", 10, "甲".repeat(10)],
    ["never cuts through a surrogate pair", "𠮷".repeat(10), "𠮷", 5, "𠮷𠮷"],
    ["never cuts through a link", "见https://example.org/notices/2031/07.html附件", "附件", 20, "附件"],
    [
      "keeps a link whole that is longer than the room",
      "见https://example.org/notices/2031/07.html",
      "example",
      20,
      "https://example.org/notices/2031/07.html",
    ],
  ])("%s", (_name, text, word, maxLength, expected) => {
    expect(excerpt(text, word, maxLength)).toBe(expected);
  });

  test("is a slice of the text, whatever the text", () => {
    const text = fc.string({
      unit: fc.constantFrom("助", "餐", "。", "，", "\n", "𠮷", "https://a.cn/b ", " "),
      maxLength: 120,
    });
    fc.assert(
      fc.property(text, fc.integer({ min: 1, max: 40 }), (text, maxLength) => {
        const { start, end, text: quoted } = excerptOf(text, matchesOf(text, "助餐"), maxLength);
        expect(quoted).toBe(text.slice(start, end));
        expect(quoted.trim()).toBe(quoted);
        if (!text.includes("https") && !text.includes("𠮷")) expect(quoted.length).toBeLessThanOrEqual(maxLength);
      }),
    );
  });

  test.each(["一", "(", "一。", "https://a.cn/b", "，", "1"])(
    "of a hostile megabyte of %s finds the one match",
    (piece) => {
      const text = `${piece.repeat(2 ** 20 / piece.length)}。设助餐点。`;
      expect(excerpt(text, "助餐", 300)).toContain("设助餐点。");
    },
  );
});
