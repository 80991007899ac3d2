import { beforeAll, describe, expect, test } from "vitest";
import type { App } from "../../src/conversation/command.ts";
import { UserError } from "../../src/conversation/userError.ts";
import { ask, sampleApp } from "../support/sampleApp.ts";

let app: App;
beforeAll(async () => {
  app = await sampleApp();
});

const EVERYTHING = { limit: 100, offset: 0 };

describe("/search", () => {
  test("shows clauses with their place, their words, the matches marked, and their source", async () => {
    const reply = await ask("/search 体育", app);
    expect(reply).toMatchObject({ outcome: "answer", title: "合适的条款 1 条：体育", actions: [] });
    expect(reply.notes).toEqual([]);
    expect(reply.parts).toEqual([
      {
        heading: "一、编制范围",
        quotation: {
          text: "一、编制范围\n目录应当覆盖居家养老、日间照料和婴幼儿照护等服务。体育服务可以另行编制。",
          marks: [{ text: "体育", start: 32, end: 34 }],
          cutBefore: false,
          cutAfter: false,
        },
        source: {
          label: "《云岭省财政厅关于做好购买服务目录编制工作的通知》 · 云岭省财政厅 · 2030-04-02 · 云财综〔2030〕12号",
          url: "https://example.org/mulu",
        },
      },
    ]);
  });

  test("puts the clauses of one notice together, at the place of the best, and leaves the hits as ranked", async () => {
    const all = app.archive.search({ words: "", filter: { from: Temporal.PlainDate.from("2029-01-01") } }, EVERYTHING);
    const at = (id: string, clause: string) => all.hits.find((hit) => hit.notice.id === id && hit.clause.id === clause);
    const ranked = [
      at("2030-04-02-mulu", "二（一）"),
      at("2029-11-20-yanglao", "一"),
      at("2030-04-02-mulu", "一"),
    ].filter((hit) => hit !== undefined);
    const archive = { ...app.archive, search: () => ({ hits: ranked, total: 3 }) };
    const reply = await ask("/search 目录", { ...app, archive });
    expect(reply.parts?.map(({ heading }) => heading)).toEqual(["二、（一）按时报送", "一、编制范围", "一、建设站点"]);
    expect(reply.hits).toEqual(ranked);
    expect(reply.notices?.map(({ id }) => id)).toEqual(["2030-04-02-mulu", "2029-11-20-yanglao"]);
  });

  test.each([
    ["/search 养老 domain:托育", ["tuoyu-fuben 段1", "2030-04-02-mulu 一"]],
    ["/search 养老 domain:婴幼儿照护", ["tuoyu-fuben 段1", "2030-04-02-mulu 一"]],
    ["/search 养老 issuer:民政局", ["2029-11-20-yanglao 一"]],
    ["/search 养老 from:2030-01-01", ["2030-04-02-mulu 一"]],
    ["/search 养老 to:2029年12月31日", ["2029-11-20-yanglao 一"]],
    ["/search “养老机构”", ["tuoyu-fuben 段1"]],
    ["养老 limit:1 offset:1", ["2029-11-20-yanglao 一"]],
  ])("%s finds %o", async (line, found) => {
    const { hits } = await ask(line, app);
    expect(hits?.map(({ notice, clause }) => `${notice.id} ${clause.id}`)).toEqual(found);
  });

  test("turns pages", async () => {
    const reply = await ask("/search 养老 limit:2", app);
    expect(reply.notes).toEqual(["第 1–2 项，共 3 项。"]);
    expect(reply.actions).toMatchObject([
      { label: "下一页", request: { options: { query: "养老", page: 2 }, limit: 2 } },
    ]);
    const last = await ask("/search 养老 limit:2 page:2", app);
    expect(last.hits).toHaveLength(1);
    expect(last.actions).toMatchObject([{ label: "上一页", request: { options: { page: 1 } } }]);
  });

  test("says of a page behind the last that there is none, and leads back", async () => {
    expect(await ask("/search 养老 limit:2 page:9", app)).toMatchObject({
      outcome: "none",
      notes: ["后面没有了，一共 3 项。"],
      hits: [],
      actions: [{ label: "上一页", request: { options: { page: 2 } } }],
    });
  });

  test("says plainly that nothing was found, and offers what may have been meant", async () => {
    const reply = await ask("/search “托育券购买服务”", app);
    expect(reply).toMatchObject({
      outcome: "none",
      title: "没有找到：“托育券购买服务”",
      notes: ["按这些条件没有找到；放宽条件可以找到。"],
    });
    expect(reply.hits).toBeUndefined();
    expect(reply.parts?.[0]).toEqual({ heading: "相近的领域", items: ["托育"] });
    expect(reply.parts?.[1]?.items?.[0]).toContain("云岭省财政厅关于做好购买服务目录编制工作的通知");
    expect(reply.actions).toMatchObject([
      { label: expect.stringMatching(/^去掉引号（\d 条）$/), request: { options: { query: "托育券购买服务" } } },
      { label: "领域：托育", request: { command: "domain", options: { name: "托育" } } },
      { request: { command: "notice", options: { title: "2030-04-02-mulu" } } },
      { request: { command: "notice", options: { title: "tuoyu-fuben" } } },
      { request: { command: "notice", options: { title: "2029-11-20-yanglao" } } },
    ]);
  });

  test("says when nothing at all is like it", async () => {
    expect(await ask("/search 火箭", app)).toMatchObject({
      outcome: "none",
      notes: ["存档里没有条款说到它。"],
      actions: [],
    });
  });

  test.each([
    ["/search 体育 issuer:民政局", "去掉条件（1 条）", { query: "体育" }],
    ["/search 体育 domain:财政 to:2030-01-01", "去掉条件（1 条）", { query: "体育" }],
    ["/search “体育场馆”", "去掉引号（1 条）", { query: "体育场馆" }],
  ])("%s finds nothing, but would with “%s”", async (line, label, options) => {
    const { outcome, actions } = await ask(line, app);
    expect(outcome).toBe("none");
    expect(actions?.[0]).toMatchObject({ label, request: { options } });
  });

  test.each([
    ["/search 火箭发射场养老", "near"],
    ["/search 火箭发射场养老 limit:1 page:2", "near"],
    ["/search 养老服务机构", "answer"],
    ["/search “养老”火箭发射场", "answer"],
    ["/search “火箭发射场养老", "near"],
    ["/search 火箭发射场「养老", "near"],
  ])("%s is %s", async (line, outcome) => {
    const reply = await ask(line, app);
    expect(reply.outcome).toBe(outcome);
    const warning = "没有条款把这些词都说到，下面是最接近的。";
    expect(reply.notes?.includes(warning) ?? false).toBe(outcome === "near");
  });

  test.each([
    ["/search 云财综〔2031〕99号", "none", ["存档里没有条款说到它。"]],
    ["/search 报送目录 云财综〔2031〕99号", "near", ["存档里没有这个文号，下面是最接近的。"]],
    ["/search 养老机构 云财综〔2030〕12号 domain:托育 issuer:民政", "none", undefined],
    ["/search 日间照料站点 云财综〔2030〕12号", "near", ["最接近的这份没有提到这个文号。"]],
    ["/search 云财综[2030]12号", "answer", []],
    ["/search 云财综〔2030〕12号 报送目录", "answer", []],
  ])("%s, with a document number, is %s", async (line, outcome, notes) => {
    const reply = await ask(line, app);
    expect(reply.outcome).toBe(outcome);
    if (notes) expect(reply.notes?.filter((note) => !note.startsWith("第 "))).toEqual(notes);
  });

  test.each([
    ["/search “”", "请写要找的词"],
    ["？？？", "请写要找的词"],
    ["/search 「 」……", "请写要找的词"],
    ["/search 养老 domain:航天", "没有叫“航天”的领域"],
    ["/search 养老 from:2030-02-01 to:2030-01-01", "from（2030-02-01）晚于 to（2030-01-01），请对调。"],
  ])("%s is refused", async (line, message) => {
    await expect(ask(line, app)).rejects.toThrow(UserError);
    await expect(ask(line, app)).rejects.toThrow(message);
  });

  test.each([
    ["domain", "日间", ["养老"]],
    ["issuer", "云岭", ["云岭省财政厅"]],
    ["issuer", "", ["云岭省财政厅", "青州湾市民政局"]],
    ["query", "养", []],
  ])("completes %s “%s” to %o", (option, typed, values) => {
    const choices = app.commands.get("search")?.suggest?.(option, typed, app);
    expect(choices?.map(({ value }) => value)).toEqual(values);
  });
});
