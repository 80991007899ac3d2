import { setTimeout } from "node:timers/promises";
import {
  type ButtonInteraction,
  type ChatInputCommandInteraction,
  DiscordAPIError,
  type Interaction,
  MessageFlags,
  RESTJSONErrorCodes,
} from "discord.js";
import type { App } from "../conversation/command.ts";
import type { Log } from "../conversation/log.ts";
import { DEFAULT_LIMIT } from "../conversation/paging.ts";
import { readOptions } from "../conversation/readOptions.ts";
import type { Reply } from "../conversation/reply.ts";
import type { Request } from "../conversation/request.ts";
import { respond } from "../conversation/respond.ts";
import { UserError } from "../conversation/userError.ts";
import { readButtonId } from "./buttonId.ts";
import { renderReply } from "./renderReply.ts";
import { suggestChoices } from "./suggestChoices.ts";

/** Discord waits 3 s for the first word; for a command that waits longer than this for something we ask for more. */
const PATIENCE_MS = 1000;

/** Answers whatever a user did, within Discord's time; never throws, since nobody would be there to catch it. */
export async function answerInteraction(interaction: Interaction, app: App, log: Log): Promise<void> {
  try {
    if (interaction.isAutocomplete()) {
      const { name, value } = interaction.options.getFocused(true);
      const asked = { command: interaction.commandName, option: name, typed: value };
      await interaction.respond(suggestChoices(asked, app, log));
    } else if (interaction.isChatInputCommand()) {
      const raw = interaction.options.data.map(({ name, value }) => [name, String(value)]);
      const read = () => requestOf(interaction.commandName, Object.fromEntries(raw), app);
      await answer(interaction, read, app, log);
    } else if (interaction.isButton()) {
      await answer(interaction, () => readPress(interaction.customId, app), app, log);
    }
  } catch (error) {
    if (cameTooLate(error)) log.warn(`interaction ${interaction.id} was answered too late, or by another process`);
    else log.error(`interaction ${interaction.id} could not be answered`, error);
  }
}

function requestOf(command: string, raw: Readonly<Record<string, string>>, app: App): Request {
  const known = app.commands.get(command);
  const options = known === undefined ? {} : readOptions(command, known, raw);
  return { command, options, limit: DEFAULT_LIMIT, offset: 0 };
}

/** A button may be older than the program: from before a command was renamed, or an option dropped. */
function readPress(id: string, app: App): Request {
  const gone = "这个按钮已经不能用了，请重新输入命令。";
  const press = readButtonId(id);
  if (press === undefined || !app.commands.has(press.command)) throw new UserError(gone);
  try {
    return requestOf(press.command, press.raw, app);
  } catch (error) {
    throw error instanceof UserError ? new UserError(gone) : error;
  }
}

type Asking = ChatInputCommandInteraction | ButtonInteraction;

async function answer(asking: Asking, read: () => Request, app: App, log: Log): Promise<void> {
  const logBug = (error: unknown, reference: string) => log.error(`bug ${reference}`, error);
  const replying = respond(read, app, logBug);
  if (await isSlow(replying)) await defer(asking);
  const reply = await replying;
  try {
    await send(asking, reply);
  } catch (error) {
    if (cameTooLate(error)) throw error;
    const raise = () => {
      throw error;
    };
    await send(asking, await respond(raise, app, logBug));
  }
}

async function isSlow(replying: Promise<Reply>): Promise<boolean> {
  const waiting = new AbortController();
  const slow = setTimeout(PATIENCE_MS, true, { signal: waiting.signal }).catch(() => false);
  const isSlow = await Promise.race([slow, replying.then(() => false)]);
  waiting.abort();
  return isSlow;
}

async function defer(asking: Asking): Promise<void> {
  if (asking.isChatInputCommand()) await asking.deferReply();
  else if (isOwnList(asking)) await asking.deferUpdate();
  else await asking.deferReply({ flags: MessageFlags.Ephemeral });
}

async function send(asking: Asking, reply: Reply): Promise<void> {
  const message = renderReply(reply);
  const hidden = { ...message, flags: message.flags | MessageFlags.Ephemeral } as const;
  const isPress = asking.isButton();
  const isPrivate = reply.outcome === "error";
  if (asking.deferred) {
    if (!isPrivate || asking.ephemeral) return void (await asking.editReply(message));
    // What was deferred for all to see can't be made private, but it can go.
    if (!isPress) await asking.deleteReply();
    await asking.followUp(hidden);
  } else if (isPress && isOwnList(asking) && !isPrivate) await asking.update(message);
  else await asking.reply(isPress || isPrivate ? hidden : message);
}

/** Only who asked turns the pages of an answer; anyone else gets the page for themselves. */
function isOwnList(press: ButtonInteraction): boolean {
  const { author, interactionMetadata } = press.message;
  return author.id === press.client.user.id && interactionMetadata?.user.id === press.user.id;
}

/** Discord waits 3 s, and after a lost connection may hand over what is older; there is nobody left to answer. */
function cameTooLate(error: unknown): boolean {
  if (!(error instanceof DiscordAPIError)) return false;
  return (
    error.code === RESTJSONErrorCodes.UnknownInteraction ||
    error.code === RESTJSONErrorCodes.InteractionHasAlreadyBeenAcknowledged
  );
}
