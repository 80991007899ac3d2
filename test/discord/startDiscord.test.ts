import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { Command } from "../../src/conversation/command.ts";
import type { Reply } from "../../src/conversation/reply.ts";
import { UserError } from "../../src/conversation/userError.ts";
import { startDiscord } from "../../src/discord/startDiscord.ts";
import { commandThat } from "../support/discord/commandThat.ts";
import { type LoopbackDiscord, startLoopbackDiscord, TOKEN } from "../support/discord/server.ts";
import { sampleApp } from "../support/sampleApp.ts";

const V2 = 32768;
const EPHEMERAL = 64;

let discord: LoopbackDiscord;
let logged: string[];
let stop: () => Promise<void>;

beforeEach(async () => {
  discord = await startLoopbackDiscord();
  logged = [];
  stop = async () => {};
});

afterEach(async () => {
  await stop();
  await discord.stop();
});

const log = {
  info: () => {},
  warn: (message: string) => void logged.push(message),
  error: (message: string, cause?: unknown) => void logged.push(`${message}: ${cause}`),
};

async function start(commands: Readonly<Record<string, Command>>): Promise<void> {
  const app = await sampleApp({ commands: new Map(Object.entries(commands)) });
  ({ stop } = await startDiscord({ token: TOKEN, apiUrl: discord.apiUrl, app, log }));
}

/** All texts of a message, from top to bottom. */
function textOf(component: { content?: string; components?: object[] }): string {
  return [component.content ?? "", ...(component.components ?? []).map(textOf)].filter((text) => text).join("\n");
}

/** The ids of a message's buttons by their labels. */
function buttonsOf(component: { label?: string; custom_id?: string; components?: object[] }): Record<string, string> {
  const own = component.label && component.custom_id ? { [component.label]: component.custom_id } : {};
  return Object.assign(own, ...(component.components ?? []).map(buttonsOf));
}

const SAYING = (title: string): Reply => ({ outcome: "answer", title });

/** A list of twelve with five to a page, as a search shows it. */
const list = commandThat((request) => {
  const page = Number(request.options["page"] ?? 1);
  return {
    outcome: "answer",
    title: `${request.options["query"]} 第 ${page} 页，每页 ${request.limit} 项`,
    actions: [
      ...(page > 1
        ? [{ label: "上一页", request: { ...request, options: { ...request.options, page: page - 1 } } }]
        : []),
      ...(page < 3
        ? [{ label: "下一页", request: { ...request, options: { ...request.options, page: page + 1 } } }]
        : []),
    ],
  };
});

describe("a slash command", () => {
  test("is answered with one container, its source as a link, escaped, and nobody pinged", async () => {
    await start({
      search: commandThat(({ options }) => ({
        outcome: "answer",
        title: `找到 1 条：${options["query"]}`,
        parts: [
          {
            heading: "二、（一）",
            quotation: {
              text: "河阳县财政局应于2026年6月30日前报送*目录*。",
              marks: [{ text: "2026年6月30日前", start: 8, end: 19 }],
            },
            facts: [{ label: "期限", value: "2026年6月30日", day: Temporal.PlainDate.from("2026-06-30") }],
            source: { label: "《关于报送目录的通知》 · 云岭省财政厅", url: "https://czt.yunling.example.cn/1.html" },
          },
        ],
      })),
    });
    const asked = discord.slash("search", { query: "@everyone <@200000000000000001>" });
    expect(await asked.next()).toEqual({
      kind: "reply",
      body: {
        tts: false,
        enforce_nonce: false,
        flags: V2,
        allowed_mentions: { parse: [] },
        components: [
          {
            type: 17,
            accent_color: 0x3ba55c,
            components: [
              { type: 10, content: "### 找到 1 条：\\@everyone \\<\\@200000000000000001>" },
              { type: 14 },
              {
                type: 9,
                components: [
                  {
                    type: 10,
                    content: [
                      "**二、（一）**",
                      "> 河阳县财政局应于**2026年6月30日前**报送\\*目录\\*。",
                      "**期限**：2026年6月30日 · <t:1782835199:R>",
                      "-# 《关于报送目录的通知》 · 云岭省财政厅",
                    ].join("\n"),
                  },
                ],
                accessory: { type: 2, style: 5, label: "原文", url: "https://czt.yunling.example.cn/1.html" },
              },
            ],
          },
        ],
      },
    });
  });

  test("reads its options as the terminal does, each by its type", async () => {
    const seen: unknown[] = [];
    const options = (["text", "whole", "day", "yes"] as const).map((type) => ({
      name: type,
      description: { zh: "选项", en: "option" },
      type,
    }));
    const run: Command["run"] = (request) => {
      seen.push({ ...request, options: { ...request.options, day: String(request.options["day"]) } });
      return SAYING("好");
    };
    await start({ search: commandThat(run, { options }) });
    await discord.slash("search", { text: " 养老 ", whole: 2, day: "2026年6月30日", yes: true }).next();
    expect(seen).toEqual([
      { command: "search", limit: 5, offset: 0, options: { text: "养老", whole: 2, day: "2026-06-30", yes: true } },
    ]);
  });

  test("that takes long is deferred first and answered by an edit", async () => {
    await start({ search: commandThat(() => sleep(1300).then(() => SAYING("慢慢找到"))) });
    const asked = discord.slash("search");
    expect(await asked.next()).toEqual({ kind: "defer", body: { flags: 0 } });
    const edit = await asked.next();
    expect(edit).toMatchObject({ kind: "edit", body: { flags: V2, allowed_mentions: { parse: [] } } });
    expect(textOf(asked.message())).toBe("### 慢慢找到");
  });

  test("that takes long and fails leaves nothing for others to see", async () => {
    const run = () => sleep(1300).then(() => Promise.reject(new UserError("日期写反了。")));
    await start({ search: commandThat(run) });
    const asked = discord.slash("search");
    expect((await asked.next()).kind).toBe("defer");
    expect((await asked.next()).kind).toBe("delete");
    expect(await asked.next()).toMatchObject({ kind: "follow up", body: { flags: V2 | EPHEMERAL } });
  });

  test("that the asker got wrong is answered in private, in the command's own words", async () => {
    await start({
      search: commandThat(() => {
        throw new UserError("“六月三十一日”不是日历上有的一天。");
      }),
    });
    const { kind, body } = await discord.slash("search").next();
    expect(kind).toBe("reply");
    expect(body.flags).toBe(V2 | EPHEMERAL);
    expect(textOf(body)).toBe("“六月三十一日”不是日历上有的一天。");
    expect(logged).toEqual([]);
  });

  test("that has a bug shows a reference and no more, and the log has both", async () => {
    await start({
      search: commandThat(() => {
        throw new TypeError("cannot read /srv/archive/secret.md");
      }),
    });
    const { body } = await discord.slash("search").next();
    const [, reference] = /编号 ([0-9a-f]{8}) /.exec(textOf(body)) ?? [];
    expect(reference).toBeDefined();
    expect(body.flags).toBe(V2 | EPHEMERAL);
    expect(JSON.stringify(body)).not.toContain("secret");
    expect(logged).toEqual([`bug ${reference}: TypeError: cannot read /srv/archive/secret.md`]);
  });

  test("that this program does not have is answered kindly", async () => {
    await start({ search: list });
    const { body } = await discord.slash("remind").next();
    expect(textOf(body)).toContain("没有 /remind 这个命令");
  });

  test("from before the connection was lost is not answered, and the next one is", async () => {
    await start({ search: list });
    discord.slash("search", { query: "旧" }, { ageMs: 4000 });
    await until(() => logged.length > 0);
    expect(logged).toEqual([expect.stringContaining("too late")]);
    expect(discord.refusals).toMatchObject([{ status: 404, body: { code: 10062 } }]);
    expect((await discord.slash("search", { query: "新" }).next()).kind).toBe("reply");
  });
});

describe("an option while it is typed", () => {
  test("is completed from what the command suggests, at most 25, none longer than 100", async () => {
    const suggest: Command["suggest"] = (option, typed) => [
      { name: `${option}：${typed}`, value: "第一" },
      { name: "长".repeat(120), value: "第二" },
      { name: "送不出去", value: "值".repeat(101) },
      ...Array.from({ length: 40 }, (_, i) => ({ name: `青州湾市第${i}局`, value: `${i}` })),
    ];
    await start({ search: commandThat(() => SAYING(""), { suggest }) });
    const { kind, body } = await discord.complete("search", "query", "养").next();
    expect(kind).toBe("choices");
    expect(body).toHaveLength(25);
    expect(body.slice(0, 3)).toEqual([
      { name: "query：养", value: "第一" },
      { name: `${"长".repeat(99)}…`, value: "第二" },
      { name: "青州湾市第0局", value: "0" },
    ]);
  });

  test("is completed with nothing when that fails, or when there is no such command", async () => {
    const suggest = () => {
      throw new Error("no index");
    };
    await start({ search: commandThat(() => SAYING(""), { suggest }) });
    expect((await discord.complete("search", "query", "养").next()).body).toEqual([]);
    expect((await discord.complete("remind", "query", "养").next()).body).toEqual([]);
    expect(logged).toEqual([expect.stringContaining("no index")]);
  });
});

describe("a button", () => {
  test("turns the page of the asker's own list in its place", async () => {
    await start({ search: list });
    const asked = discord.slash("search", { query: "养老|服务 100%" });
    await asked.next();
    const next = buttonsOf(asked.message())["下一页"] as string;
    expect(next).toBe("search|query=养老%7C服务 100%25|page=2");
    const { kind, body } = await discord.press(next, asked).next();
    expect(kind).toBe("update");
    expect(textOf(body)).toBe("### 养老\\|服务 100% 第 2 页，每页 5 项");
    expect(Object.keys(buttonsOf(body))).toEqual(["上一页", "下一页"]);
    expect(body.allowed_mentions).toEqual({ parse: [] });
  });

  test("means the same after the program was started again", async () => {
    await start({ search: list });
    const asked = discord.slash("search", { query: "养老" });
    await asked.next();
    await stop();
    await start({ search: list });
    const pressed = await discord.press(buttonsOf(asked.message())["下一页"] as string, asked).next();
    expect(textOf(pressed.body)).toContain("养老 第 2 页");
  });

  test("under somebody else's list answers in private and leaves the list alone", async () => {
    await start({ search: list });
    const asked = discord.slash("search", { query: "养老" });
    await asked.next();
    const next = buttonsOf(asked.message())["下一页"] as string;
    const pressed = await discord.press(next, asked, { userId: "200000000000000002" }).next();
    expect(pressed).toMatchObject({ kind: "reply", body: { flags: V2 | EPHEMERAL } });
    expect(textOf(asked.message())).toContain("第 1 页");
  });

  test("whose answer takes long is deferred without a new message", async () => {
    const run: Command["run"] = async (request) => {
      if (request.options["page"]) await sleep(1300);
      return list.run(request, await sampleApp());
    };
    await start({ search: commandThat(run) });
    const asked = discord.slash("search", { query: "养老" });
    await asked.next();
    const pressed = discord.press("search|query=养老|page=2", asked);
    expect((await pressed.next()).kind).toBe("defer update");
    expect((await pressed.next()).kind).toBe("edit");
    expect(textOf(asked.message())).toContain("第 2 页");
  });

  test.each([
    ["of a command that is gone", "remind|query=养老"],
    ["of an option that is gone", "search|who=财政局"],
    ["with a value that is none", "search|page=-1"],
    ["of another kind", "vote:yes"],
    ["that is empty but for its marks", "|||"],
  ])("%s is answered kindly and in private", async (_, id) => {
    await start({ search: list });
    const asked = discord.slash("search", { query: "养老" });
    await asked.next();
    const { kind, body } = await discord.press(id, asked).next();
    expect(kind).toBe("reply");
    expect(body.flags).toBe(V2 | EPHEMERAL);
    expect(textOf(body)).toBe("这个按钮已经不能用了，请重新输入命令。");
    expect(logged).toEqual([]);
  });
});

describe("the connection", () => {
  test("asks for no intents", async () => {
    await start({ search: list });
    expect(discord.gateway.intents).toEqual([0]);
  });

  test("is taken up again when it was lost, and what was asked meanwhile is answered", async () => {
    await start({ search: list });
    discord.gateway.drop();
    const asked = discord.slash("search", { query: "养老" });
    expect((await asked.next()).kind).toBe("reply");
    expect(discord.gateway.logins).toEqual(["identify", "resume"]);
  });

  test("is closed when the answers under way are given", async () => {
    const answer = Promise.withResolvers<Reply>();
    const asking = Promise.withResolvers<void>();
    const run = () => {
      asking.resolve();
      return answer.promise;
    };
    await start({ search: commandThat(run) });
    const asked = discord.slash("search");
    await asking.promise;
    const stopped = stop();
    answer.resolve(SAYING("答完再走"));
    await stopped;
    expect(textOf((await asked.next()).body)).toBe("### 答完再走");
  });

  test("says what is wrong with a token, without the token", async () => {
    const app = await sampleApp();
    const starting = startDiscord({ token: "wrong.token.here", apiUrl: discord.apiUrl, app, log });
    const error = await starting.catch((reason) => reason);
    expect(error).toBeInstanceOf(UserError);
    expect(error.message).toContain("DISCORD_TOKEN");
    expect(error.message).not.toContain("wrong");
  });

  test("says where nobody answers", async () => {
    const apiUrl = "http://127.0.0.1:1/api";
    const error = await startDiscord({ token: TOKEN, apiUrl, app: await sampleApp(), log }).catch((reason) => reason);
    expect(error).toBeInstanceOf(UserError);
    expect(error.message).toContain(`连不上 ${apiUrl}（ECONNREFUSED）`);
  });
});

function sleep(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}

async function until(isSo: () => boolean): Promise<void> {
  while (!isSo()) await sleep(10);
}
