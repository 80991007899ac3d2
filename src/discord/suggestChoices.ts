import type { ApplicationCommandOptionChoiceData } from "discord.js";
import type { App } from "../conversation/command.ts";
import type { Log } from "../conversation/log.ts";
import { shorten } from "../text/shorten.ts";
import { LIMITS } from "./limits.ts";
import { oneLine } from "./renderPart.ts";

/** What Discord offers for an option while it is typed; nothing, and a line in the log, when that fails. */
export function suggestChoices(
  asked: { readonly command: string; readonly option: string; readonly typed: string },
  app: App,
  log: Log,
): ApplicationCommandOptionChoiceData<string>[] {
  try {
    const choices = app.commands.get(asked.command)?.suggest?.(asked.option, asked.typed, app) ?? [];
    return choices
      .map(({ name, value }) => ({ name: shorten(oneLine(name).text, LIMITS.choice), value }))
      .filter(({ name, value }) => name !== "" && value !== "" && value.length <= LIMITS.choice)
      .slice(0, LIMITS.choices);
  } catch (error) {
    log.error(`/${asked.command} could not suggest anything for ${asked.option}`, error);
    return [];
  }
}
