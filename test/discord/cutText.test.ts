import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { CUT, cutLines, cutText, placeToCut } from "../../src/discord/cutText.ts";

describe("a text that is too long", () => {
  test.each([
    ["at the end of a sentence where one is near", "各县报送目录。市局汇总后公布", 9, "各县报送目录。"],
    ["where it must when there is none", "各县应当于月底以前把目录报送", 8, "各县应当于月底以"],
    ["before an address, wherever in it", "原文见https://czt.example.cn/a/1.html一文", 20, "原文见"],
    ["before an address, in its first letters", "原文见https://czt.example.cn/a/1.html一文", 5, "原文见"],
    ["before a date", "各地应于2026年6月30日前报送", 9, "各地应于"],
    ["before a date in Chinese numerals", "各地应于二〇二六年六月三十日前报送", 8, "各地应于"],
    ["before a document number", "依照云财综〔2026〕57号执行", 8, "依照云财综"],
    ["before a pair of surrogates", "姓𠮷的人", 2, "姓"],
    ["inside a run of digits that is no date", "9".repeat(90), 60, "9".repeat(60)],
    ["to nothing when it is all one address", `https://${"a".repeat(90)}`, 60, ""],
  ])("is cut %s", (_, text, max, kept) => {
    expect(cutText(text, max)).toBe(kept + CUT);
  });

  test("is left alone when it is not too long", () => {
    expect(cutText("各地报送。", 5)).toBe("各地报送。");
  });

  test("is cut in no address and no pair of surrogates, whatever it is", () => {
    const piece = fc.constantFrom("甲", "。", "https://a.example.cn/b", "2026年6月30日", "𠮷", "\n", "x", " ");
    const text = fc.array(piece, { maxLength: 30 }).map((pieces) => pieces.join(""));
    fc.assert(
      fc.property(text, fc.nat(80), (whole, max) => {
        const cut = placeToCut(whole, max);
        expect(cut).toBeLessThanOrEqual(max);
        expect(whole.slice(0, cut).isWellFormed()).toBe(true);
        for (const { index, 0: url } of whole.matchAll(/https:[!-~]+/g)) {
          expect(cut <= index || cut >= index + url.length).toBe(true);
        }
      }),
    );
  });
});

describe("lines", () => {
  test("are kept as far as there is room, and the last is cut", () => {
    const lines = ["云岭省财政厅", "青州湾市财政局各科室", "河阳县财政局"].map((text) => ({ text }));
    expect(cutLines(lines, 100)).toEqual(lines);
    expect(cutLines(lines, 20)).toEqual([{ text: "云岭省财政厅" }, { text: CUT }]);
    expect(cutLines([{ label: "谁", text: "各区县财政部门和有关预算单位" }, ...lines], 17)).toEqual([
      { label: "谁", text: `各区县财政部门和有关预算${CUT}` },
    ]);
  });

  test("that are empty do not go on for ever", () => {
    expect(cutLines(Array(10_000).fill({ text: "" }), 60).length).toBeLessThan(20);
  });
});
