import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { fold, splitsPair } from "../../src/text/characters.ts";

describe("folding", () => {
  test.each([
    ["２０２７年６月底，報財政廳", "2027年6月底,报财政厅"],
    ["云财〔2026〕8號", "云财[2026]8号"],
    ["云财【2026】8号", "云财[2026]8号"],
    ["二○二七年", "二〇二七年"],
    ["二零二七年", "二〇二七年"],
    ["3月1日—5日", "3月1日-5日"],
    ["全　角\u00a0空\t格", "全 角 空 格"],
    ["ＡＢc", "abc"],
    ["①②", "①②"],
    ["後續養老服務", "后续养老服务"],
  ])("%j is compared as %j", (written, folded) => {
    expect(fold(written)).toBe(folded);
  });

  test("keeps every place, whatever the text", () => {
    fc.assert(fc.property(fc.string({ unit: "binary" }), (text) => fold(text).length === text.length));
  });

  test("leaves astral characters alone", () => {
    expect(fold("𠮷野")).toBe("𠮷野");
    expect(splitsPair("𠮷野", 1)).toBe(true);
    expect(splitsPair("𠮷野", 2)).toBe(false);
  });
});
