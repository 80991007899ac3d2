import {
  type APIActionRowComponent,
  type APIButtonComponentWithCustomId,
  type APIComponentInContainer,
  type APIContainerComponent,
  ButtonStyle,
  ComponentType,
  MessageFlags,
} from "discord.js";
import type { Action, Part, Reply } from "../conversation/reply.ts";
import { shorten } from "../text/shorten.ts";
import { wordsToType, writeButtonId } from "./buttonId.ts";
import { CUT, cutLines } from "./cutText.ts";
import { escapeLine } from "./escapeMarkdown.ts";
import { LIMITS } from "./limits.ts";
import { nameLine, oneLine, renderPart, textDisplay } from "./renderPart.ts";

/** A message as discord.js takes it for a reply, an update or an edit. */
export interface Message {
  readonly components: readonly [APIContainerComponent];
  readonly flags: MessageFlags.IsComponentsV2;
  readonly allowedMentions: { readonly parse: readonly [] };
}

/**
 * A reply as one container of components. What is too long for Discord is cut evenly in quotations, facts,
 * items and notes, and where that is not enough the last parts are left out; both are said.
 */
export function renderReply(reply: Reply): Message {
  // Each has a rule above it.
  let count = Math.min(reply.parts?.length ?? 0, LIMITS.components / 2);
  while (count > 0 && !fits(render(reply, count, LEAST))) count--;
  let most: number = LEAST;
  let tooMuch: number = LIMITS.text;
  while (tooMuch - most > 1) {
    const middle = (most + tooMuch) >> 1;
    if (fits(render(reply, count, middle))) most = middle;
    else tooMuch = middle;
  }
  return render(reply, count, most);
}

/** Whether Discord takes a message: its text, its number of components and its size. */
export function fits(message: Message): boolean {
  const { text, components } = measure(message.components);
  const bytes = Buffer.byteLength(JSON.stringify(message));
  return text <= LIMITS.text && components <= LIMITS.components && bytes <= LIMITS.bytes;
}

function render(reply: Reply, count: number, max: number): Message {
  const all = reply.parts ?? [];
  const [buttons, words] = renderActions(reply.actions ?? []);
  const components: APIComponentInContainer[] = [];
  const head = [renderTitle(reply), ...lines(reply.notes ?? [], max)].filter((line) => line !== "");
  if (head.length > 0) components.push(textDisplay(head.join("\n")));
  for (const part of all.slice(0, count)) components.push(...renderWithRule(part, max));
  const tail = lines(words, max).map((line) => `-# ${line}`);
  if (count < all.length) tail.unshift(`-# …（其余 ${all.length - count} 项略）`);
  if (tail.length > 0) components.push(textDisplay(tail.join("\n")));
  if (buttons.length > 0) {
    const row: APIActionRowComponent<APIButtonComponentWithCustomId> = {
      type: ComponentType.ActionRow,
      components: buttons,
    };
    components.push(row);
  }
  if (components.length === 0) components.push(textDisplay(CUT));
  return {
    components: [{ type: ComponentType.Container, accent_color: ACCENTS[reply.outcome], components }],
    flags: MessageFlags.IsComponentsV2,
    allowedMentions: { parse: [] },
  };
}

/** An error is a sentence, anything else has a title above it. */
function renderTitle(reply: Reply): string {
  if (reply.outcome === "error") return lines([reply.title], LEAST * 5).join("\n");
  const title = nameLine(reply.title);
  return title === "" ? "" : `### ${title}`;
}

function renderWithRule(part: Part, max: number): APIComponentInContainer[] {
  const rendered = renderPart(part, max);
  return rendered === undefined ? [] : [{ type: ComponentType.Separator }, rendered];
}

function lines(texts: readonly string[], max: number): string[] {
  return cutLines(texts.values().map(oneLine), max).map((line) => escapeLine(line.text));
}

/** Buttons for the first few actions whose meaning fits into an id, and words to type for the others. */
function renderActions(actions: readonly Action[]): [APIButtonComponentWithCustomId[], string[]] {
  const buttons = new Map<string, APIButtonComponentWithCustomId>();
  const words: string[] = [];
  for (const action of actions) {
    const id = writeButtonId(action.request);
    const label = shorten(oneLine(action.label).text, LIMITS.buttonLabel);
    if (id === undefined || label === "" || (buttons.size === LIMITS.buttons && !buttons.has(id))) {
      words.push(`${label}：${wordsToType(action.request)}`);
    } else if (!buttons.has(id)) {
      buttons.set(id, { type: ComponentType.Button, style: ButtonStyle.Secondary, label, custom_id: id });
    }
  }
  return [[...buttons.values()], words];
}

function measure(components: readonly unknown[]): { text: number; components: number } {
  const sum = { text: 0, components: 0 };
  for (const component of components as { content?: string; components?: unknown[]; accessory?: unknown }[]) {
    const inner = measure([...(component.components ?? []), ...(component.accessory ? [component.accessory] : [])]);
    sum.text += (component.content?.length ?? 0) + inner.text;
    sum.components += 1 + inner.components;
  }
  return sum;
}

/** The least that a quotation, facts, items or notes are cut to before a part is left out. */
const LEAST = 60;

/** Beside the words, never in their place. */
const ACCENTS = { answer: 0x3ba55c, near: 0xfaa61a, none: 0x747f8d, error: 0xed4245 } as const;
