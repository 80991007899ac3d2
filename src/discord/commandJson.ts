import {
  type APIApplicationCommandBasicOption,
  ApplicationCommandOptionType,
  ApplicationCommandType,
  type LocalizationMap,
  type RESTPostAPIChatInputApplicationCommandsJSONBody,
} from "discord.js";
import { Converter } from "opencc-js/cn2t";
import type { Command, Option, Words } from "../conversation/command.ts";
import { LIMITS } from "./limits.ts";

/**
 * Commands as Discord is told of them. Who reads Discord in a language that is not given sees Chinese, as the
 * archive is. Throws an Error that names the command when one is more than Discord takes.
 */
export function commandsJson(
  commands: ReadonlyMap<string, Command>,
): RESTPostAPIChatInputApplicationCommandsJSONBody[] {
  const toTraditional = Converter({ from: "cn", to: "tw" });
  return [...commands].map(([name, command]) => commandJson(name, command, toTraditional));
}

type Convert = (text: string) => string;

function commandJson(name: string, command: Command, toTraditional: Convert) {
  // Discord refuses a required option behind one that is not.
  const options = command.options.toSorted((a, b) => Number(b.required ?? false) - Number(a.required ?? false));
  const json = {
    type: ApplicationCommandType.ChatInput,
    name,
    ...describe(command.description, toTraditional),
    options: options.map((option) => optionJson(option, toTraditional)),
  } satisfies RESTPostAPIChatInputApplicationCommandsJSONBody;
  check(json);
  return json;
}

function optionJson(option: Option, toTraditional: Convert): APIApplicationCommandBasicOption {
  const common = {
    name: option.name,
    ...describe(option.description, toTraditional),
    required: option.required ?? false,
  };
  switch (option.type) {
    // A day has no type of its own in Discord; as in the terminal it is typed as 2022-06-30 or 2022年6月30日.
    case "text":
    case "day":
      return { type: ApplicationCommandOptionType.String, ...common, autocomplete: option.suggests ?? false };
    case "whole":
      return { type: ApplicationCommandOptionType.Integer, ...common, min_value: 1 };
    case "yes":
      return { type: ApplicationCommandOptionType.Boolean, ...common };
  }
}

function describe({ zh, en }: Words, toTraditional: Convert) {
  const description_localizations: LocalizationMap = {
    "zh-CN": zh,
    "zh-TW": toTraditional(zh),
    "en-US": en,
    "en-GB": en,
  };
  return { description: zh, description_localizations };
}

function check(json: ReturnType<typeof commandJson>): void {
  const wrong = (what: string) => new Error(`/${json.name}: ${what}`);
  const all = [json, ...json.options];
  if (json.options.length > LIMITS.options)
    throw wrong(`${json.options.length} options, Discord takes ${LIMITS.options}`);
  for (const { name, description, description_localizations } of all) {
    if (!/^[a-z]{1,32}$/.test(name)) throw wrong(`"${name}" is no name, Discord takes 1 to 32 lower-case letters`);
    for (const text of [description, ...Object.values(description_localizations ?? {})]) {
      if (text && text.length <= LIMITS.description) continue;
      throw wrong(`${name} has a description of ${text?.length} characters, Discord takes 1 to ${LIMITS.description}`);
    }
  }
  const total = all.reduce((sum, each) => sum + each.name.length + longest(each), 0);
  if (total > LIMITS.command) throw wrong(`${total} characters in all, Discord takes ${LIMITS.command}`);
}

function longest(each: { description: string; description_localizations?: LocalizationMap | null }): number {
  const texts = [each.description, ...Object.values(each.description_localizations ?? {})];
  return Math.max(...texts.map((text) => text?.length ?? 0));
}
