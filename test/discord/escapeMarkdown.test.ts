import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { escapeLine, escapeMarkdown } from "../../src/discord/escapeMarkdown.ts";

describe("text of a notice", () => {
  test.each([
    ["bold", "**河阳县**财政局", "\\*\\*河阳县\\*\\*财政局"],
    ["underline and italics", "__报送__ _目录_", "\\_\\_报送\\_\\_ \\_目录\\_"],
    ["strike-through and spoiler", "~~作废~~ ||密||", "\\~\\~作废\\~\\~ \\|\\|密\\|\\|"],
    ["code", "`rm -rf`", "\\`rm -rf\\`"],
    ["a backslash before a star", "\\*", "\\\\\\*"],
    ["a masked link", "[通知](https://a.example.cn)", "\\[通知\\](https\\://a.example.cn)"],
    ["a bare address", "见 http://a.example.cn/1", "见 http\\://a.example.cn/1"],
    ["an address in brackets", "<https://a.example.cn>", "\\<https\\://a.example.cn>"],
    ["a mention of everyone", "@everyone @here", "\\@everyone \\@here"],
    ["mentions of a user, a role and a channel", "<@1> <@&2> <#3>", "\\<\\@1> \\<\\@&2> \\<\\#3>"],
    ["a command, an emoji and a time", "</ask:1> <:ok:2> <t:3:R>", "\\</ask\\:1> \\<\\:ok\\:2> \\<t\\:3\\:R>"],
    ["an emoji by its name", ":smile:", "\\:smile\\:"],
    ["a heading", "# 总则\n## 附则", "\\# 总则\n\\#\\# 附则"],
    ["small print", "-# 注", "\\-\\# 注"],
    ["a quotation", "> 引文\n>>> 引文", "\\> 引文\n\\>>> 引文"],
    ["a list", "- 甲\n  + 乙\n* 丙", "\\- 甲\n  \\+ 乙\n\\* 丙"],
    ["a numbered list", "1. 甲\n 12. 乙", "1\\. 甲\n 12\\. 乙"],
    ["marks of direction", "财政\u202e局\u2066甲\u2069", "财政局甲"],
    ["characters of no width", "养\u200b老\u200d服\ufeff务\u00ad", "养老服务"],
    ["controls", "报\u0000送\u001b[2J\r\n", "报送\\[2J\n"],
    ["tag characters", "旗\u{e0067}\u{e007f}", "旗"],
    ["half a surrogate pair", "甲\ud842", "甲\ufffd"],
  ])("loses what %s would do", (_, text, escaped) => {
    expect(escapeMarkdown(text)).toBe(escaped);
  });

  test.each([
    ["二、云岭省财政厅于2022年6月30日前报送（附件1）。"],
    ["财综〔2020〕57号"],
    ["2022-06-30，不少于3.5%，5+1"],
    ["《“十四五”规划》第3、4条；见 a.b > c"],
    ["𠮷野家 👍🏻"],
  ])("stays as it is without such marks: %s", (text) => {
    expect(escapeMarkdown(text)).toBe(text);
  });

  test("on one line has no line break and no blanks at its ends", () => {
    expect(escapeLine("  关于报送\n\t目录的 通知　")).toBe("关于报送 目录的 通知");
  });

  test("is what it was when Discord has taken the backslashes away", () => {
    const visible = fc.string({ unit: fc.constantFrom(..."甲1 \n*_~`|#<>@:[]()-+.\\/") });
    fc.assert(
      fc.property(visible, (text) => {
        expect(escapeMarkdown(text).replace(/\\([^0-9A-Za-z\s])/g, "$1")).toBe(text);
      }),
    );
  });

  test.each(["一", "(", "<", "《", "1", " ", "\n", "*", "-", "\\"])("may be a megabyte of %j", (char) => {
    const escaped = escapeMarkdown(char.repeat(2 ** 20));
    expect(escaped.replaceAll("\\", "").length).toBe(char === "\\" ? 0 : 2 ** 20);
  });
});
