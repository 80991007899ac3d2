import { describe, expect, test } from "vitest";
import { markAt } from "../../src/archive/clauseMarks.ts";

describe("a clause mark", () => {
  test.each([
    ["一、总体要求", "一、", 1],
    ["十二、附则", "十二、", 12],
    ["（一）建设平台。", "（一）", 1],
    ["(三)完善台账。", "(三)", 3],
    ["1.完善设施。", "1.", 1],
    ["1．完善设施。", "1．", 1],
    ["12、完善设施。", "12、", 12],
    ["3.2027年底前建成。", "3.", 3],
    ["3．2027年底前建成。", "3．", 3],
    ["（2）登记", "（2）", 2],
    ["（1）16周岁以上", "（1）", 1],
    ["2）登记", "2）", 2],
    ["2）2027年6月底前登记", "2）", 2],
    ["③登记", "③", 3],
    ["二是压实责任。", "二是", 2],
    ["第十条 本办法自印发之日起施行。", "第十条", 10],
    ["第三章 监督管理", "第三章", 3],
    ["第二节 收费", "第二节", 2],
    ["第一百零二条 罚则", "第一百零二条", 102],
  ])("is read from %j", (text, mark, ordinal) => {
    const found = markAt(`前文。${text}`, 3);
    expect(found).toMatchObject({ text: mark, ordinal, start: 3, end: 3 + mark.length });
  });

  test("tells outer forms from inner ones", () => {
    const forms = [
      "第一章 总则",
      "第一节 范围",
      "第一条 目的",
      "一、目的",
      "（一）目的",
      "1.目的",
      "（1）目的",
      "1）目的",
      "①目的",
      "一是目的",
    ];
    const ranks = forms.map((text) => markAt(text, 0)?.form);
    expect(ranks).toEqual(ranks.toSorted((a, b) => Number(a) - Number(b)));
    expect(new Set(ranks).size).toBe(forms.length);
  });

  test.each([
    ["一、二级市场交易活跃"],
    ["二、三季度持续回升"],
    ["第二、三、四季度"],
    ["1.5亿元专项资金"],
    ["3．5万元以上的项目"],
    ["010）66551234"],
    ["12）66551234"],
    ["（010）66551234"],
    ["第三条的规定继续有效"],
    ["第三条、第四条"],
    ["第二章和第三章"],
    ["（一）所列情形"],
    ["（12）日上午"],
    ["今（12）日"],
    ["一是否具备条件"],
    ["2027年6月"],
    ["一般情况下"],
    ["第三产业"],
  ])("is not seen in %j", (text) => {
    expect(markAt(text, 0)).toBeUndefined();
  });
});
