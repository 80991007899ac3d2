import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { sentencesOf } from "../../src/text/sentences.ts";

describe("sentences", () => {
  test.each<[text: string, sentences: string[]]>([
    ["各县报送方案。逾期不候。", ["各县报送方案。", "逾期不候。"]],
    ["他说：“按期完成。”随后散会。", ["他说：“按期完成。”", "随后散会。"]],
    ["修路；架桥；", ["修路；", "架桥；"]],
    ["第一行\n第二行", ["第一行\n", "第二行"]],
    ["增长1.5%，好", ["增长1.5%，好"]],
    ["Ready? Go! 一;二;", ["Ready? ", "Go! ", "一;", "二;"]],
    ["备齐A表;2.核对B表;3", ["备齐A表;", "2.核对B表;", "3"]],
    [
      "登录https://hy.example.org/list?id=1&x=2;y=3!k提交。办结。",
      ["登录https://hy.example.org/list?id=1&x=2;y=3!k提交。", "办结。"],
    ],
    ["见https://hy.example.org/?然后提交", ["见https://hy.example.org/?", "然后提交"]],
    ["逐步推进……再评估", ["逐步推进……再评估"]],
    ["", []],
  ])("of %j are %j", (text, sentences) => {
    expect(sentencesOf(text).map((sentence) => sentence.text)).toEqual(sentences);
  });

  test("put together are the text, each at its place", () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom("字", "。", "；", "\n", "”", "！", " ")), (chars) => {
        const text = chars.join("");
        const sentences = sentencesOf(text);
        expect(sentences.map((sentence) => sentence.text).join("")).toBe(text);
        for (const { start, end, text: own } of sentences) expect(text.slice(start, end)).toBe(own);
      }),
    );
  });
});
