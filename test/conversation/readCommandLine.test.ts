import fc from "fast-check";
import { beforeAll, describe, expect, test } from "vitest";
import type { App } from "../../src/conversation/command.ts";
import { readCommandLine } from "../../src/conversation/readCommandLine.ts";
import { UserError } from "../../src/conversation/userError.ts";
import { writeCommandLine } from "../../src/conversation/writeCommandLine.ts";
import { sampleApp } from "../support/sampleApp.ts";

let app: App;
beforeAll(async () => {
  app = await sampleApp();
});
const read = (line: string) => {
  const { command, options, limit, offset } = readCommandLine(line, app.commands);
  const texts = Object.fromEntries(Object.entries(options).map(([name, value]) => [name, String(value)]));
  return { command, options: texts, limit, offset };
};

describe("a line as typed", () => {
  test.each([
    ["/search 养老服务", "search", { query: "养老服务" }],
    ["养老服务 目录", "search", { query: "养老服务 目录" }],
    ["／search 养老", "search", { query: "养老" }],
    ["  /SEARCH   养老   目录 ", "search", { query: "养老 目录" }],
    ["/search query:养老 page:2", "search", { query: "养老", page: "2" }],
    ["/search query:养老 收费", "search", { query: "养老 收费" }],
    ["/search 收费 query:养老", "search", { query: "养老 收费" }],
    ["/search 养老 domain：托育", "search", { query: "养老", domain: "托育" }],
    ["/search domain:托育 养老 Page:2 目录", "search", { query: "养老 目录", domain: "托育", page: "2" }],
    ['/search 养老 issuer:"云岭省 财政厅"', "search", { query: "养老", issuer: "云岭省 财政厅" }],
    [
      "/search 养老 issuer:“云岭省 财政厅” to:2030-01-01",
      "search",
      { query: "养老", issuer: "云岭省 财政厅", to: "2030-01-01" },
    ],
    ["/search 养老 page: 2", "search", { query: "养老", page: "2" }],
    ["/search “购买服务 page:2” 目录", "search", { query: "“购买服务 page:2” 目录" }],
    [
      "/search 附件：1 时间:明天 http://example.org/to:1",
      "search",
      { query: "附件：1 时间:明天 http://example.org/to:1" },
    ],
    ["/search “没有合上 目录", "search", { query: "“没有合上 目录" }],
    ["/notice 关于：说明", "notice", { title: "关于：说明" }],
    ["/deadline from:2022-01-01 to:2022-12-31", "deadline", { from: "2022-01-01", to: "2022-12-31" }],
    ["/help", "help", {}],
  ])("%s", (line, command, options) => {
    expect(read(line)).toEqual({ command, options, limit: 5, offset: 0 });
  });

  test("takes limit and offset for every command", () => {
    expect(read("/search 养老 limit:100 offset:20")).toMatchObject({
      limit: 100,
      offset: 20,
      options: { query: "养老" },
    });
  });

  test.each([
    ["/serch 养老", "没有 /serch 这个命令。是不是 /search？"],
    ["/天气", "没有 /天气 这个命令。输入 /help 看有哪些。"],
    ["/", "输入 /help"],
    ["/search", "/search 还缺 query"],
    ["/search 养老 issur:财政厅", "/search 没有“issur”这个选项，是不是 issuer？如果是要找的词，请加引号：“issur:…”。"],
    ["/search 养老 page:1 page:2", "选项 page 写了两次"],
    ["/search 养老 page:", "选项 page 后面没有值"],
    ["/search 养老 limit:101", "选项 limit 的值“101”不对，请写 1 到 100 的整数。"],
    ["/search 养老 limit:0", "选项 limit 的值“0”不对"],
    ["/search 养老 offset:-1", "选项 offset 的值“-1”不对"],
    ["/search 养老 limit:1e1", "选项 limit 的值“1e1”不对"],
    ["/search 养老 limit:0x3", "选项 limit 的值“0x3”不对"],
    ["/search 养老 limit:+3", "选项 limit 的值“+3”不对"],
    ["/help 养老", "/help 没有选项，直接输入 /help 就行。"],
    ["/deadline from:2022-02-30", "选项 from 的值“2022-02-30”不是日历上有的一天"],
    ["一".repeat(1_000_000), "这一行有 1,000,000 个字，太长了；最多 4,000 个。"],
    [`/${"x".repeat(3000)}`, `没有 /${"x".repeat(29)}… 这个命令`],
  ])("%.40s is refused with a cure", (line, message) => {
    expect(() => read(line)).toThrow(UserError);
    expect(() => read(line)).toThrow(message);
  });

  test.each(["“", '"', "「", "page:", "（", "：", " "])("takes a whole line of %s", (character) => {
    const line = `/search ${character.repeat(3900 / character.length)}`;
    expect(() => read(line)).toSatisfy((call: () => void) => {
      try {
        call();
        return true;
      } catch (error) {
        return error instanceof UserError;
      }
    });
  });
});

describe("a request as a line to type", () => {
  const text = fc
    .array(fc.constantFrom("养老", "page:2", "附件：", '"', "“", "”", "「", " ", "http://x", "from", "/"), {
      minLength: 1,
    })
    .map((pieces) => pieces.join("").trim())
    .filter((value) => value !== "" && !['"', "”", "」"].every((close) => value.includes(close)));

  test("is read back to the same request", () => {
    fc.assert(
      fc.property(text, text, fc.integer({ min: 1, max: 99 }), (query, issuer, page) => {
        const options = { query, issuer, page, from: Temporal.PlainDate.from("2030-01-02") };
        const line = writeCommandLine({ command: "search", options });
        expect(read(line).options).toEqual({ query, issuer, page: String(page), from: "2030-01-02" });
      }),
    );
  });
});
