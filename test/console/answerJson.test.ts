import { describe, expect, test } from "vitest";
import { answerJson } from "../../src/console/answerJson.ts";
import type { App } from "../../src/conversation/command.ts";
import { collect } from "../support/collect.ts";
import { sampleApp } from "../support/sampleApp.ts";

async function answers(input: string, app?: App) {
  const streams = collect(input);
  let time = 0;
  const clock = () => (time += 1.23456);
  await answerJson(streams, app ?? (await sampleApp()), () => {}, clock);
  const lines = streams.written().split("\n");
  expect(lines.pop()).toBe("");
  return lines.map((line) => JSON.parse(line));
}

describe("the JSON face", () => {
  test("answers a search with hits, whole texts and places in them", async () => {
    const [answer] = await answers("/search 体育 limit:10\n");
    expect(answer).toEqual({
      input: "/search 体育 limit:10",
      command: "search",
      ms: 1.235,
      outcome: "answer",
      message: "合适的条款 1 条：体育",
      hits: [
        {
          notice: "2030-04-02-mulu",
          clause: "一",
          text: "一、编制范围\n目录应当覆盖居家养老、日间照料和婴幼儿照护等服务。体育服务可以另行编制。\n",
          quote: {
            text: "一、编制范围\n目录应当覆盖居家养老、日间照料和婴幼儿照护等服务。体育服务可以另行编制。",
            start: 0,
            end: 43,
          },
          score: expect.any(Number),
        },
      ],
      notices: {
        "2030-04-02-mulu": {
          title: "云岭省财政厅关于做好购买服务目录编制工作的通知",
          issuedOn: "2030-04-02",
          issuer: "云岭省财政厅",
          docNumber: "云财综〔2030〕12号",
          url: "https://example.org/mulu",
          file: "样例/2030-04-02-mulu.md",
        },
      },
    });
  });

  test("has quotes that are the clause's own words, for every hit", async () => {
    const all = await answers(["养老 目录 服务", "/domain 养老", "/domain 托育 limit:100"].join("\n"));
    const hits = all.flatMap((answer) => answer.hits);
    expect(hits.length).toBeGreaterThan(5);
    for (const { text, quote } of hits) expect(text.slice(quote.start, quote.end)).toBe(quote.text);
  });

  test("answers with deadlines, null for what is not stated", async () => {
    const [answer] = await answers("/deadline notice:2030-04-02-mulu");
    expect(answer.deadlines).toEqual([
      {
        notice: "2030-04-02-mulu",
        clause: "二（一）",
        due: "2030-06-30",
        rule: null,
        precision: "month",
        kind: "submit",
        who: "各市级财政部门",
        action: "将目录报送省财政厅综合处",
        to: "省财政厅综合处",
        quote: { text: "各市级财政部门应当于2030年6月底前将目录报送省财政厅综合处。", start: 8, end: 40 },
      },
      expect.objectContaining({ due: "2030-04-30", who: "河阳县财政局", to: null }),
      expect.objectContaining({
        due: null,
        rule: { type: "relative", direction: "after", count: 5, unit: "workday", anchor: "收到之日" },
      }),
    ]);
  });

  test("has null for what a notice does not say", async () => {
    const [answer] = await answers("/notice tuoyu-fuben");
    expect(answer.notices["tuoyu-fuben"]).toEqual({
      title: "关于托育服务的几点说明",
      issuedOn: null,
      issuer: null,
      docNumber: null,
      url: null,
      file: "样例/tuoyu-fuben.md",
    });
    expect(answer.message).toContain("发文机关：存档副本未载");
  });

  test("has a line for every line, in order, whatever it is", async () => {
    const lines = [
      "/search 体育",
      "",
      "/serch 体育",
      "/search 体育 page:x",
      "  ",
      "航天",
      "/",
      "\u0000\ud800",
      "/help",
      "/domain",
    ];
    const all = await answers(lines.join("\r\n"));
    expect(all.map(({ command, outcome }) => [command, outcome])).toEqual([
      ["search", "answer"],
      ["serch", "error"],
      ["search", "error"],
      ["search", "none"],
      ["", "error"],
      ["search", "error"],
      ["help", "answer"],
      ["domain", "answer"],
    ]);
    expect(all[1]).toMatchObject({ input: "/serch 体育", message: "没有 /serch 这个命令。是不是 /search？" });
  });

  test("refuses a pasted megabyte kindly, and goes on", async () => {
    const [refused, answer] = await answers(`${"一".repeat(1_000_000)}\n体育`);
    expect(refused).toMatchObject({ outcome: "error", message: "这一行有 1,000,000 个字，太长了；最多 4,000 个。" });
    expect(refused.input).toBe(`${"一".repeat(4000)}…`);
    expect(answer.outcome).toBe("answer");
  });

  test("goes on after a bug, of which only the reference is shown", async () => {
    const app = await sampleApp();
    const archive = {
      ...app.archive,
      search: () => {
        throw new Error("secret detail");
      },
    };
    const [bug, help] = await answers("/search 养老\n/help", { ...app, archive });
    expect(bug).toMatchObject({
      outcome: "error",
      message: expect.stringMatching(/^出错了，没能回答。请把编号 [0-9a-f]{8} 告诉管理员。$/),
    });
    expect(help.outcome).toBe("answer");
  });
});
