import {
  type APIComponentInContainer,
  type APISectionComponent,
  type APITextDisplayComponent,
  ButtonStyle,
  ComponentType,
} from "discord.js";
import type { Fact, Item, Part, Source } from "../conversation/reply.ts";
import { visible } from "../text/characters.ts";
import { cutLines, cutText } from "./cutText.ts";
import { escapeLine } from "./escapeMarkdown.ts";
import { LIMITS } from "./limits.ts";
import { renderQuotation } from "./renderQuotation.ts";

/** How long a heading or the line that names a source may be, in code units. */
const NAME = 200;
const LABEL = 30;

/**
 * One part as a text, with the link to its source as a button beside it. Each of its quotation, its facts
 * and its items has at most `max` code units. Undefined for a part in which there is nothing to be seen.
 */
export function renderPart(part: Part, max: number): APIComponentInContainer | undefined {
  const content = [
    bold(nameLine(part.heading ?? "")),
    part.quotation === undefined ? "" : renderQuotation(part.quotation, max),
    ...renderFacts(part.facts ?? [], max),
    ...renderItems(part.items ?? [], max),
    part.source === undefined ? "" : renderSource(part.source),
  ].filter((line) => line !== "");
  if (content.length === 0) return undefined;
  const url = linkOf(part.source?.url);
  return url === undefined ? textDisplay(content.join("\n")) : sectionWithLink(content.join("\n"), url);
}

/** A text as a component. */
export function textDisplay(content: string): APITextDisplayComponent {
  return { type: ComponentType.TextDisplay, content };
}

/** A title or heading on one line, not too long; nothing when there is nothing to be seen. */
export function nameLine(name: string): string {
  return escapeLine(cutText(oneLine(name).text, NAME));
}

/** The address when it can be a link: http or https, with a real host, no longer than Discord takes. */
function linkOf(url: string | undefined): string | undefined {
  const parsed = url === undefined || url.length > LIMITS.url ? null : URL.parse(url);
  if (parsed === null || !/^https?:$/.test(parsed.protocol) || !parsed.hostname.includes(".")) return undefined;
  return parsed.href.length <= LIMITS.url ? parsed.href : undefined;
}

/** A text on one line without what is not seen, so that cutting counts what is shown; no more of it than a message holds. */
export function oneLine(text: string): { readonly text: string } {
  return {
    text: visible(text.slice(0, LIMITS.text * 2))
      .replace(/\s+/g, " ")
      .trim(),
  };
}

/** A list, with lists in it where an item is deeper than the one above. */
function renderItems(items: readonly (string | Item)[], max: number): string[] {
  const lines = items.map((item) => (typeof item === "string" ? oneLine(item) : { ...item, ...oneLine(item.text) }));
  return cutLines(lines, max).map(({ text, depth = 0 }) => `${"  ".repeat(depth)}- ${escapeLine(text)}`);
}

function renderFacts(facts: readonly Fact[], max: number): string[] {
  const lines = facts
    .values()
    .map(({ label, value }) => ({ label: cutText(oneLine(label).text, LABEL), ...oneLine(value) }));
  return cutLines(lines, max).map(({ label, text }, i) => {
    const name = label === undefined ? "" : `${bold(escapeLine(label))}：`;
    const day = label === undefined ? undefined : facts[i]?.day;
    return name + escapeLine(text) + (day === undefined ? "" : ` · ${countdown(day)}`);
  });
}

/**
 * A day as Discord counts it down in the reader's own language and clock: "3 天后". It means the day's last
 * second in China, when a deadline has passed; the date itself is in the words before it, since Discord would
 * show a reader further east the day after.
 */
function countdown(day: Temporal.PlainDate): string {
  const end = day.toZonedDateTime({ timeZone: "Asia/Shanghai", plainTime: "23:59:59" });
  return `<t:${end.epochMilliseconds / 1000}:R>`;
}

function renderSource(source: Source): string {
  const label = nameLine(source.label);
  const note = source.url !== undefined && linkOf(source.url) === undefined ? "（原文链接不能用）" : "";
  return label + note === "" ? "" : `-# ${label}${note}`;
}

/** Only for what stands at the start of a line, and at its end or before "：": see `boldWords`. */
function bold(escaped: string): string {
  return escaped === "" ? "" : `**${escaped}**`;
}

function sectionWithLink(content: string, url: string): APISectionComponent {
  return {
    type: ComponentType.Section,
    components: [textDisplay(content)],
    accessory: { type: ComponentType.Button, style: ButtonStyle.Link, label: "原文", url },
  };
}
