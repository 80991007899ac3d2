import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  BACK_LINKS,
  DROPPED_ELEMENTS,
  DROPPED_FROM_SOURCE,
  DROPPED_MARKDOWN,
  drop,
  SOURCE_LINK,
} from "../../src/archive/body/dropped.ts";
import { readBody } from "../../src/archive/bodyText.ts";

function textOf(source: string): string {
  return readBody(source).text;
}

const LINES = "一、总体要求\n坚持就近便利。\n（一）扩大覆盖。每个街道至少设一处。\n云岭省民政厅";

describe("the same text, however it was saved", () => {
  test.each([
    ["lines", LINES],
    ["Windows lines and indents", LINES.replaceAll("\n", "\r\n　　")],
    ["five blanks", LINES.replaceAll("\n", "     ")],
    ["wide blanks", LINES.replaceAll("\n", "　　")],
    [
      "one wide blank behind each stop",
      "一、总体要求\n坚持就近便利。　（一）扩大覆盖。每个街道至少设一处。　云岭省民政厅",
    ],
    ["no-break blanks", LINES.replaceAll("\n", "\u00a0\u00a0")],
    ["en blanks", LINES.replaceAll("\n", " \u2002\u2002 ")],
    ["private-use characters", LINES.replaceAll("\n", "\ue003")],
    [
      "Markdown",
      "## 一、总体要求\n\n坚持**就近便利**。\n\n（一）[扩大覆盖](https://mz.example.org)。每个街道至少设一处。\n\n---\n\n云岭省民政厅",
    ],
    ["HTML on one line", `<p>${LINES.replaceAll("\n", "</p><p>")}</p>`],
    [
      "HTML on many lines",
      `<div>\n <p style="text-indent:2em">\n${LINES.replaceAll("\n", "\n </p>\n <p>")}\n </p>\n</div>`,
    ],
    ["line breaks in a paragraph", `<p>${LINES.replaceAll("\n", "<br/>　　")}</p>`],
    [
      "a page's layout table",
      `<tbody> \n <tr> \n  <td><p>${LINES.replaceAll("\n", "</p> <p>")}</p></td> \n </tr> \n <tr><td></td></tr></tbody>`,
    ],
    [
      "headings in bold spans",
      `<p><span style="font-weight: bold;">一、总体</span><b>要求</b></p><p>坚持就近便利。</p><p><span>（一）<i>扩大</i>覆盖。</span>每个街道至少设一处。</p>云岭省民政厅`,
    ],
    [
      "links within words",
      `<p>一、总<span id="bk_1"><a href="http://q.example.com" class="keytip">体要</a></span><span id="bkquote_1"></span>求</p><p>坚持就近便利。</p><p>（一）扩大覆盖。每个街道至少设一处。</p><p>云岭省民政厅</p>`,
    ],
    [
      "hidden parts",
      `<p style="display:none;height:1px">统计</p><!-- a --><script>var a = "<p>";</script><style>p {}</style><p>${LINES.replaceAll("\n", "</p><p style='Display : None'>x</p><p>")}</p>`,
    ],
  ])("%s", (_, source) => {
    expect(textOf(source)).toBe(LINES);
  });

  test.each([
    ["单个 空格 不分段。 下一句", "单个 空格 不分段。 下一句"],
    ["田　宁：电话", "田　宁：电话"],
    ["第一章　总则", "第一章　总则"],
    ["财政部\u2002税务总局", "财政部\u2002税务总局"],
  ])("a single blank in %j does not part what stands around it", (source, text) => {
    expect(textOf(source)).toBe(text.replace(/[^\S\n]/g, " "));
  });

  test.each([
    ["《实施<中华人民共和国慈善法>办法》", "《实施<中华人民共和国慈善法>办法》"],
    ["<p>《&lt;慈善法&gt;办法》</p>", "《<慈善法>办法》"],
    ["<p>年龄<60岁且>18岁</p>", "年龄<60岁且>18岁"],
    ["<p>填写<姓名>和<abc></p>", "填写<姓名>和<abc>"],
    ["市场&ensp;监管&amp;服务", "市场 监管&服务"],
    ["<p>一、<o:p></o:p>总则<o:p/></p>", "一、总则"],
    ['<p class="x"">一、<a title="a>b">总则</a></p>', "一、总则"],
    ['<p title="没有结束>一、总则</p><p>二、"附则"</p>', '一、总则\n二、"附则"'],
    ["<p>前<!-- 没有结束</p>", "前<!-- 没有结束"],
    ["</div></p><p>一、总则</p></td>", "一、总则"],
    ["<script src='a.js'/><p>一、总则</p>", "一、总则"],
    ["养老\u200b服\ufeff务", "养老服务"],
    ["养老&#8203;服务&shy;站", "养老服务站"],
    ["<p>养老&#8203;服务&shy;站</p>", "养老服务站"],
    ["<p>&gt;60分的为合格。</p>", ">60分的为合格。"],
    ["<p>&gt; 60分的为合格。</p>", "> 60分的为合格。"],
    ["&gt; 60分的为合格。", "> 60分的为合格。"],
    [">60分的为合格。\n\n>=80分的为优秀。", ">60分的为合格。\n>=80分的为优秀。"],
    ["<tr><td>额度</td><td>&gt;100万元</td></tr>", "额度\t>100万元"],
    ["<p>存入D:\\_data\\(1\\)和**.doc、**.xls</p>", "存入D:\\_data\\(1\\)和**.doc、**.xls"],
    ["<p># 号键</p>", "# 号键"],
    ["## 一、总则<br>\n> **第二**&nbsp;条\n&gt; 第三条", "一、总则\n第二 条\n> 第三条"],
    ["1\\. 登记&lt;姓名&gt;", "1. 登记<姓名>"],
    ['<div class="panel hidden print">甲</div><p title="x hidden y">乙</p>', "甲\n乙"],
    ["<p title=\"display:none\" data-a='visibility:hidden' class=hidden>甲</p>", "甲"],
    ['<p class="a" hidden>甲</p><p hidden="hidden">乙</p><p style=display:none>丙</p>丁', "丁"],
    ['<p style="color:red;\n visibility : hidden">甲</p>乙', "乙"],
    ["<p>长句在源码里\n  换了行，Word and\nword</p>", "长句在源码里换了行，Word and word"],
    ["正文\n\n<table><tr><td>甲</td><td>乙</td></tr></table>\n\n结尾", "正文\n甲\t乙\n结尾"],
  ])("%j says %j", (source, text) => {
    expect(textOf(source)).toBe(text);
  });
});

describe("tables", () => {
  test.each([
    [
      "HTML",
      "<table><thead><tr><th>地区</th><th>名额</th></tr></thead><tbody><tr><td><p>青州湾市</p></td><td><p>12</p><p>（含托育）</p></td></tr></tbody></table>",
      "地区\t名额\n青州湾市\t12 （含托育）",
    ],
    ["Markdown", "| 地区 | 名额 |\n|:-----|---:|\n| 青州湾市 | 12 |", "地区\t名额\n青州湾市\t12"],
    [
      "words outside of cells",
      "<table><tr>表头<td>甲</td>备注\n<td>乙</td></tr><tr>只有字</tr></table>",
      "表头\t甲\t备注\t乙\n只有字",
    ],
    ["an empty cell", "<table><tr><td>甲</td><td></td><td>乙</td></tr></table>", "甲\t\t乙"],
    [
      "a table in a table for layout",
      "<table><tr><td><table><tr><td>甲</td><td>乙</td></tr></table></td><td>丙</td></tr></table>",
      "甲\t乙\n丙",
    ],
  ])("%s: a row is a line, a tab between cells", (_, source, text) => {
    expect(textOf(source)).toBe(text);
  });
});

describe("the lead", () => {
  const body = "<p>各市财政局：</p><p>一、加大购买养老服务力度。按时报送。</p>";
  const text = "各市财政局：\n一、加大购买养老服务力度。按时报送。";

  test.each([
    ["a quotation that repeats a clause", `> 加大购买养老服务力度。\n\n${body}`, text, undefined],
    ["a quotation that was cut off", `> 各市财政局：一、加大购买养老…\n\n${body}`, text, undefined],
    ["what an editor says it requires", `> 通知要求，加大购买养老服务力度。（临溪晚报）\n\n${body}`, text, undefined],
    [
      "news of its own",
      `> 云岭省财政厅印发通知。其中提出，加大购买养老服务力度。（临溪晚报）\n\n${body}`,
      `云岭省财政厅印发通知。\n${text}`,
      "云岭省财政厅印发通知。其中提出，加大购买养老服务力度。",
    ],
    [
      "news around what it repeats",
      `> 厅里发文。按时报送。明年执行。\n\n${body}`,
      `厅里发文。\n明年执行。\n${text}`,
      "厅里发文。按时报送。明年执行。",
    ],
    ["a bare paragraph before HTML", `厅里发文。\n\n${body}`, `厅里发文。\n${text}`, "厅里发文。"],
    [
      "a quotation on several lines",
      `> 厅里发文。\n> 明年执行。\n\n${body}`,
      `厅里发文。\n明年执行。\n${text}`,
      "厅里发文。\n明年执行。",
    ],
  ])("%s", (_, source, whole, lead) => {
    expect(readBody(source)).toMatchObject({ text: whole });
    expect(readBody(source).lead).toBe(lead);
  });

  test.each([
    ["the first of plain paragraphs", "厅里发文。\n\n各市照办。", "厅里发文。\n各市照办。"],
    ["a quotation that is all there is", "> 厅里发文。", "厅里发文。"],
  ])("%s is none", (_, source, whole) => {
    expect(readBody(source)).toEqual({ text: whole, isTooDeep: false });
  });
});

describe("the medium", () => {
  test.each([
    ['<p>照办。</p><p class="em_media">（文章来源：临溪<a>晚报</a>）</p>', "临溪晚报", "照办。"],
    ["<p>照办。（文章来源：临溪晚报）</p>", "临溪晚报", "照办。"],
    ["照办。（来源：临溪晚报）", "临溪晚报", "照办。"],
    ["> 照办。（临溪日报客户端）\n\n<p>照办。</p>", "临溪日报客户端", "照办。"],
    ["厅里发文。(云岭新闻)", "云岭新闻", "厅里发文。(云岭新闻)"],
  ])("%s", (source, medium, text) => {
    expect(readBody(source)).toMatchObject({ medium, text });
  });

  test.each([
    "照办。（此件公开发布）",
    "照办。（自印发之日起施行）",
    "照办。（另行通报）",
    "报财政部（综合司）",
    "照办。（完）",
    "照办。（附件：1.表）",
    "见（来源：附表）说明",
  ])("%s names none", (source) => {
    expect(readBody(source)).toEqual({ text: source, isTooDeep: false });
  });
});

test("what else stands in brackets at the end of a lead stays", () => {
  const { text, lead, medium } = readBody("> 厅里发文。（自印发之日起施行）\n\n<p>各市照办。</p>");
  expect([text, lead, medium]).toEqual([
    "厅里发文。（自印发之日起施行）\n各市照办。",
    "厅里发文。（自印发之日起施行）",
    undefined,
  ]);
});

describe("the footer", () => {
  test.each([
    ["a link", "照办。\n\n<https://czt.example.org/a/1.html>\n", "https://czt.example.org/a/1.html"],
    [
      "a link and two lines back",
      "照办。\n\n<http://czt.example.org/1>\n\n[返回新闻](../news/)\n[返回首页](../)",
      "http://czt.example.org/1",
    ],
    [
      "a link and one line back",
      "照办。\n\n<http://czt.example.org/1>\n\n[返回新闻](//n.example.org/a/)｜[返回首页](//n.example.org/)",
      "http://czt.example.org/1",
    ],
    ["no link", "照办。\n\n<>\n", undefined],
    ["nothing at all", "照办。", undefined],
    ["a link that leads nowhere", "照办。\n\n<http://>", undefined],
  ])("%s", (_, source, sourceUrl) => {
    expect(readBody(source)).toEqual({ text: "照办。", isTooDeep: false, ...(sourceUrl && { sourceUrl }) });
  });

  test.each([
    ["登录<https://rst.example.org>办理。\n\n返回首页", undefined],
    ["照办。\n\n<mailto:bm@rst.example.org>", undefined],
    ["照办。\n\n<javascript:alert(1)>", undefined],
    ["报名网址：\n\n<https://bm.example.org>\n\n<https://czt.example.org/1>", "https://czt.example.org/1"],
    ["报名网址：\n\n<https://bm.example.org>\n\n<>\n\n[返回首页](../)", undefined],
  ])("another link stays in the text: %j", (source, sourceUrl) => {
    const footer = /\n\n<(?:https:\/\/czt[^>]*)?>(?:\n\n\[返回.*)?$/;
    expect(readBody(source)).toEqual({
      text: source.replace(footer, "").replaceAll("\n\n", "\n"),
      isTooDeep: false,
      ...(sourceUrl && { sourceUrl }),
    });
  });
});

describe("what is dropped on purpose", () => {
  test("is listed with a name and a reason", () => {
    const all = [...DROPPED_ELEMENTS, ...DROPPED_FROM_SOURCE, SOURCE_LINK, BACK_LINKS, ...DROPPED_MARKDOWN];
    expect(new Set(all.map(({ name }) => name)).size).toBe(all.length);
    for (const { name, reason } of all) expect(name && reason).not.toBe("");
  });

  test("a script that was saved as text goes, and the text on both sides stays", () => {
    const script = 'q5vsvar _$mk=["\\x5f\\x4a","\\x73"];(function(){\tif (a < b) {}})();';
    expect(textOf(`2026年4月12日     ${script}附件`)).toBe("2026年4月12日\n附件");
  });

  test.each([
    ["var _$x 是变量", "var _$x 是变量"],
    ["年____月____日", "年____月____日"],
    ["5 * 3 * 2", "5 * 3 * 2"],
    ["见[附件]（一）", "见[附件]（一）"],
    ["[主题分类] 综合政务", "[主题分类] 综合政务"],
    ["a | b", "a | b"],
    ["#标签", "#标签"],
    ["- 一项", "- 一项"],
  ])("%s stays", (source, text) => {
    expect(textOf(source)).toBe(text);
  });
});

describe("an element to be dropped that has no end", () => {
  test.each([
    ["div", '<p>一、总则</p><div style="display:none">统计<p>二、附则</p>', "一、总则\n统计\n二、附则"],
    ["iframe", "<p>一、总则</p><iframe src=x><p>二、附则</p>", "一、总则\n二、附则"],
    ["script", "<p>一、总则</p><script src=x><p>二、附则</p>", "一、总则\n二、附则"],
    ["script", "<script src=x></script><p>一、总则</p><script src=y><p>二、附则</p>", "一、总则\n二、附则"],
    ["span", "<span hidden>一、<span>总则</span><p>二、附则</p>", "一、总则\n二、附则"],
    ["style", "<p>一、总则</p></style><style><p>二、附则</p>", "一、总则\n二、附则"],
  ])("<%s> loses its tag alone, and is named", (unclosed, source, text) => {
    expect(readBody(source)).toEqual({ text, isTooDeep: false, unclosed });
  });

  test.each([
    ["<div hidden>统计<div>数</div>字</div><p>一、总则</p>"],
    ['<div hidden><script>document.write("<div>")</script></div><p>一、总则</p>'],
    ['<iframe src="x"/><img hidden><input type="hidden" hidden><p>一、总则</p>'],
    ["<STYLE>p {}</Style ><p>一、总则</p>"],
  ])("is not seen in %j", (source) => {
    expect(readBody(source)).toEqual({ text: "一、总则", isTooDeep: false });
  });
});

/** Words such as posts have, with what looks like markup and is none. */
const words = fc
  .array(
    fc.constantFrom(
      "各市财政局",
      "请于3月底前报送",
      "（一）",
      "，",
      "。",
      "<姓名>",
      "A<B",
      "《托育〈试行〉办法》",
      "&",
      "12",
      "“",
      "😀",
      "·",
    ),
    { minLength: 1, maxLength: 12 },
  )
  .map((parts) => parts.join(""));
const paragraphs = fc.array(words, { minLength: 1, maxLength: 8 });
const escaped = (text: string) => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");

describe("nothing is lost", () => {
  test.each<[string, (lines: string[]) => string]>([
    ["lines", (lines) => lines.join("\n")],
    ["blanks", (lines) => lines.join("     ")],
    ["private-use characters", (lines) => lines.join("\ue004")],
    ["paragraphs of HTML", (lines) => lines.map((line) => `<p>${escaped(line)}</p>`).join("\n ")],
    ["HTML with its signs as they are", (lines) => lines.map((line) => `<div><b>${line}</b></div>`).join("")],
    [
      "words in spans",
      (lines) =>
        `<p>${lines.map((line) => [...line].map((char) => `<span>${escaped(char)}</span>`).join("")).join("<br>")}</p>`,
    ],
  ])("of paragraphs saved as %s", (_, save) => {
    fc.assert(
      fc.property(paragraphs, (lines) => {
        expect(textOf(`${save(lines)}\n\n<https://czt.example.org/1>`)).toBe(lines.join("\n"));
      }),
    );
  });

  test("of anything at all, save tags and what is listed", () => {
    const soup = fc.array(
      fc.oneof(
        words,
        fc.constantFrom(
          "<p>",
          "</p>",
          "<td>",
          "<tr>",
          "<b>",
          "</b>",
          "<br>",
          "<table>",
          "</table>",
          "<li>",
          "<!-- x -->",
          "\n",
          "  ",
          '<a href="x">',
        ),
      ),
      { maxLength: 30 },
    );
    fc.assert(
      fc.property(soup, (parts) => {
        const source = `<p>${parts.join("")}`;
        const left = source.replace(/<!--.*?-->|<\/?(?:p|td|tr|b|br|table|li|a href="x")>/g, "");
        const want = drop(left.replaceAll("&amp;", "&"), DROPPED_FROM_SOURCE).replace(/\s/g, "");
        expect(textOf(source).replace(/\s/g, "")).toBe(want);
      }),
      { numRuns: 300 },
    );
  });
});

describe("a hostile megabyte", () => {
  const million = (unit: string) => unit.repeat(1_000_000 / unit.length);

  test.each(["一", "(", "《", "1", "<", "&", "> ", "**", "[返回](", "（来源：", "#", '<p "', "<o:", "<!--", "[a]("])(
    "of %s is read",
    (unit) => {
      expect(textOf(million(unit)).length).toBeGreaterThan(0);
    },
  );

  test.each(["<div>", "<li><p>", "<b><p>", "<table><tr><td>", "<a1:b>"])(
    "of %s is too deep to be parsed, and its words stay",
    (unit) => {
      expect(readBody(`${million(unit)}各市财政局`)).toEqual({ text: "各市财政局", isTooDeep: true });
    },
  );

  test.each(["<p>", "<br>", "</div>", "<td>", "<!-- -->", "\ue000", "<div></div>"])("of %s is taken out", (unit) => {
    expect(readBody(`${million(unit)}各市财政局`)).toEqual({ text: "各市财政局", isTooDeep: false });
  });
});
