import { fold } from "../text/characters.ts";
import { sentencesOf } from "../text/sentences.ts";
import { type Span, spanOf, trimmed } from "../text/span.ts";
import { type TimeAtom, timesIn } from "../text/times.ts";
import type { Deadline, TimeRule } from "./deadline.ts";
import { actorOf } from "./deadlines/actor.ts";
import { calendarLimit } from "./deadlines/calendarLimits.ts";
import { clausesAround } from "./deadlines/clauses.ts";
import { deedOf } from "./deadlines/deed.ts";
import { kindOf } from "./deadlines/kindOf.ts";
import type { Context, Limit } from "./deadlines/limit.ts";
import { openLimits } from "./deadlines/openLimits.ts";
import { recipientOf } from "./deadlines/recipient.ts";
import { relativeLimit } from "./deadlines/relativeLimits.ts";

/**
 * The time limits that a text sets, in order of place and not overlapping. Without a date of issue no year is guessed: a day
 * whose year the text does not say is left out.
 *
 * "河阳县民政局应当于2031年9月底前公布助餐点名单。" → span "于2031年9月底前", due 2031-09-30, who "河阳县民政局"
 */
export function findDeadlines(text: string, context: { readonly issuedOn?: Temporal.PlainDate }): Deadline[] {
  const folded = fold(text);
  const plain = withoutTitles(folded);
  const atoms = timesIn(plain);
  const deadlines: Deadline[] = [];
  const onlyYear = context.issuedOn ? undefined : onlyYearOf(plain, atoms);
  let next = 0;
  for (const sentence of sentencesOf(text)) {
    const quote = trimmed(text, sentence.start, sentence.end);
    const open = openLimits({ ...context, text: plain, sentence });
    const limits: Limit[] = [];
    let yearSaid = onlyYear;
    let begins: Temporal.PlainDate | undefined;
    let passed = 0;
    for (let atom = atoms[next]; atom && atom.span.start < sentence.end; atom = atoms[++next]) {
      for (let limit = open[passed]; limit && limit.start < atom.span.start; limit = open[++passed]) {
        if (limit.sense === "from") begins = limit.starts;
      }
      const around: Context = { ...context, text: plain, sentence, yearSaid, begins };
      const limit = calendarLimit(atom, around) ?? relativeLimit(atom, around);
      if (limit) limits.push(limit);
      if (limit?.sense === "from") begins = limit.starts;
      yearSaid = yearIn(plain, atom) ?? yearSaid;
    }
    for (const limit of withoutBeginnings(longestOf([...open, ...limits]))) {
      deadlines.push(deadlineOf(limit, { text, folded, plain }, sentence, quote));
    }
  }
  return deadlines;
}

/** What is named in 《》 tells no time: each title is blotted out, place for place. */
function withoutTitles(folded: string): string {
  return folded.replace(/《[^《》\n]{0,200}》|\[\d{4}\]/g, (title) => "《".repeat(title.length));
}

/** The year of a text without a date of issue, when all its days and months are of the same one. */
function onlyYearOf(plain: string, atoms: readonly TimeAtom[]): number | undefined {
  const years = new Set(atoms.map((atom) => yearIn(plain, atom)).filter((year) => year !== undefined));
  return years.size === 1 ? [...years][0] : undefined;
}

/** The year that a time says for what follows it; the end of a validity (执行至2027年7月31日) may lie years ahead. */
function yearIn(plain: string, { time, span }: TimeAtom): number | undefined {
  if (time.type === "duration" || /[至到]/.test(plain.charAt(span.start - 1))) return undefined;
  const point = time.type === "range" ? time.to : time.point;
  return point.month !== undefined && typeof point.year === "number" ? point.year : undefined;
}

/** From the left, and of two that begin together or overlap the longer one. */
function longestOf(limits: readonly Limit[]): Limit[] {
  const longest: Limit[] = [];
  const ordered = limits.toSorted((a, b) => a.start - b.start || b.end - a.end);
  for (const limit of ordered) {
    const last = longest.at(-1);
    if (!last || limit.start >= last.end) longest.push(limit);
    else if (limit.end - limit.start > last.end - last.start) longest[longest.length - 1] = limit;
  }
  return longest;
}

/** 从2019年起，…每年2月底前 is one limit, which begins in 2019: its beginning is none of its own. */
function withoutBeginnings(limits: readonly Limit[]): Limit[] {
  return limits.filter(({ sense }, i) => sense !== "from" || limits[i + 1]?.rule?.type !== "recurring");
}

/** The same text three times, place for place: as written, folded, and with its titles blotted out. */
interface Versions {
  readonly text: string;
  readonly folded: string;
  readonly plain: string;
}

function deadlineOf(limit: Limit, { text, folded, plain }: Versions, sentence: Span, quote: Span): Deadline {
  const clauses = clausesAround(folded, sentence, limit);
  const who = actorOf(clauses, limit.sense);
  const action = deedOf(clauses, limit, who, folded.slice(limit.start, limit.end));
  const to = recipientOf(clauses);
  const wording = {
    deed: action?.text ?? "",
    before: folded.slice(Math.max(sentence.start, limit.start - 30), limit.end),
    behind: folded.slice(limit.end, Math.min(sentence.end, limit.end + 60)),
  };
  return {
    span: spanOf(text, limit.start, limit.end),
    quote,
    ...(limit.due ? { due: limit.due } : {}),
    ...(limit.starts ? { starts: limit.starts } : {}),
    ...(limit.rule ? { rule: asWritten(limit.rule, limit, text, plain) } : {}),
    precision: limit.precision,
    kind: kindOf(limit.sense, wording),
    ...(who ? { who: text.slice(who.start, who.end) } : {}),
    ...(action ? { action: text.slice(action.start, action.end) } : {}),
    ...(to ? { to: text.slice(to.start, to.end) } : {}),
  };
}

/** An event in the words of the text: 《证明》有效期届满, which is read with the title blotted out. */
function asWritten(rule: TimeRule, { start, end }: Limit, text: string, plain: string): TimeRule {
  const written = (event: string) => {
    const place = plain.slice(start, end).indexOf(event);
    return place < 0 ? event : text.slice(start + place, start + place + event.length);
  };
  if (rule.type === "condition") return { ...rule, until: written(rule.until) };
  return rule.type === "relative" && rule.anchor !== undefined ? { ...rule, anchor: written(rule.anchor) } : rule;
}
