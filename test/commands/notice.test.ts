import { beforeAll, describe, expect, test } from "vitest";
import type { App } from "../../src/conversation/command.ts";
import { ask, sampleApp } from "../support/sampleApp.ts";

let app: App;
beforeAll(async () => {
  app = await sampleApp();
});

describe("/notice", () => {
  test("shows what a notice says of itself, its outline, deadlines and citations", async () => {
    const reply = await ask("/notice 购买服务目录编制", app);
    expect(reply).toMatchObject({ outcome: "answer", title: "云岭省财政厅关于做好购买服务目录编制工作的通知" });
    const [facts, lead, outline, deadlines, citations] = reply.parts ?? [];
    expect(facts?.facts).toEqual([
      { label: "文号", value: "云财综〔2030〕12号" },
      { label: "发文机关", value: "云岭省财政厅" },
      { label: "发文日期", value: "2030年4月2日（星期二）" },
      { label: "文种", value: "通知" },
      { label: "转载自", value: "云岭财政报" },
      { label: "主题", value: "财政、金融、审计" },
      { label: "编号", value: "2030-04-02-mulu" },
    ]);
    expect(facts?.source?.url).toBe("https://example.org/mulu");
    expect(lead).toEqual({ heading: "导语", quotation: { text: "各地要在六月底前编好目录。", marks: [] } });
    expect(outline).toEqual({
      heading: "目录",
      items: [
        { text: "一、编制范围", depth: 0 },
        { text: "（一）按时报送", depth: 1 },
        { text: "（二）及时答复", depth: 1 },
      ],
    });
    expect(deadlines?.items).toEqual([
      "2030年6月30日（星期日，周末不顺延），原文只写到月 · 还有 46 天 · 将目录报送省财政厅综合处 · 各市级财政部门 · 二、（一）按时报送",
      "2030年4月30日（星期二） · 已过期 15 天 · 先行报送草案 · 河阳县财政局 · 二、（一）按时报送",
      "收到之日起 5 个工作日内 · 未定日期 · 答复 · 省财政厅 · 二、（二）及时答复",
    ]);
    expect(citations?.items).toEqual(["《云岭省购买服务办法》"]);
    expect(reply.deadlines).toHaveLength(3);
  });

  test("says of what the copy does not say that it does not", async () => {
    const { parts } = await ask("/notice tuoyu-fuben", app);
    const said = parts?.[0]?.facts?.filter(({ value }) => value === "存档副本未载").map(({ label }) => label);
    expect(said).toEqual(["文号", "发文机关", "发文日期", "文种", "转载自"]);
    expect(parts?.slice(1)).toEqual([
      { heading: "目录", items: ["没有编号，共 1 段"] },
      { heading: "期限", items: ["没有写明期限"] },
      { heading: "引用的文件", items: ["没有引用"] },
    ]);
  });

  test("shows the nearest where none is called so, and offers the others", async () => {
    const reply = await ask("/notice 居家养老意见", app);
    expect(reply.outcome).toBe("near");
    expect(reply.notes).toEqual(["没有题为“居家养老意见”的通知，这是名称或文号最接近的一份。"]);
    expect(reply.title).toBe("青州湾市民政局关于推进居家养老服务的意见");
  });

  test("says how many titles have the words, and offers the others", async () => {
    const reply = await ask("/notice 服务", app);
    expect(reply.outcome).toBe("near");
    expect(reply.notes).toEqual(["有 3 份标题含“服务”，这是其中一份。"]);
    expect(reply.actions).toHaveLength(2);
  });

  test("offers others that are called nearly so", async () => {
    const { actions } = await ask("/notice 关于托育服务的几点说明", app);
    expect(actions).toMatchObject([
      { label: "《青州湾市民政局关于推进居家养老服务的意见》", request: { options: { title: "2029-11-20-yanglao" } } },
      { request: { options: { title: "2030-04-02-mulu" } } },
    ]);
  });

  test("says that there is none", async () => {
    expect(await ask("/notice weather", app)).toMatchObject({ outcome: "none", title: "没有找到通知：weather" });
  });

  test("completes titles and numbers to ids", () => {
    const choices = app.commands.get("notice")?.suggest?.("title", "云财综", app);
    expect(choices).toEqual([{ name: "云岭省财政厅关于做好购买服务目录编制工作的通知", value: "2030-04-02-mulu" }]);
  });
});
