import { expect, test } from "vitest";
import { findCitations } from "../../src/archive/findCitations.ts";

/** Each citation as [words, title, number]. */
function cited(text: string) {
  return findCitations(text).map(({ span, title, docNumber }) => {
    expect(text.slice(span.start, span.end)).toBe(span.text);
    return [span.text, title, docNumber];
  });
}

test.each([
  ["应与岭财综〔2026〕57号保持一致", [["岭财综〔2026〕57号", undefined, "岭财综〔2026〕57号"]]],
  ["依据《云岭省养老服务条例》和有关规定", [["《云岭省养老服务条例》", "云岭省养老服务条例", undefined]]],
  [
    "先对照《课后看护办法》(云岭省人民政府令第3号)再填表",
    [["《课后看护办法》(云岭省人民政府令第3号)", "课后看护办法", "云岭省人民政府令第3号"]],
  ],
  [
    "《云岭省财政厅关于印发〈指导性目录〉的通知》（岭财综[2026]57号）要求",
    [
      [
        "《云岭省财政厅关于印发〈指导性目录〉的通知》（岭财综[2026]57号）",
        "云岭省财政厅关于印发〈指导性目录〉的通知",
        "岭财综〔2026〕57号",
      ],
    ],
  ],
  [
    "《关于印发《托育办法》的通知》（岭卫（2026）3号，以下简称《通知》）",
    [["《关于印发《托育办法》的通知》（岭卫（2026）3号", "关于印发《托育办法》的通知", "岭卫〔2026〕3号"]],
  ],
  [
    "《目录》（岭财综〔2026〕1号、岭财社〔2026〕2号）",
    [
      ["《目录》（岭财综〔2026〕1号", "目录", "岭财综〔2026〕1号"],
      ["岭财社〔2026〕2号", undefined, "岭财社〔2026〕2号"],
    ],
  ],
  [
    "《关于执行岭财综〔2026〕1号的通知》",
    [["《关于执行岭财综〔2026〕1号的通知》", "关于执行岭财综〔2026〕1号的通知", undefined]],
  ],
  [
    "《没有写完\n《托育办法》、《助餐办法》",
    [
      ["《托育办法》", "托育办法", undefined],
      ["《助餐办法》", "助餐办法", undefined],
    ],
  ],
  ["《没有写完的《托育办法》", [["《托育办法》", "托育办法", undefined]]],
])("%s", (text, citations) => {
  expect(cited(text)).toEqual(citations);
});

test.each([
  "（以下简称《通知》）",
  "以下称为“《办法》”",
  "《》",
  "《 》",
  "》倒过来《",
  "〈小标题〉",
  "“十五五”规划",
  `《${"长".repeat(300)}》`,
])("%s names no document", (text) => {
  expect(cited(text)).toEqual([]);
});

test.each(["《", "》", "《〈", "〔", "一"])("a megabyte of %s is read to its end", (unit) => {
  expect(cited(unit.repeat(1_000_000 / unit.length))).toEqual([]);
});

test("titles without end do not hide the one behind them", () => {
  expect(cited(`${"《".repeat(100_000)}托育办法》`)).toEqual([["《托育办法》", "托育办法", undefined]]);
});
