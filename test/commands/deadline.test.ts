import { beforeAll, describe, expect, test } from "vitest";
import type { App } from "../../src/conversation/command.ts";
import { ask, sampleApp } from "../support/sampleApp.ts";
import { NOTICES, sampleArchive, sampleNotice } from "../support/sampleArchive.ts";

let app: App;
beforeAll(async () => {
  app = await sampleApp();
});

const EVERY = ["自2030年6月1日起施行", "2030年6月底前", "2030年4月30日前", "2029年12月31日前", "收到之日起5个工作日内"];

describe("/deadline", () => {
  test("shows what falls due soonest first, then what is past, then what has no day", async () => {
    const reply = await ask("/deadline", app);
    expect(reply.deadlines?.map(({ deadline }) => deadline.span.text)).toEqual(EVERY);
    expect(reply.parts?.map(({ heading }) => heading)).toEqual([
      "还有 17 天施行",
      "还有 46 天 · 将目录报送省财政厅综合处",
      "已过期 15 天 · 先行报送草案",
      "已过期 135 天 · 建成日间照料站点",
      "未定日期 · 答复",
    ]);
    expect(reply.title).toBe("期限：2 项将到期，2 项已过期，1 项未定日期");
    expect(reply.notes).toEqual(["另有 1 项未定日期（取决于条件），列在最后。"]);
    expect(reply.actions).toEqual([]);
  });

  test("keeps what is past in sight when the page is full", async () => {
    const { notes, actions } = await ask("/deadline limit:2 page:1", app);
    expect(actions?.map(({ label, request }) => [label, request.options])).toEqual([
      ["下一页", { page: 2 }],
      ["已过期的 2 项", { past: true }],
      ["未定日期的 1 项", { undated: true }],
    ]);
    expect(notes).toContain("另有 2 项已过期，最近的一项是 2030年4月30日（星期二）。");
  });

  test("says on the first page only what comes on the others", async () => {
    const { notes } = await ask("/deadline limit:2 page:2", app);
    expect(notes).toEqual(["第 3–4 项，共 5 项。"]);
  });

  test("says that nothing is to come, and shows the latest past ones as past", async () => {
    const later = await sampleApp({ today: () => Temporal.PlainDate.from("2031-01-01") });
    const reply = await ask("/deadline limit:2", later);
    expect(reply.outcome).toBe("answer");
    expect(reply.notes?.[0]).toBe("没有将要到期的期限；下面是已过期的，最近的在前。");
    expect(reply.parts?.map(({ heading }) => heading)).toEqual([
      "已过期 185 天 · 将目录报送省财政厅综合处",
      "已过期 246 天 · 先行报送草案",
    ]);
    expect(reply.title).toBe("期限：3 项已过期，1 项已施行，1 项未定日期");
    expect(reply.actions?.[1]?.label).toBe("已过期的 3 项、已施行的 1 项");
  });

  test("never calls expired what is in force", async () => {
    const later = await sampleApp({ today: () => Temporal.PlainDate.from("2030-06-15") });
    const reply = await ask("/deadline past:true domain:民政", later);
    expect(reply.title).toBe("期限：1 项已过期，1 项已施行");
    expect(reply.parts?.map(({ heading }) => heading)).toEqual(["已过期 166 天 · 建成日间照料站点", "已施行 14 天"]);
  });

  test.each([
    ["/deadline from:2030-05-01", "2030年5月1日起的期限：2 项"],
    ["/deadline to:2030-04-30", "截至2030年4月30日的期限：2 项"],
    ["/deadline from:2030-04-30 to:2030-06-01", "2030年4月30日至2030年6月1日的期限：2 项"],
    ["/deadline from:2030-06-30 to:2030-06-30", "2030年6月30日的期限：1 项"],
    ["/deadline past:true from:2030-01-01", "2030年1月1日起的期限：1 项已过期"],
    ["/deadline undated:true", "未定日期的期限：1 项"],
    ["/deadline 日间照料站点", "说到“日间照料站点”的期限：1 项已过期"],
  ])("%s is titled %s", async (line, title) => {
    expect((await ask(line, app)).title).toBe(title);
  });

  test("says why there is no day: a condition, or a notice of more than two years ago", async () => {
    const day = (text: string) => Temporal.PlainDate.from(text);
    const weekly = sampleNotice(
      { id: "zhoubao", title: "云岭省应急管理厅关于报送值守周报的通知", issuedOn: day("2026-02-03") },
      [
        {
          id: "一",
          text: "各市每周五前报送值守周报。",
          deadlines: [{ words: "每周五前", due: day("2026-02-06"), rule: { type: "recurring", every: "week" } }],
        },
      ],
    );
    const old = await sampleApp({ archive: sampleArchive([...NOTICES, weekly]) });
    const { notes, deadlines } = await ask("/deadline", old);
    expect(notes?.[0]).toBe("另有 2 项未定日期（取决于条件，或为两年前通知里的定期事项），列在最后。");
    expect(deadlines?.at(-1)?.deadline.due).toBeUndefined();
    expect(await ask("/deadline from:2030-05-15 to:2031-12-31 周报", old)).toMatchObject({ outcome: "none" });
    expect((await ask("/deadline from:2026-02-01 to:2026-03-01", old)).deadlines).toHaveLength(1);
    const { parts } = await ask("/notice zhoubao", old);
    expect(parts?.find(({ heading }) => heading === "期限")?.items).toEqual(["每周 · 未定日期 · 报送 · 一"]);
  });

  test("counts a day as due until it is over", async () => {
    const onTheDay = await sampleApp({ today: () => Temporal.PlainDate.from("2030-06-30") });
    expect((await ask("/deadline", onTheDay)).parts?.[0]?.heading).toBe("今天到期 · 将目录报送省财政厅综合处");
  });

  test.each([
    ["/deadline from:2030-01-01", ["2030年4月30日前", "自2030年6月1日起施行", "2030年6月底前"]],
    ["/deadline to:2030-04-30", ["2029年12月31日前", "2030年4月30日前"]],
    ["/deadline from:2030-04-30 to:2030-06-01", ["2030年4月30日前", "自2030年6月1日起施行"]],
    ["/deadline past:true", ["2030年4月30日前", "2029年12月31日前"]],
    ["/deadline past:是 from:2030-01-01", ["2030年4月30日前"]],
    ["/deadline past:否", EVERY],
    ["/deadline undated:true", ["收到之日起5个工作日内"]],
    ["/deadline who:市级财政部门", ["2030年6月底前"]],
    ["/deadline who:请各市级财政部门", ["2030年6月底前"]],
    ["/deadline who:财政局", ["2030年4月30日前"]],
    ["/deadline domain:养老", ["2029年12月31日前"]],
    ["/deadline domain:民政", ["自2030年6月1日起施行", "2029年12月31日前"]],
    ["/deadline notice:2029-11-20-yanglao", ["自2030年6月1日起施行", "2029年12月31日前"]],
    ["/deadline notice:关于推进居家养老服务的意见", ["自2030年6月1日起施行", "2029年12月31日前"]],
    ["/deadline 日间照料站点", ["2029年12月31日前"]],
    ["/deadline 推进居家养老服务", ["自2030年6月1日起施行", "2029年12月31日前"]],
    ["/deadline limit:2 offset:1", ["2030年6月底前", "2030年4月30日前"]],
    ["/deadline limit:2 page:2", ["2030年4月30日前", "2029年12月31日前"]],
  ])("%s lists %o", async (line, words) => {
    const { deadlines, outcome } = await ask(line, app);
    expect(deadlines?.map(({ deadline }) => deadline.span.text)).toEqual(words);
    expect(outcome).toBe("answer");
  });

  test("names the notice it took when none is called exactly so", async () => {
    const { notes } = await ask("/deadline notice:居家养老意见", app);
    expect(notes?.[0]).toBe("没有题为“居家养老意见”的通知，最接近的是《青州湾市民政局关于推进居家养老服务的意见》。");
  });

  test.each([
    ["/deadline who:航天局", "没有这样的期限"],
    ["/deadline from:2040-01-01", "没有这样的期限"],
    ["/deadline notice:weather", "没有找到通知：weather"],
    ["/deadline 航天", "没有这样的期限"],
    ["/deadline who:财政部", "没有这样的期限"],
  ])("%s finds none and says so", async (line, title) => {
    expect(await ask(line, app)).toMatchObject({ outcome: "none", title });
  });

  test.each(["航天", "火星移民计划报告"])("answers nothing about %s, which no clause speaks of", async (words) => {
    const { outcome, notes, deadlines } = await ask(`/deadline ${words}`, app);
    expect([outcome, notes, deadlines]).toEqual(["none", [`存档里没有读出说到“${words}”的期限。`], []]);
  });

  test.each([
    ["/deadline domain:航天", "没有叫“航天”的领域"],
    ["/deadline from:2030-02-01 to:2030-01-01", "请对调"],
  ])("%s is refused", async (line, message) => {
    await expect(ask(line, app)).rejects.toThrow(message);
  });

  test.each([
    ["who", "财政", ["河阳县财政局", "各市级财政部门", "省财政厅"]],
    ["notice", "托育", ["tuoyu-fuben"]],
    ["notice", "云财综", ["2030-04-02-mulu"]],
    ["domain", "体", ["体育"]],
    ["query", "养", []],
  ])("completes %s “%s” to %o", (option, typed, values) => {
    const choices = app.commands.get("deadline")?.suggest?.(option, typed, app);
    expect(choices?.map(({ value }) => value).sort()).toEqual(values.toSorted());
  });
});
