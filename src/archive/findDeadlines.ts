import { fold } from "../text/characters.ts";
import { sentencesOf } from "../text/sentences.ts";
import { type Span, spanOf } from "../text/span.ts";
import { type TimeAtom, timesIn } from "../text/times.ts";
import type { Deadline } from "./deadline.ts";
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
 * "省级财政部门应当于2022年9月底前完成目录调整。" → span "于2022年9月底前", due 2022-09-30, who "省级财政部门"
 */
export function findDeadlines(text: string, context: { readonly issuedOn?: Temporal.PlainDate }): Deadline[] {
  const folded = fold(text);
  const plain = withoutTitles(folded);
  const atoms = timesIn(plain);
  const deadlines: Deadline[] = [];
  const onlyYear = context.issuedOn ? undefined : onlyYearOf(atoms);
  let next = 0;
  for (const sentence of sentencesOf(text)) {
    const quote = trimmed(text, sentence);
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
      yearSaid = yearIn(atom) ?? yearSaid;
    }
    for (const limit of withoutBeginnings(longestOf([...open, ...limits]))) {
      deadlines.push(deadlineOf(limit, text, folded, sentence, quote));
    }
  }
  return deadlines;
}

/** What is named in 《》 tells no time: each title is blotted out, place for place. */
function withoutTitles(folded: string): string {
  return folded.replace(/《[^《》\n]{0,200}》|\[\d{4}\]/g, (title) => "《".repeat(title.length));
}

/** The year of a text without a date of issue, when all its days and months are of the same one. */
function onlyYearOf(atoms: readonly TimeAtom[]): number | undefined {
  const years = new Set(atoms.map(yearIn).filter((year) => year !== undefined));
  return years.size === 1 ? [...years][0] : undefined;
}

function yearIn({ time }: TimeAtom): number | undefined {
  const point = time.type === "range" ? time.to : time.type === "point" ? time.point : undefined;
  return point?.month !== undefined && typeof point.year === "number" ? point.year : undefined;
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

function deadlineOf(limit: Limit, text: string, folded: string, sentence: Span, quote: Span): Deadline {
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
    ...(limit.rule ? { rule: limit.rule } : {}),
    precision: limit.precision,
    kind: kindOf(limit.sense, wording),
    ...(who ? { who: text.slice(who.start, who.end) } : {}),
    ...(action ? { action: text.slice(action.start, action.end) } : {}),
    ...(to ? { to: text.slice(to.start, to.end) } : {}),
  };
}

function trimmed(text: string, sentence: Span): Span {
  const words = text.slice(sentence.start, sentence.end);
  const start = sentence.end - words.trimStart().length;
  return spanOf(text, start, Math.max(start, sentence.start + words.trimEnd().length));
}
