import type { Deadline, DeadlineKind, Precision, TimeRule } from "../archive/deadline.ts";
import { shorten } from "../text/shorten.ts";
import { placeOf, sourceOf } from "./cite.ts";
import { dayInWords, dueDayInWords } from "./dayInWords.ts";
import { daysLeft } from "./daysLeft.ts";
import type { DeadlineFound, Fact, Part } from "./reply.ts";

/** A deadline as it is shown: when, how far off, what, who, to whom, with its words and its source. */
export function deadlinePart({ notice, clause, deadline }: DeadlineFound, today: Temporal.PlainDate): Part {
  const { quote, span } = deadline;
  const mark = { ...span, start: span.start - quote.start, end: span.end - quote.start };
  return {
    heading: deadlineLine(deadline, today),
    quotation: { text: quote.text, marks: [mark] },
    facts: [
      dueFact(deadline),
      ...(deadline.who === undefined ? [] : [{ label: "谁", value: deadline.who }]),
      ...(deadline.to === undefined ? [] : [{ label: "报给", value: deadline.to }]),
      { label: "条款", value: placeOf(clause) },
    ],
    source: sourceOf(notice),
  };
}

/** A deadline in one line: "还有 12 天 · 报送目录"; "未定日期 · 报送" where it hangs on something else. */
export function deadlineLine(deadline: Deadline, today: Temporal.PlainDate): string {
  const when = deadline.due === undefined ? "未定日期" : daysLeft(deadline.due, today, deadline.kind);
  const what = whatOf(deadline);
  return what === undefined ? when : `${when} · ${shorten(what, 40)}`;
}

/** What is to be done or holds; where the days left already say 施行, what it is that comes into force. */
function whatOf({ due, kind, action, who, span }: Deadline): string | undefined {
  if (kind === "effective-from" && due !== undefined && (action === undefined || ONLY_IN_FORCE.test(action)))
    return who;
  if (action !== undefined) return action;
  const extended = kind === "valid-until" ? EXTENDED.exec(span.text)?.[0] : undefined;
  return extended === undefined ? KIND[kind] : `${extended}至此日`;
}

const ONLY_IN_FORCE = /^(?:正式|全面|统一)?(?:施行|实施|执行|生效|实行|试行|启用)$/;
const EXTENDED = /延长|延期|顺延|推迟|延迟|延后|延缓|延续|展期/;

/** What a day follows from, in words: "收到之日起 5 个工作日内"; what it counts from is never guessed. */
export function ruleInWords(rule: TimeRule): string {
  switch (rule.type) {
    case "relative":
      return relativeInWords(rule);
    case "recurring":
      return EVERY[rule.every];
    case "condition":
      return `到“${rule.until}”为止`;
  }
}

function relativeInWords({ anchor, count, unit, direction }: Extract<TimeRule, { type: "relative" }>): string {
  const length = `${count} ${UNIT[unit]}`;
  if (anchor === undefined) return `${direction === "after" ? `${length}内` : `提前 ${length}`}（起算日见原文）`;
  const event = anchor.replace(/^自/, "").replace(/起$/, "");
  if (count === 0) return `${event.replace(/之日$/, "")}之日起`;
  return direction === "after" ? `${event}起 ${length}内` : `${event}前 ${length}`;
}

/** The due day, or its rule in words, with how precisely the notice puts it. */
export function dueFact({ due, starts, rule, precision }: Deadline): Fact {
  if (due === undefined) return { label: "期限", value: rule === undefined ? "日期见原文" : ruleInWords(rule) };
  const start = starts === undefined || starts.equals(due) ? "" : `${dayInWords(starts)}至`;
  // Where a period is told by its days, how long it is adds nothing.
  const isCounted = rule?.type === "relative" && rule.anchor === undefined;
  const notes = [
    rule === undefined || isCounted ? undefined : ruleInWords(rule),
    precision === "day" ? undefined : `原文只写到${PRECISION[precision]}`,
  ].filter((note) => note !== undefined);
  return { label: "期限", value: [start + dueDayInWords(due), ...notes].join("，"), day: due };
}

const KIND: Readonly<Record<DeadlineKind, string>> = {
  submit: "报送",
  complete: "完成",
  apply: "申请",
  payment: "缴款或拨付",
  comment: "反馈意见",
  meeting: "会议",
  act: "办理",
  "effective-from": "施行",
  "valid-until": "有效期截止",
};

const PRECISION: Readonly<Record<Precision, string>> = {
  day: "日",
  xun: "旬",
  month: "月",
  quarter: "季度",
  half: "半年",
  year: "年",
  plan: "规划期",
};

const UNIT = { hour: "小时", day: "天", workday: "个工作日", month: "个月", year: "年" } as const;

const EVERY = { year: "每年", half: "每半年", quarter: "每季度", month: "每月", week: "每周", day: "每天" } as const;
