import type { Page } from "../src/archive/archive.ts";
import type { Deadline } from "../src/archive/deadline.ts";
import type { Notice } from "../src/archive/notice.ts";
import { checkWindow } from "../src/conversation/checkWindow.ts";
import { choicesFor, countedCandidates } from "../src/conversation/choices.ts";
import { titleInMarks } from "../src/conversation/cite.ts";
import type { App, Command, Option } from "../src/conversation/command.ts";
import { dateInWords, dueDayInWords } from "../src/conversation/dayInWords.ts";
import { deadlinePart } from "../src/conversation/deadlinePart.ts";
import { DOMAIN_OPTION, domainCandidates, findDomain } from "../src/conversation/findDomain.ts";
import { findNotice, noticeCandidates } from "../src/conversation/findNotice.ts";
import { PAGE_OPTION, pageNote, pageOf, turnPage } from "../src/conversation/paging.ts";
import type { Checked } from "../src/conversation/readOptions.ts";
import type { Action, DeadlineFound, Reply } from "../src/conversation/reply.ts";
import type { Request } from "../src/conversation/request.ts";
import { type DeadlinesByDay, selectDeadlines, soonestFirst } from "../src/conversation/selectDeadlines.ts";

const OPTIONS = [
  { name: "query", description: { zh: "条款或标题里说到的词", en: "words of the clause or the title" }, type: "text" },
  DOMAIN_OPTION,
  { name: "who", description: { zh: "要办的是谁", en: "who has to act" }, type: "text", suggests: true },
  { name: "notice", description: { zh: "只看这份通知的", en: "only of this notice" }, type: "text", suggests: true },
  { name: "from", description: { zh: "到期日不早于", en: "due on or after" }, type: "day" },
  { name: "to", description: { zh: "到期日不晚于", en: "due on or before" }, type: "day" },
  {
    name: "past",
    description: { zh: "只看已过期和已施行的", en: "only what has expired or taken effect" },
    type: "yes",
  },
  { name: "undated", description: { zh: "只看未定日期的", en: "only those without a day" }, type: "yes" },
  PAGE_OPTION,
] as const satisfies readonly Option[];

export default {
  description: { zh: "什么事快到期了，谁来办，报给谁", en: "What falls due, who has to act, and to whom it goes" },
  options: OPTIONS,
  examples: ["", "who:市级财政部门", "from:2026-11-24 to:2027-03-31"],
  run: deadlines,
  suggest(option, typed, { archive }) {
    const notices = archive.notices.values();
    if (option === "domain") return choicesFor(typed, domainCandidates(archive.domains));
    if (option === "notice") return choicesFor(typed, noticeCandidates(notices));
    if (option !== "who") return [];
    return choicesFor(typed, countedCandidates(writtenIn(notices).map(({ who }) => who)));
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
    to: wish.to,
    domain: wish.domain === undefined ? undefined : findDomain(app.archive.domains, wish.domain).domain.code,
  });
  const list = listWanted(byDay, wish);
  const page = pageOf(request);
  const shown = list.slice(page.offset, page.offset + page.limit);
  const notes = [
    named?.isExact === false && `没有题为“${wish.notice}”的通知，最接近的是${titleInMarks(named.notice.title)}。`,
    list.length === 0 && wish.query !== undefined && `存档里没有读出说到“${wish.query}”的期限。`,
    ...(isOverview(wish) && page.offset === 0 ? overviewNotes(byDay, page, today) : []),
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

function listWanted({ upcoming, past, inForce, undated }: DeadlinesByDay, wish: Wish): readonly DeadlineFound[] {
  if (isOverview(wish)) return [...upcoming, ...past, ...inForce, ...undated];
  if (wish.undated) return undated;
  const dated = wish.past ? [...past, ...inForce] : [...past, ...inForce, ...upcoming].sort(soonestFirst);
  return dated.filter(({ deadline: { due } }) => {
    if (due === undefined) return false;
    const isEarly = wish.from && Temporal.PlainDate.compare(due, wish.from) < 0;
    const isLate = wish.to && Temporal.PlainDate.compare(due, wish.to) > 0;
    return !isEarly && !isLate;
  });
}

function titleOf(byDay: DeadlinesByDay, list: readonly DeadlineFound[], wish: Wish): string {
  if (list.length === 0) return "没有这样的期限";
  const about = (wish.query === undefined ? "" : `说到“${wish.query}”的`) + windowInWords(wish);
  if (wish.undated) return `${about}未定日期的期限：${list.length} 项`;
  if (wish.past || isOverview(wish)) return `${about}期限：${countsOf(byDay, list).join("，")}`;
  return `${about}期限：${list.length} 项`;
}

/** How many of the list stand where: "2 项将到期", "1 项已施行"; what there is none of is left out. */
function countsOf({ upcoming, past, inForce, undated }: DeadlinesByDay, list: readonly DeadlineFound[]): string[] {
  const listed = new Set(list);
  const counted = (found: readonly DeadlineFound[], words: string) => {
    const count = found.filter((each) => listed.has(each)).length;
    return count === 0 ? [] : [`${count} 项${words}`];
  };
  return [
    ...counted(upcoming, "将到期"),
    ...counted(past, "已过期"),
    ...counted(inForce, "已施行"),
    ...counted(undated, "未定日期"),
  ];
}

function windowInWords({ from, to }: Wish): string {
  if (from && to) return from.equals(to) ? `${dateInWords(from)}的` : `${dateInWords(from)}至${dateInWords(to)}的`;
  if (from) return `${dateInWords(from)}起的`;
  return to ? `截至${dateInWords(to)}的` : "";
}

/** What the overview's first page does not show by itself. */
function overviewNotes(byDay: DeadlinesByDay, { limit }: Page, today: Temporal.PlainDate): string[] {
  const { upcoming, past, inForce, undated } = byDay;
  const latest = past[0]?.deadline.due;
  const notes: string[] = [];
  if (latest && upcoming.length === 0) notes.push("没有将要到期的期限；下面是已过期的，最近的在前。");
  else if (latest && limit <= upcoming.length) {
    notes.push(`另有 ${past.length} 项已过期，最近的一项是 ${dueDayInWords(latest)}。`);
  }
  const isOthers = upcoming.length + past.length + inForce.length > 0;
  if (isOthers && undated.length > 0)
    notes.push(`另有 ${undated.length} 项未定日期（${reasonsOf(undated, today)}），列在最后。`);
  return notes;
}

/** Why there is no day. */
function reasonsOf(undated: readonly DeadlineFound[], today: Temporal.PlainDate): string {
  const isOld = ({ notice: { issuedOn }, deadline: { rule } }: DeadlineFound) =>
    rule?.type === "recurring" && issuedOn && Temporal.PlainDate.compare(issuedOn.add({ years: 2 }), today) < 0;
  const old = undated.filter(isOld).length;
  if (old === 0) return "取决于条件";
  return old === undated.length ? "两年前通知里的定期事项" : "取决于条件，或为两年前通知里的定期事项";
}

function otherLists(request: Request, { past, inForce, undated }: DeadlinesByDay): Action[] {
  const { page: _, ...options } = request.options;
  const ask = (label: string, option: string) => ({
    label,
    request: { ...request, options: { ...options, [option]: true }, offset: 0 },
  });
  const over = [
    ...(past.length > 0 ? [`已过期的 ${past.length} 项`] : []),
    ...(inForce.length > 0 ? [`已施行的 ${inForce.length} 项`] : []),
  ];
  return [
    ...(over.length > 0 ? [ask(over.join("、"), "past")] : []),
    ...(undated.length > 0 ? [ask(`未定日期的 ${undated.length} 项`, "undated")] : []),
  ];
}

function* writtenIn(notices: Iterable<Notice>): Generator<Deadline> {
  for (const { clauses } of notices) for (const { deadlines } of clauses) yield* deadlines;
}
