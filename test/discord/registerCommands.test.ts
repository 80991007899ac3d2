import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { Command, Option } from "../../src/conversation/command.ts";
import { UserError } from "../../src/conversation/userError.ts";
import { commandsJson } from "../../src/discord/commandJson.ts";
import { registerCommands } from "../../src/discord/registerCommands.ts";
import { commandThat } from "../support/discord/commandThat.ts";
import { GUILD, type LoopbackDiscord, startLoopbackDiscord, TOKEN } from "../support/discord/server.ts";

const words = (zh: string, en: string) => ({ zh, en });
const option = (name: string, type: Option["type"], more: Partial<Option> = {}): Option => ({
  name,
  type,
  description: words("选项", "option"),
  ...more,
});
const withOptions = (options: readonly Option[], more: Partial<Command> = {}) =>
  commandThat(() => ({ outcome: "none", title: "" }), { options, ...more });

const commands = new Map([
  [
    "deadline",
    withOptions(
      [
        option("page", "whole"),
        option("from", "day"),
        option("past", "yes"),
        option("who", "text", { suggests: true, required: true }),
      ],
      { description: words("什么事快到期了，谁来办，报给谁", "What falls due") },
    ),
  ],
]);

describe("a command", () => {
  test("is told to Discord with its texts in every language and its required options first", () => {
    const texts = {
      description: "选项",
      description_localizations: { "zh-CN": "选项", "zh-TW": "選項", "en-US": "option", "en-GB": "option" },
    };
    expect(commandsJson(commands)).toEqual([
      {
        type: 1,
        name: "deadline",
        description: "什么事快到期了，谁来办，报给谁",
        description_localizations: {
          "zh-CN": "什么事快到期了，谁来办，报给谁",
          "zh-TW": "什麼事快到期了，誰來辦，報給誰",
          "en-US": "What falls due",
          "en-GB": "What falls due",
        },
        options: [
          { type: 3, name: "who", ...texts, required: true, autocomplete: true },
          { type: 4, name: "page", ...texts, required: false, min_value: 1 },
          { type: 3, name: "from", ...texts, required: false, autocomplete: false },
          { type: 5, name: "past", ...texts, required: false },
        ],
      },
    ]);
  });

  test.each([
    ["a name with capitals", "Deadline", withOptions([]), /"Deadline" is no name/],
    ["a long description", "ask", withOptions([], { description: words("长".repeat(101), "x") }), /101 characters/],
    ["an empty description", "ask", withOptions([], { description: words("问", "") }), /0 characters/],
    ["too many options", "ask", withOptions(Array(26).fill(option("a", "text"))), /26 options/],
  ])("with %s is refused by its name", (_, name, command, message) => {
    expect(() => commandsJson(new Map([[name, command]]))).toThrow(message);
  });
});

describe("registering", () => {
  let discord: LoopbackDiscord;

  beforeEach(async () => {
    discord = await startLoopbackDiscord();
  });

  afterEach(() => discord.stop());

  test("puts the commands in place of those that were there, for everyone or for one server", async () => {
    const { apiUrl } = discord;
    expect(await registerCommands({ token: TOKEN, apiUrl, commands })).toEqual(["deadline"]);
    const guildId = GUILD;
    expect(await registerCommands({ token: TOKEN, apiUrl: `${apiUrl}/v10/`, guildId, commands: new Map() })).toEqual(
      [],
    );
    expect(Object.fromEntries(discord.commands)).toEqual({ global: commandsJson(commands), [GUILD]: [] });
  });

  test.each([
    ["a token that Discord does not know", { token: "wrong.token" }, "不认这个令牌"],
    ["a server the bot is not in", { guildId: "300000000000000002" }, "DISCORD_GUILD_ID"],
    [
      "an address where nobody answers",
      { apiUrl: "http://127.0.0.1:1/api" },
      "连不上 http://127.0.0.1:1/api（ECONNREFUSED）",
    ],
  ])("says what is wrong with %s", async (_, wrong, message) => {
    const registration = { token: TOKEN, apiUrl: discord.apiUrl, commands, ...wrong };
    const error = await registerCommands(registration).catch((reason) => reason);
    expect(error).toBeInstanceOf(UserError);
    expect(error.message).toContain(message);
    expect(error.message).not.toContain("wrong.token");
  });
});
