import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { cutClauses } from "../../src/archive/cutClauses.ts";

/** Ids and texts of the clauses, the form in which a cut is easiest to read. */
function cut(text: string): [id: string, text: string][] {
  return cutClauses(text).map((clause) => [clause.id, text.slice(clause.start, clause.end)]);
}

function byId(text: string, id: string) {
  const clause = cutClauses(text).find((clause) => clause.id === id);
  return clause && { path: clause.path, headings: clause.headings, text: text.slice(clause.start, clause.end) };
}

const NOTICE = [
  "各市县民政局：",
  "现就做好2027年助餐服务有关事项通知如下：",
  "一、总体要求",
  "坚持就近便利、自愿参加。",
  "（一）扩大覆盖。每个街道至少设一处助餐点。",
  "（二）规范收费。价格向社会公示。",
  "1.老年人每餐优惠3元。",
  "2.困难家庭免费。",
  "二、工作保障",
  "（一）落实经费。经费列入本级预算。",
  "请各市县民政局于2027年3月底前报送实施方案。",
  "云岭省民政厅",
  "2026年10月8日",
].join("\n");

describe("cutting a notice", () => {
  test("gives every numbered part, what stands before and what stands behind", () => {
    expect(cut(NOTICE).map(([id]) => id)).toEqual([
      "前言",
      "一",
      "一（一）",
      "一（二）",
      "一（二）1",
      "一（二）2",
      "二",
      "二（一）",
      "结语",
    ]);
  });

  test("knows path, headings and text of a clause", () => {
    expect(byId(NOTICE, "一（二）2")).toEqual({
      path: ["一、", "（二）", "2."],
      headings: ["总体要求", "规范收费"],
      text: "2.困难家庭免费。\n",
    });
    expect(byId(NOTICE, "一")).toEqual({
      path: ["一、"],
      headings: ["总体要求"],
      text: "一、总体要求\n坚持就近便利、自愿参加。\n",
    });
  });

  test("keeps the duty of an unnumbered closing paragraph out of the last numbered part", () => {
    expect(byId(NOTICE, "结语")?.path).toEqual([]);
    expect(byId(NOTICE, "结语")?.text).toBe("请各市县民政局于2027年3月底前报送实施方案。\n云岭省民政厅\n2026年10月8日");
  });

  test.each<[what: string, text: string, ids: string[]]>([
    ["a text without marks", "青州湾市启用新码头。", ["全文"]],
    [
      "marks behind blanks in a text that lost its paragraphs",
      "通知如下： 一、加强管理 每日巡查。 二、加强宣传 每周公示。",
      ["前言", "一", "二"],
    ],
    ["marks glued to the sentence before", "通知如下：一、加强管理。二、加强宣传。", ["前言", "一", "二"]],
    [
      "conditions within a sentence",
      "有下列情形之一的：（一）资料不全；（二）逾期未报。",
      ["前言", "（一）", "（二）"],
    ],
    [
      "articles under chapters",
      "第一章 总则\n第一条 为规范管理，制定本办法。\n第二条 本办法适用于河阳县。",
      ["第一章", "第一章第一条", "第一章第二条"],
    ],
    ["a mark that stands apart from its text", "一、\n加强巡查。\n二、\n加强宣传。", ["一", "二"]],
    ["a level that is skipped", "一、任务\n1.修路。\n2.架桥。", ["一", "一1", "一2"]],
    ["numbers that restart", "一、任务\n1.修路。\n二、保障\n1.资金。", ["一", "一1", "二", "二1"]],
    ["numbers that run on across headings", "一、任务\n1.修路。\n二、保障\n2.资金。", ["一", "一1", "二", "二2"]],
    ["numbers that skip and repeat", "一、任务。\n三、保障。\n三、附则。", ["一", "三", "三#2"]],
    [
      "two forms turned round",
      "1、任务\n（一）修路。\n（二）架桥。\n2、保障\n（一）资金。",
      ["1", "1（一）", "1（二）", "2", "2（一）"],
    ],
    [
      "sentences that begin 一是 and 二是 in lines of their own",
      "做法如下：\n一是简化流程。\n二是缩短时限。",
      ["前言", "一是", "二是"],
    ],
    ["一是 within a line", "做法有：一是简化流程；二是缩短时限。", ["全文"]],
    [
      "an attachment that counts anew",
      "一、任务。\n二、保障。\n附件：实施细则\n一、范围。\n二、标准。",
      ["一", "二", "结语", "一#2", "二#2"],
    ],
  ])("finds the parts of %s", (_, text, ids) => {
    expect(cut(text).map(([id]) => id)).toEqual(ids);
  });

  test.each([
    ["a day in brackets", "记者今（12）日获悉，青州湾市启用新码头。"],
    ["the name of a mask", "配发医用（N95）口罩1000只。"],
    ["a list of quarters", "第二、三、四季度继续执行。"],
    ["two levels of a market", "一、二级市场价格平稳。"],
    ["a reference", "按照本条（一）所述办理，第三条的规定不变。"],
    ["an attachment that is numbered", "附件：1.申报表"],
    ["an amount", "安排资金1.5亿元。 2.3亿元已到位。"],
  ])("takes %s for no mark", (_, text) => {
    expect(cut(text)).toEqual([[expect.stringMatching(/全文/), text]]);
  });

  test("takes the first sentence for the heading, but not where it is all that the clause says", () => {
    expect(byId("一、加强管理。每日巡查。\n二、加强宣传。", "一")?.headings).toEqual(["加强管理"]);
    expect(byId("一、加强管理。每日巡查。\n二、加强宣传。", "二")?.headings).toEqual([]);
    expect(byId("要求： 一、加强管理 每日巡查。 二、加强宣传 每周公示。", "二")?.headings).toEqual(["加强宣传"]);
  });

  test("tells a clause's own heading from those above it", () => {
    const clauses = cutClauses("一、总则\n（一）每日巡查并公示结果；\n（二）宣传。每周公示。");
    expect(clauses.map((clause) => clause.heading)).toEqual(["总则", undefined, "宣传"]);
  });

  test("cuts long text at sentence ends into pieces of 120 to 400 characters", () => {
    const sentence = "临溪区各街道要把助餐点的位置、时间和价格写在门口，方便老年人查看，并留下联系电话。";
    const text = sentence.repeat(40);
    const pieces = cut(text);
    expect(pieces.length).toBeGreaterThan(5);
    for (const [, piece] of pieces) {
      expect(piece.length).toBeGreaterThanOrEqual(120);
      expect(piece.length).toBeLessThanOrEqual(400);
      expect(piece.endsWith("。")).toBe(true);
    }
    expect(pieces.map(([id]) => id).slice(0, 3)).toEqual(["全文", "全文·2", "全文·3"]);
  });

  test("cuts a text of the shortest sentences into pieces of the same length", () => {
    for (const [, piece] of cut("好；".repeat(2000))) expect(piece).toMatch(/^(?:好；){80,120}$/);
    for (const [, piece] of cut("；".repeat(2000))) expect(piece).toMatch(/^；{160,240}$/);
  });

  test("keeps a sentence of 400 characters whole behind one of two", () => {
    const long = `${"请按期报送，".repeat(66)}办结。`;
    expect(cut(`好。${long}`).map(([, piece]) => piece)).toEqual(["好。", long]);
  });
});

describe("whatever the text", () => {
  const scrap = fc.constantFrom(
    ..."一、 （一） 1. （1） ① 一是 第一条 第二章 附件： 请各县 2026年1月2日 。 ； \n 《 》 “ ” 𠮷 字 财综〔2020〕57号 二、 （二） 2.".split(
      " ",
    ),
    " ",
    "\n",
  );
  const text = fc
    .array(fc.oneof(scrap, fc.string({ unit: "binary", maxLength: 8 })), { maxLength: 120 })
    .map((parts) => parts.join(""));

  test("the clauses put together are the text, no clause is empty, no id occurs twice and no pair is split", () => {
    fc.assert(
      fc.property(text, (text) => {
        const clauses = cutClauses(text);
        expect(clauses.map((clause) => text.slice(clause.start, clause.end)).join("")).toBe(text);
        expect(clauses.every((clause) => clause.end > clause.start)).toBe(true);
        expect(new Set(clauses.map((clause) => clause.id)).size).toBe(clauses.length);
      }),
      { numRuns: 500 },
    );
  });

  test.each(["一", "一、", "1.\n", "（一）", "(", "<", "《", "1", "附件\n", "。 请", "；", "；\n", "a;", "<!--"])(
    "a megabyte of %j is cut and nothing is lost",
    (unit) => {
      const text = unit.repeat(Math.floor(1_000_000 / unit.length));
      expect(cutClauses(text).reduce((length, clause) => length + clause.end - clause.start, 0)).toBe(text.length);
    },
  );
});
