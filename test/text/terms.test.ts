import { describe, expect, test } from "vitest";
import { termsOf } from "../../src/text/terms.ts";

const written = (text: string) => termsOf(text).map(({ term, start, end }) => `${term}=${text.slice(start, end)}`);
const terms = (text: string) => termsOf(text).map(({ term }) => term);

describe("the terms of a text, with the words they were made of", () => {
  test.each([
    ["报财政局", ["报财=报财", "财政=财政", "政局=政局"]],
    ["報財政局", ["报财=報財", "财政=財政", "政局=政局"]],
    ["向：省、市", ["向=向", "省=省", "市=市"]],
    ["云财综〔2031〕7号", ["云财=云财", "财综=财综", "[2031]7号=〔2031〕7号"]],
    ["云财综（２０３１）第7号", ["云财=云财", "财综=财综", "[2031]7号=（２０３１）第7号"]],
    ["补贴30%", ["补贴=补贴", "30%=30%"]],
    ["补贴百分之三十", ["补贴=补贴", "30%=百分之三十"]],
    ["补贴百分之零点五", ["补贴=补贴", "0.5%=百分之零点五"]],
    ["补贴百分之１２．５", ["补贴=补贴", "12.5%=百分之１２．５"]],
    ["1,200元", ["1200=1,200", "1200元=1,200元"]],
    ["6月底", ["6=6", "6月=6月", "月底=月底"]],
    ["二○三一年", ["2031=二○三一", "2031年=二○三一年"]],
    ["Ｎ９５口罩、COVID-19", ["n95=Ｎ９５", "口罩=口罩", "covid-19=COVID-19"]],
  ])("%s", (text, expected) => {
    expect(written(text)).toEqual(expected);
  });

  test("blanks inside a date change none of its terms", () => {
    expect(terms("2031 年 6 月 30 日")).toEqual(terms("2031年6月30日"));
  });

  test.each(["", "，。！？", "〔〕（）“”", "🌾"])("%j has none", (text) => {
    expect(terms(text)).toEqual([]);
  });

  test.each([
    ["一般二类", ["一般", "般二", "二类"]],
    ["一二三四", ["一二", "二三", "三四"]],
    ["百分百", ["百分", "分百"]],
    ["〔2031〕年度", ["2031", "年度"]],
  ])("%s is no spelled number and no document number", (text, expected) => {
    expect(terms(text)).toEqual(expected);
  });
});

describe("a hostile megabyte", () => {
  test.each(["一", "(", "<", "《", "1", "1,", "[2031]", "百分之", "二〇", "a-"])(
    "of %s is read to its end",
    (piece) => {
      const text = `${piece.repeat(2 ** 20 / piece.length)}。助餐`;
      expect(termsOf(text).at(-1)).toEqual({ term: "助餐", start: text.length - 2, end: text.length });
    },
  );
});
