import { type APIApplication, type APIApplicationCommand, REST, Routes } from "discord.js";
import type { Command } from "../conversation/command.ts";
import { commandsJson } from "./commandJson.ts";
import { explainFailure } from "./explainFailure.ts";
import { restOptions } from "./restOptions.ts";

/** Which commands are to be known, where, and who says so. */
export interface Registration {
  readonly token: string;
  readonly apiUrl: string;
  /** The one server that gets the commands at once; all of them get them when there is none. */
  readonly guildId?: string;
  readonly commands: ReadonlyMap<string, Command>;
}

/**
 * Tells Discord which commands exist, in place of those it knew, and returns their names as Discord gave them
 * back. Throws UserError when Discord can't be reached or refuses the token or the server.
 */
export async function registerCommands({ token, apiUrl, guildId, commands }: Registration): Promise<string[]> {
  const body = commandsJson(commands);
  const rest = new REST(restOptions(apiUrl)).setToken(token);
  try {
    const { id } = (await rest.get(Routes.currentApplication())) as APIApplication;
    const route = guildId === undefined ? Routes.applicationCommands(id) : Routes.applicationGuildCommands(id, guildId);
    const registered = (await rest.put(route, { body })) as APIApplicationCommand[];
    return registered.map(({ name }) => name);
  } catch (error) {
    throw explainFailure(error, apiUrl);
  } finally {
    rest.clearHashSweeper();
    rest.clearHandlerSweeper();
  }
}
