import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { WebSocket } from "ws";
import { openapiCheck } from "../support/discord/openapi.ts";
import { type LoopbackDiscord, startLoopbackDiscord, TOKEN } from "../support/discord/server.ts";

let discord: LoopbackDiscord;

beforeEach(async () => {
  discord = await startLoopbackDiscord();
});

afterEach(() => discord.stop());

async function send(method: string, path: string, body?: unknown, token = TOKEN) {
  const response = await fetch(`${discord.apiUrl}/v10/${path}`, {
    method,
    headers: { authorization: `Bot ${token}`, "content-type": "application/json" },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  const text = await response.text();
  return { status: response.status, body: text === "" ? undefined : JSON.parse(text) };
}

const text = (content: string) => ({ type: 10, content });
const row = (...components: object[]) => ({ type: 1, components });
const button = (id: string, more: object = {}) => ({ type: 2, style: 2, label: "下一页", custom_id: id, ...more });
const v2 = (...components: object[]) => ({ flags: 32768, components });

/** Answers a slash command with a message. */
async function reply(data: object, asked = discord.slash("search")) {
  return send("POST", `interactions/${asked.id}/${asked.token}/callback`, { type: 4, data });
}

/** Where the errors of a refusal are, as paths. */
function paths(errors: Record<string, unknown>, path = ""): string[] {
  return Object.entries(errors).flatMap(([key, inner]) =>
    key === "_errors" ? [path.slice(1)] : paths(inner as Record<string, unknown>, `${path}.${key}`),
  );
}

describe("the loopback Discord takes", () => {
  test.each([
    ["a plain message", { content: "好" }],
    ["a text", v2(text("字".repeat(4000)))],
    ["forty components", v2(...Array.from({ length: 40 }, (_, i) => text(`${i}`)))],
    ["five buttons", v2(row(...["a", "b", "c", "d", "长".repeat(100)].map((id) => button(id))))],
  ])("%s", async (_, data) => {
    expect((await reply(data)).status).toBe(204);
  });
});

test.skipIf(openapiCheck() === undefined)(
  "the loopback Discord refuses what Discord's description does not know",
  async () => {
    const { status, body } = await reply({ content: "好", colour: "red" });
    expect({ status, code: body.code }).toEqual({ status: 400, code: 50035 });
    expect(paths(body.errors)).toContain("data.colour");
  },
);

describe("the loopback Discord refuses", () => {
  test.each([
    ["an empty message", {}, "data"],
    ["a long plain message", { content: "字".repeat(2001) }, "data.content"],
    ["content beside new components", { ...v2(text("好")), content: "好" }, "data.content"],
    ["embeds beside new components", { ...v2(text("好")), embeds: [{ title: "好" }] }, "data.embeds"],
    ["new components without their flag", { components: [text("好")], content: "好" }, "data.components"],
    ["a flag that is not for answers", { flags: 1 << 1, content: "好" }, "data.flags"],
    ["an empty text", v2(text("  ")), "data.components.0.content"],
    ["more than 4000 characters in all", v2(text("字".repeat(3000)), text("字".repeat(1001))), "data.components"],
    ["more than forty components", v2({ type: 17, components: Array(40).fill(text("好")) }), "data.components"],
    ["six buttons in a row", v2(row(...[..."abcdef"].map((id) => button(id)))), "data.components.0.components"],
    ["a long id", v2(row(button("长".repeat(101)))), "data.components.0.components.0.custom_id"],
    ["the same id twice", v2(row(button("a"), button("a"))), "data.components.0.components.1.custom_id"],
    ["a long label", v2(row(button("a", { label: "长".repeat(81) }))), "data.components.0.components.0.label"],
    ["a section without its button", v2({ type: 9, components: [text("好")] }), "data.components.0.accessory"],
    [
      "a container in a container",
      v2({ type: 17, components: [{ type: 17, components: [text("好")] }] }),
      "data.components.0.components.0",
    ],
    [
      "a link that is none",
      v2(row({ type: 2, style: 5, label: "原文", url: "javascript:1" })),
      "data.components.0.components.0.url",
    ],
    [
      "a mention of a kind that is none",
      { content: "好", allowed_mentions: { parse: ["all"] } },
      "data.allowed_mentions.parse",
    ],
  ])("%s", async (_, data, path) => {
    const { status, body } = await reply(data);
    expect({ status, code: body.code }).toEqual({ status: 400, code: 50035 });
    expect(paths(body.errors)).toContain(path);
  });

  test("a wrong token", async () => {
    const refusal = { status: 401, body: { message: "401: Unauthorized", code: 0 } };
    expect(await send("GET", "gateway/bot", undefined, "wrong")).toEqual(refusal);
    expect(await send("PUT", "applications/1/commands", [], "wrong")).toEqual(refusal);
  });

  test("a second answer", async () => {
    const asked = discord.slash("search");
    expect((await reply({ content: "好" }, asked)).status).toBe(204);
    expect(await reply({ content: "好" }, asked)).toMatchObject({ status: 400, body: { code: 40060 } });
  });

  test("an answer after three seconds", async () => {
    const asked = discord.slash("search", {}, { ageMs: 3001 });
    expect(await reply({ content: "好" }, asked)).toMatchObject({ status: 404, body: { code: 10062 } });
  });

  test("choices for a command, an update of nothing, and flags on a deferral", async () => {
    const asked = discord.slash("search");
    const path = `interactions/${asked.id}/${asked.token}/callback`;
    for (const body of [
      { type: 8, data: { choices: [] } },
      { type: 7, data: { content: "好" } },
      { type: 5, data: { flags: 4 } },
    ]) {
      expect(await send("POST", path, body)).toMatchObject({ status: 400, body: { code: 50035 } });
    }
  });

  test("an edit or a further message before the first answer", async () => {
    const { token } = discord.slash("search");
    const content = { content: "好" };
    expect(await send("PATCH", `webhooks/1/${token}/messages/@original`, content)).toMatchObject({ status: 404 });
    expect(await send("POST", `webhooks/1/${token}`, content)).toMatchObject({ status: 404 });
  });

  const command = { name: "search", description: "检索", type: 1 };
  const option = { type: 3, name: "query", description: "词" };
  test.each([
    ["a name with capitals", [{ ...command, name: "Search" }], "0.name"],
    ["a long description", [{ ...command, description: "长".repeat(101) }], "0.description"],
    [
      "a locale that is none",
      [{ ...command, description_localizations: { zh: "词" } }],
      "0.description_localizations.zh",
    ],
    [
      "a required option behind one that is not",
      [{ ...command, options: [option, { ...option, name: "b", required: true }] }],
      "0.options",
    ],
    ["two options of one name", [{ ...command, options: [option, option] }], "0.options"],
    ["completion of a yes or no", [{ ...command, options: [{ ...option, type: 5, autocomplete: true }] }], "0.options"],
    [
      "more than 25 options",
      [{ ...command, options: Array.from({ length: 26 }, (_, i) => ({ ...option, name: `o${i}` })) }],
      "0.options",
    ],
    ["two commands of one name", [command, command], ""],
  ])("a command with %s", async (_, commands, path) => {
    const { status, body } = await send("PUT", "applications/1/commands", commands);
    expect(status).toBe(400);
    expect(paths(body.errors)).toContain(path);
  });

  test("a login with a wrong token", async () => {
    const { body } = await send("GET", "gateway/bot");
    const socket = new WebSocket(body.url);
    const code = new Promise((resolve) => socket.on("close", resolve));
    socket.on("open", () => socket.send(JSON.stringify({ op: 2, d: { token: "wrong", intents: 0 } })));
    expect(await code).toBe(4004);
  });
});
