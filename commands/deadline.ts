import type { Page } from "../src/archive/archive.ts";
import type { Deadline } from "../src/archive/deadline.ts";
import type { Notice } from "../src/archive/notice.ts";
import { checkWindow } from "../src/conversation/checkWindow.ts";
import { choicesFor, countedCandidates } from "../src/conversation/choices.ts";
import { titleInMarks } from "../src/conversation/cite.ts";
import type { App, Command, Option } from "../src/conversation/command.ts";
import { dueDayInWords } from "../src/conversation/dayInWords.ts";
import { deadlinePart } from "../src/conversation/deadlinePart.ts";
import { domainCandidates, findDomain } from "../src/conversation/findDomain.ts";
import { findNotice, noticeCandidates } from "../src/conversation/findNotice.ts";
import { PAGE_OPTION, pageNote, pageOf, turnPage } from "../src/conversation/paging.ts";
import type { Checked } from "../src/conversation/readOptions.ts";
import type { Action, DeadlineFound, Reply } from "../src/conversation/reply.ts";
import type { Request } from "../src/conversation/request.ts";
import { type DeadlinesByDay, selectDeadlines } from "../src/conversation/selectDeadlines.ts";

const OPTIONS = [
  { name: "query", description: { zh: "条款里说到的词", en: "words of the clause" }, type: "text" },
  { name: "domain", description: { zh: "只看这个领域的", en: "only of this domain" }, type: "text", suggests: true },
  { name: "who", description: { zh: "要办的是谁", en: "who has to act" }, type: "text", suggests: true },
  { name: "notice", description: { zh: "只看这份通知的", en: "only of this notice" }, type: "text", suggests: true },
  { name: "from", description: { zh: "到期日不早于", en: "due on or after" }, type: "day" },
  { name: "to", description: { zh: "到期日不晚于", en: "due on or before" }, type: "day" },
  { name: "past", description: { zh: "只看已过期的", en: "only those that are past" }, type: "yes" },
  { name: "undated", description: { zh: "只看没有定下日期的", en: "only those without a day" }, type: "yes" },
  PAGE_OPTION,
] as const satisfies readonly Option[];

export default {
  description: { zh: "什么事快到期了，谁来办，报给谁", en: "What falls due, who has to act, and to whom it goes" },
  options: OPTIONS,
  examples: ["", "who:省级财政部门", "from:2022-01-01 to:2022-12-31"],
  run: deadlines,
  suggest(option, typed, { archive }) {
    const notices = archive.notices.values();
    if (option === "domain") return choicesFor(typed, domainCandidates(archive.domains));
    if (option === "notice") return choicesFor(typed, noticeCandidates(notices));
    if (option !== "who") return [];
    return choicesFor(typed, countedCandidates(deadlinesOf(notices).map(({ who }) => who)));
  },
} satisfies Command;

type Wish = Checked<typeof OPTIONS>;

function deadlines(request: Request, app: App): Reply {
  const wish = request.options as Wish;
  checkWindow(wish.from, wish.to);
  const named = wish.notice === undefined ? undefined : findNotice(app.archive, wish.notice);
  if (wish.notice !== undefined && named === undefined) {
    return { outcome: "none", title: `没有找到通知：${wish.notice}`, notes: ["存档里没有名称接近它的通知。"] };
  }
  const today = app.today();
  const byDay = selectDeadlines(app.archive, today, {
    query: wish.query,
    who: wish.who,
    notice: named?.notice,
    from: wish.from,
    domain: wish.domain === undefined ? undefined : findDomain(app.archive.domains, wish.domain).domain.code,
  });
  const list = listWanted(byDay, wish);
  const page = pageOf(request);
  const shown = list.slice(page.offset, page.offset + page.limit);
  const notes = [
    named?.isExact === false && `没有题为“${wish.notice}”的通知，最接近的是${titleInMarks(named.notice.title)}。`,
    ...(isOverview(wish) ? overviewNotes(byDay, page) : []),
    list.length > 0 && pageNote(page, list.length),
  ];
  return {
    outcome: list.length > 0 ? "answer" : "none",
    title: titleOf(byDay, list, wish),
    notes: notes.filter((note) => typeof note === "string"),
    parts: shown.map((found) => deadlinePart(found, today)),
    actions: [
      ...turnPage(request, list.length),
      ...(isOverview(wish) && list.length > page.limit ? otherLists(request, byDay) : []),
    ],
    deadlines: shown,
    notices: [...new Set(shown.map(({ notice }) => notice))],
  };
}

/** True when no part of the calendar was asked for. */
function isOverview({ from, to, past, undated }: Wish): boolean {
  return !from && !to && !past && !undated;
}

function listWanted({ upcoming, past, undated }: DeadlinesByDay, wish: Wish): readonly DeadlineFound[] {
  if (isOverview(wish)) return [...upcoming, ...past, ...undated];
  if (wish.undated) return undated;
  const dated = wish.past ? past : [...past.toReversed(), ...upcoming];
  return dated.filter(({ deadline: { due } }) => {
    if (due === undefined) return false;
    const isEarly = wish.from && Temporal.PlainDate.compare(due, wish.from) < 0;
    const isLate = wish.to && Temporal.PlainDate.compare(due, wish.to) > 0;
    return !isEarly && !isLate;
  });
}

function titleOf({ upcoming, past, undated }: DeadlinesByDay, list: readonly DeadlineFound[], wish: Wish): string {
  if (list.length === 0) return "没有这样的期限";
  if (wish.undated) return `没有定下日期的期限：${list.length} 项`;
  if (wish.from || wish.to) return `${wish.from ?? "最早"} 至 ${wish.to ?? "最晚"} 的期限：${list.length} 项`;
  if (wish.past) return `已过期的期限：${list.length} 项`;
  return `期限：${upcoming.length} 项将到期，${past.length} 项已过期，${undated.length} 项没有定下日期`;
}

/** What the overview's page does not show by itself. */
function overviewNotes({ upcoming, past, undated }: DeadlinesByDay, { offset, limit }: Page): string[] {
  const latest = past[0]?.deadline.due;
  const notes: string[] = [];
  if (latest && upcoming.length === 0) notes.push("没有将要到期的期限；下面是已过期的，最近的在前。");
  else if (latest && offset + limit <= upcoming.length) {
    notes.push(`另有 ${past.length} 项已过期，最近的一项是 ${dueDayInWords(latest)}。`);
  }
  if (undated.length > 0) notes.push(`有 ${undated.length} 项没有定下日期，要看条件，或是两年前的定期事项，排在最后。`);
  return notes;
}

function otherLists(request: Request, { past, undated }: DeadlinesByDay): Action[] {
  const { page: _, ...options } = request.options;
  const ask = (label: string, option: string) => ({
    label,
    request: { ...request, options: { ...options, [option]: true }, offset: 0 },
  });
  return [
    ...(past.length > 0 ? [ask(`已过期的 ${past.length} 项`, "past")] : []),
    ...(undated.length > 0 ? [ask(`没有定下日期的 ${undated.length} 项`, "undated")] : []),
  ];
}

function* deadlinesOf(notices: Iterable<Notice>): Generator<Deadline> {
  for (const { clauses } of notices) for (const { deadlines } of clauses) yield* deadlines;
}
