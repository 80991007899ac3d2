import { Client, Events } from "discord.js";
import type { App } from "../conversation/command.ts";
import type { Log } from "../conversation/log.ts";
import { answerInteraction } from "./answerInteraction.ts";
import { explainFailure } from "./explainFailure.ts";
import { restOptions } from "./restOptions.ts";

/** What the bot needs in order to log in and to answer. */
export interface DiscordOptions {
  readonly token: string;
  /** "https://discord.com/api", or where else REST and the gateway are. */
  readonly apiUrl: string;
  readonly app: App;
  readonly log: Log;
}

/**
 * Logs in and answers until `stop`, which takes no more questions, waits for the answers under way and logs
 * out. Throws UserError when the token is refused or the server can't be reached.
 */
export async function startDiscord({ token, apiUrl, app, log }: DiscordOptions): Promise<{ stop(): Promise<void> }> {
  // Interactions come without any intent, and nothing else is wanted.
  const client = new Client({ intents: [], rest: restOptions(apiUrl), allowedMentions: { parse: [] } });
  const answering = new Set<Promise<void>>();
  client.on(Events.InteractionCreate, (interaction) => {
    const answer = answerInteraction(interaction, app, log).finally(() => answering.delete(answer));
    answering.add(answer);
  });
  report(client, log);
  const ready = new Promise<string>((resolve) => client.once(Events.ClientReady, ({ user }) => resolve(user.tag)));
  try {
    await client.login(token);
  } catch (error) {
    throw explainFailure(error, apiUrl);
  }
  log.info(`logged in to Discord as ${await ready}`);
  return {
    async stop() {
      client.removeAllListeners(Events.InteractionCreate);
      await Promise.all(answering);
      // Logging out closes the connection, which is no loss.
      client.removeAllListeners(Events.ShardReconnecting);
      await client.destroy();
    },
  };
}

function report(client: Client, log: Log): void {
  client.on(Events.Warn, (message) => log.warn(message));
  client.on(Events.Error, (error) => log.error("discord.js", error));
  client.on(Events.ShardError, (error) => log.warn("the connection to Discord failed", error));
  client.on(Events.ShardReconnecting, () => log.warn("the connection to Discord was lost, trying again"));
  client.on(Events.ShardResume, () => log.info("the connection to Discord is back"));
  client.on(Events.ShardDisconnect, ({ code }) => log.error(`Discord closed the connection for good (${code})`));
}
