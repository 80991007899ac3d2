import { describe, expect, test } from "vitest";
import type { Command } from "../../src/conversation/command.ts";
import { readOptions } from "../../src/conversation/readOptions.ts";
import { UserError } from "../../src/conversation/userError.ts";

const words = (zh: string) => ({ zh, en: "" });
const COMMAND: Command = {
  description: words("找"),
  options: [
    { name: "query", description: words("要找的词"), type: "text", required: true },
    { name: "from", description: words("不早于"), type: "day" },
    { name: "page", description: words("第几页"), type: "whole" },
    { name: "past", description: words("已过期的"), type: "yes" },
  ],
  examples: ["养老"],
  run: () => ({ outcome: "none", title: "" }),
};

const read = (raw: Record<string, string>) => readOptions("find", COMMAND, { query: "养老", ...raw });

describe("options as typed", () => {
  test.each([
    ["from", "2022-06-30", Temporal.PlainDate.from("2022-06-30")],
    ["from", "2022年6月30日", Temporal.PlainDate.from("2022-06-30")],
    ["from", "2022.6.30", Temporal.PlainDate.from("2022-06-30")],
    ["from", "２０２２／６／３０", Temporal.PlainDate.from("2022-06-30")],
    ["from", "二〇二二年六月三十日", Temporal.PlainDate.from("2022-06-30")],
    ["page", "2", 2],
    ["page", "２０", 20],
    ["past", "true", true],
    ["past", "是", true],
    ["past", "No", false],
    ["past", "0", false],
    ["query", "  养老 服务 ", "养老 服务"],
  ])("%s “%s” is read as its type", (name, typed, value) => {
    const option = read({ [name]: typed })[name];
    expect(String(option)).toBe(String(value));
    expect(typeof option).toBe(typeof value);
  });

  test("count as not given when they are empty", () => {
    expect(read({ from: " ", page: "" })).toEqual({ query: "养老" });
  });

  test.each([
    [{ from: "2022-13-40" }, "选项 from 的值“2022-13-40”不是日历上有的一天，请写成 2022-06-30 或 2022年6月30日。"],
    [{ from: "2022年2月30日" }, "选项 from 的值“2022年2月30日”不是日历上有的一天"],
    [{ from: "6月30日" }, "选项 from 的值“6月30日”不是"],
    [{ page: "0" }, "选项 page 的值“0”不是从 1 数起的整数"],
    [{ page: "1e1" }, "选项 page 的值“1e1”不是"],
    [{ page: "1.5" }, "选项 page 的值“1.5”不是"],
    [{ page: "9".repeat(400) }, `选项 page 的值“${"9".repeat(29)}…”不是`],
    [{ past: "也许" }, "选项 past 的值“也许”看不出是或否"],
    [{ form: "2022-06-30" }, "/find 没有“form”这个选项。是不是 from？"],
    [{ colour: "red" }, "/find 没有“colour”这个选项。它的选项有：query、from、page、past。"],
    [{ query: " " }, "/find 还缺 query（要找的词）。例如：/find 养老"],
  ])("%o are refused with option, value and cure", (raw, message) => {
    expect(() => read(raw as Record<string, string>)).toThrow(UserError);
    expect(() => read(raw as Record<string, string>)).toThrow(message);
  });
});
