import { beforeAll, describe, expect, test } from "vitest";
import type { Notice } from "../../src/archive/notice.ts";
import type { App } from "../../src/conversation/command.ts";
import { ask, sampleApp } from "../support/sampleApp.ts";
import { NOTICES, sampleArchive, sampleNotice } from "../support/sampleArchive.ts";

let app: App;
beforeAll(async () => {
  app = await sampleApp();
});

describe("/domain", () => {
  test("lists the domains of both axes with their counts", async () => {
    const { title, parts } = await ask("/domain", app);
    expect(title).toBe("领域：服务领域 3 个，主题 2 个");
    expect(parts).toEqual([
      { heading: "服务领域", items: ["养老：2 条", "托育：2 条", "体育：1 条"] },
      { heading: "主题", items: ["财政、金融、审计：1 份", "民政、扶贫、救灾：1 份"] },
    ]);
  });

  test("lists those that have nothing on one line", async () => {
    const { parts } = await ask("/domain", await sampleApp({ archive: sampleArchive([NOTICES[2] as Notice]) }));
    expect(parts).toEqual([
      { heading: "服务领域", items: ["托育：1 条", "没有的：养老；体育"] },
      { heading: "主题", items: ["没有的：财政、金融、审计；民政、扶贫、救灾"] },
    ]);
  });

  test("shows the clauses of a field, the newest notice first, with the words that earned it", async () => {
    const reply = await ask("/domain 日间照料", app);
    expect(reply.title).toBe("服务领域“养老”：2 条");
    expect(reply.hits?.map(({ notice, clause }) => `${notice.id} ${clause.id}`)).toEqual([
      "2030-04-02-mulu 一",
      "2029-11-20-yanglao 一",
    ]);
    expect(reply.parts?.[0]?.quotation).toEqual({
      text: "一、编制范围\n目录应当覆盖居家养老、日间照料和婴幼儿照护等服务。体育服务可以另行编制。",
      marks: [
        { text: "居家养老", start: 13, end: 17 },
        { text: "日间照料", start: 18, end: 22 },
      ],
      cutBefore: false,
      cutAfter: false,
    });
    for (const { clause, quote } of reply.hits ?? [])
      expect(clause.text.slice(quote.start, quote.end)).toBe(quote.text);
  });

  test("shows for a theme its notices, each by its first clause with the words that earned it", async () => {
    const reply = await ask("/domain 财政、金融、审计", app);
    expect(reply.title).toBe("主题“财政、金融、审计”：1 份");
    expect(reply.hits?.map(({ clause, quote }) => [clause.id, quote.text])).toEqual([
      ["前言", "各市财政局：为规范购买服务，依据《云岭省购买服务办法》，现通知如下。"],
    ]);
  });

  test("shows the first clause of a notice whose title alone earned the theme", async () => {
    const notice = sampleNotice(
      { id: "baogao", title: "财政报告" },
      [
        { id: "段1", text: "报告如下。" },
        { id: "段2", text: "完毕。" },
      ],
      ["T03"],
    );
    const { hits } = await ask("/domain T03", await sampleApp({ archive: sampleArchive([notice]) }));
    expect(hits?.map(({ clause, matches }) => [clause.id, matches])).toEqual([["段1", []]]);
  });

  test("turns pages", async () => {
    const { notes, actions } = await ask("/domain 养老 limit:1", app);
    expect(notes).toEqual(["第 1 项，共 2 项。"]);
    expect(actions).toMatchObject([{ label: "下一页", request: { options: { name: "养老", page: 2 } } }]);
  });

  test("says of a page behind the last that there is none", async () => {
    const reply = await ask("/domain 养老 page:7", app);
    expect(reply).toMatchObject({ outcome: "none", notes: ["后面没有了，一共 2 项。"], hits: [] });
    expect(reply.actions).toMatchObject([{ label: "上一页", request: { options: { page: 1 } } }]);
  });

  test("says so when no clause speaks of it", async () => {
    const empty = await sampleApp({ archive: { ...app.archive, notices: new Map() } });
    expect(await ask("/domain 体育", empty)).toMatchObject({ outcome: "none", notes: ["存档里没有条款说到它。"] });
  });

  test("refuses a name that is none", async () => {
    await expect(ask("/domain 航天", app)).rejects.toThrow("没有叫“航天”的领域");
  });
});
