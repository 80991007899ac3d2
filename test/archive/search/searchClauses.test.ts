import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Filter } from "../../../src/archive/archive.ts";
import { makeArchive } from "../../../src/archive/makeArchive.ts";
import { spanOf } from "../../../src/text/span.ts";
import { smallNotice } from "../../support/smallNotice.ts";

const ageing = { code: "C01", name: "养老", words: ["养老"] };
const welfare = { code: "T11", name: "民政", words: ["民政"] };

const NOTICES = [
  smallNotice({
    id: "meals",
    day: "2031-03-02",
    title: "云岭省民政厅关于推进老年助餐服务的通知",
    issuer: "云岭省民政厅",
    docNumber: "云民发〔2031〕9号",
    themes: [welfare],
    clauses: [
      { text: "一、扩大覆盖面\n", path: ["一、"], headings: ["扩大覆盖面"], heading: "扩大覆盖面" },
      {
        text: "（一）各县区应当于2031年6月底前在每个街道设立老年助餐点。助餐点每日供应午餐，价格向社会公示。",
        path: ["一、", "（一）"],
        headings: ["扩大覆盖面"],
        fields: [ageing],
      },
      {
        text: "（二）对特困老年人给予每餐3元补贴，补贴比例不超过百分之三十。",
        path: ["一、", "（二）"],
        headings: ["扩大覆盖面"],
      },
      { text: "联系人按“日报告”制度报送进度。" },
    ],
  }),
  smallNotice({
    id: "nursery",
    day: "2031-05-20",
    title: "青州湾市关于发展托育服务的意见",
    issuer: "青州湾市卫生健康委员会",
    clauses: [
      "各区应当新建普惠托育园，托育园备案后十日内公示。",
      "托育园的用水用电执行居民价格。",
      "托育园的用水用电执行居民价格。",
      "依据青财社〔2030〕14号安排资金。",
    ],
  }),
  smallNotice({
    id: "undated",
    title: "河阳县体育场馆开放办法",
    clauses: ["体育场馆每周开放不少于35小时，老年人免费。"],
  }),
];

const archive = makeArchive(NOTICES, [], { themes: [welfare], fields: [ageing] });
const ALL = { limit: 100, offset: 0 };

function found(words: string, filter?: Filter): string[] {
  const { hits, total } = archive.search({ words, ...(filter && { filter }) }, ALL);
  expect(total).toBe(hits.length);
  return hits.map(({ notice, clause }) => `${notice.id} ${clause.id}`);
}

describe("a document number alone", () => {
  const number = "青财社〔2030〕14号";
  const citing = smallNotice({
    id: "citing",
    clauses: [
      { text: `依据${number}办理。`, citations: [{ span: spanOf(number, 0, number.length), docNumber: number }] },
      "青财社另行通知。",
    ],
  });

  test("finds the clauses that cite it and no others", () => {
    const { hits } = makeArchive([citing], [], { themes: [], fields: [] }).search({ words: "青财社[2030] 14号" }, ALL);
    expect(hits.map(({ clause }) => clause.id)).toEqual(["段1"]);
  });

  test("finds the notice that has it, whose text need not say it", () => {
    expect(new Set(found("云民发〔2031〕9号").map((hit) => hit.split(" ")[0]))).toEqual(new Set(["meals"]));
  });
});

describe("what is found first", () => {
  test.each([
    ["助餐点什么时候设立？", "meals 段2"],
    ["特困老年人的補貼是多少？", "meals 段3"],
    ["补贴30%", "meals 段3"],
    ["托育园 用电", "nursery 段2"],
    ["青财社[2030]14号", "nursery 段4"],
    ["〔2030〕14号", "nursery 段4"],
    ["体育场馆开放", "undated 段1"],
  ])("for %s", (words, expected) => {
    expect(found(words)[0]).toBe(expected);
  });

  test("words in traditional characters find the same as simplified ones", () => {
    expect(found("老年助餐點設立")).toEqual(found("老年助餐点设立"));
  });

  test("a heading without a sentence under it comes after the clauses under it", () => {
    const hits = found("扩大覆盖面 补贴");
    expect(hits[0]).toBe("meals 段3");
    expect(hits.at(-1)).toBe("meals 段1");
  });
});

describe("what fits", () => {
  test.each([
    ["words that no clause has", "航天发射", []],
    ["only punctuation", "？！——", []],
    ["nothing", "", []],
    ["only blanks", " 　", []],
    ["a clause that is repeated in its notice, once", "用水用电执行居民价格", ["nursery 段2"]],
  ])("of %s", (_name, words, expected) => {
    expect(found(words)).toEqual(expected);
  });
});

describe("words that no clause of a notice has", () => {
  const body = ["现将有关事项公告如下。", "申报计划报县科技局。"];
  const notices = [
    smallNotice({ id: "whale", title: "蓝鲸公告", issuer: "河阳县渔业局", clauses: body, text: body.join("") }),
    smallNotice({ id: "plan", title: "白鹭计划申报公告", clauses: body }),
    smallNotice({ id: "other", title: "公告", clauses: ["各村渔业站按月报送产量。"] }),
  ];
  const search = (words: string) =>
    makeArchive(notices, [], { themes: [], fields: [] })
      .search({ words }, ALL)
      .hits.map(({ notice, clause }) => `${notice.id} ${clause.id}`);

  test.each([
    ["蓝鲸", ["whale 段1"]],
    ["河阳县渔业局", ["whale 段1"]],
    ["白鹭", ["plan 段1"]],
    ["白鹭计划", ["plan 段2"]],
    ["红鹤", []],
  ])("but its title or issuer, find it by its first clause or by one that has the rest: %s", (words, expected) => {
    expect(search(words)).toEqual(expected);
  });
});

describe("a quoted phrase stands in the clause, a heading or the title as it is", () => {
  test.each([
    ["“日报告”", ["meals 段4"]],
    ["「助餐点每日」", ["meals 段2"]],
    ['"每餐3元"', ["meals 段3"]],
    ["“每餐３元”", ["meals 段3"]],
    ["“助餐每日”", []],
    ["“日报告”“助餐点”", []],
    ["“体育场馆开放办法”", ["undated 段1"]],
    ["“百分之三十”", ["meals 段3"]],
    ["“日报告", ["meals 段4"]],
    ["“14号安排资金”", ["nursery 段4"]],
    ["“号安排”", ["nursery 段4"]],
    ["“15号安排资金”", []],
  ])("%s", (words, expected) => {
    expect(found(words)).toEqual(expected);
  });

  test("in a heading it finds the heading's clauses too, in a title every clause", () => {
    expect(found("“扩大覆盖面”").toSorted()).toEqual(["meals 段1", "meals 段2", "meals 段3"]);
    expect(found("“推进老年助餐服务”")).toHaveLength(4);
  });
});

describe("a filter without words lets through, newest notice first,", () => {
  const day = (text: string) => Temporal.PlainDate.from(text);
  test.each<[string, Filter, string[]]>([
    ["a field by its name", { domain: "养老" }, ["meals 段2"]],
    ["a field by its code, in any case", { domain: "c01" }, ["meals 段2"]],
    [
      "a theme, with every clause of the notice",
      { domain: "民政" },
      ["meals 段1", "meals 段2", "meals 段3", "meals 段4"],
    ],
    [
      "part of the issuer in traditional characters",
      { issuer: "衛生健康" },
      ["nursery 段1", "nursery 段2", "nursery 段4"],
    ],
    ["a notice", { notice: "undated" }, ["undated 段1"]],
    [
      "from a day, never a notice without one",
      { from: day("2031-05-20") },
      ["nursery 段1", "nursery 段2", "nursery 段4"],
    ],
    [
      "to a day",
      { to: day("2031-03-02"), domain: "T11", issuer: "民政厅" },
      ["meals 段1", "meals 段2", "meals 段3", "meals 段4"],
    ],
    ["nothing of a domain that there is not", { domain: "航天" }, []],
    ["nothing of part of a domain's name", { domain: "养" }, []],
    ["nothing between days without a notice", { from: day("2031-03-03"), to: day("2031-05-19") }, []],
    ["nothing when its parts are blank", { domain: " ", issuer: "" }, []],
  ])("%s", (_name, filter, expected) => {
    expect(found("", filter)).toEqual(expected);
  });

  test("with words it takes away from what fits, and adds nothing", () => {
    const some = fc.constantFrom("老年助餐", "托育园公示", "“公示”", "居民价格 补贴", "服务");
    const filters = fc.constantFrom<Filter>(
      { domain: "养老" },
      { issuer: "青州湾" },
      { notice: "meals" },
      { to: day("2031-04-01") },
    );
    fc.assert(
      fc.property(some, filters, (words, filter) => {
        const allowed = new Set(found("", filter));
        expect(found(words, filter)).toEqual(found(words).filter((hit) => allowed.has(hit)));
      }),
    );
  });
});

describe("a hit", () => {
  test("quotes its clause and marks what matches, in order and apart", () => {
    for (const { clause, quote, matches, score } of archive.search({ words: "老年助餐点 公示" }, ALL).hits) {
      expect(quote.text).toBe(clause.text.slice(quote.start, quote.end));
      expect(score).toBeGreaterThan(0);
      let last = -1;
      for (const { text, start, end } of matches) {
        expect(text).toBe(clause.text.slice(start, end));
        expect(start).toBeGreaterThan(last);
        last = end;
      }
    }
  });

  test("has the words that match as one place where they touch", () => {
    const [hit] = archive.search({ words: "设立老年助餐点" }, ALL).hits;
    expect(hit?.matches.map(({ text }) => text)).toEqual(["设立老年助餐点", "助餐点"]);
  });
});

describe("pages", () => {
  test("put together are the whole list, each with the same total", () => {
    const whole = archive.search({ words: "服务 公示 价格" }, ALL);
    const pages = [0, 1, 2, 3, 4].map((offset) => archive.search({ words: "服务 公示 价格" }, { limit: 1, offset }));
    expect(pages.flatMap(({ hits }) => hits.map(({ clause }) => clause))).toEqual(
      whole.hits.slice(0, 5).map(({ clause }) => clause),
    );
    expect(new Set(pages.map(({ total }) => total))).toEqual(new Set([whole.total]));
  });

  test("equal clauses come newest notice first, then by id, then by place, in whatever order they were read", () => {
    const same = ["各村设立便民服务点。"];
    const notices = [
      smallNotice({ id: "b", clauses: same, title: "通知" }),
      smallNotice({ id: "a", clauses: same, title: "通知" }),
      smallNotice({ id: "old", day: "2030-01-01", clauses: same, title: "通知" }),
      smallNotice({ id: "new", day: "2031-01-01", clauses: same, title: "通知" }),
    ];
    for (const order of [notices, notices.toReversed()]) {
      const { hits } = makeArchive(order, [], { themes: [], fields: [] }).search({ words: "便民服务点" }, ALL);
      expect(hits.map(({ notice }) => notice.id)).toEqual(["new", "old", "a", "b"]);
    }
  });
});

describe("an archive of nothing, and queries that are too long", () => {
  test("an empty archive finds nothing", () => {
    const empty = makeArchive([], [], { themes: [], fields: [] });
    expect(empty.search({ words: "养老" }, ALL)).toEqual({ hits: [], total: 0 });
    expect(empty.searchTitles("养老", 5)).toEqual([]);
  });

  test.each(["助餐", "“", "一", "(", "1", "《"])("a megabyte of %s is searched for like its beginning", (piece) => {
    const long = piece.repeat(2 ** 20 / piece.length);
    expect(found(long)).toEqual(found(long.slice(0, 2000)));
  });

  test("six thousand different characters find the clause they begin with", () => {
    const noise = Array.from({ length: 6000 }, (_, i) => String.fromCharCode(0x4e00 + i)).join("");
    expect(found(`每个街道设立老年助餐点${noise}`)[0]).toBe("meals 段2");
  });
});
