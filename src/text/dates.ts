import { fold } from "./characters.ts";
import { numberOf } from "./numerals.ts";

/** A point or stretch of the calendar as written: what is not said is undefined. */
export interface Point {
  readonly unit: "day" | "xun" | "month" | "quarter" | "half" | "year" | "plan";
  readonly year?: number | Turn;
  readonly half?: number;
  readonly quarter?: number | Turn;
  /** Of the year, or of the quarter when a quarter is said (每季度首月). */
  readonly month?: number | Turn;
  /** 1 上旬, 2 中旬, 3 下旬. */
  readonly xun?: number;
  readonly day?: number;
  /** 1 Monday … 7 Sunday. */
  readonly weekday?: number;
  /** True when the end of it is meant: 底, 末. */
  readonly isEnd: boolean;
}

/** Not a number but a word: 去年, 今年, 明年, 次年 (of a year told elsewhere), 每年. */
type Turn = "last" | "this" | "next" | "following" | "every";

/** The point written at the place `at` of folded text, with where it ends; undefined when there is none. */
export function pointAt(text: string, at: number): { readonly point: Point; readonly end: number } | undefined {
  for (const recogniser of RECOGNISERS) {
    recogniser.pattern.lastIndex = at;
    const match = recogniser.pattern.exec(text);
    if (!match) continue;
    const point = recogniser.read(match.groups ?? {});
    // A day that does not exist is no shorter point either: 2月30日 is not 2月.
    if (!point || !exists(point)) return undefined;
    const end = at + match[0].length;
    return { point, end: point.unit === "day" ? endOfTail(text, end) : end };
  }
  return undefined;
}

/**
 * The day that is written, when the text is one whole day and nothing else: 2022-06-30, 2022.6.30, 2022/6/30,
 * 2022 年 6 月 30 日（周四）, 二〇二二年六月三十日. Undefined for any other text and for days that do not exist.
 */
export function readDay(text: string): Temporal.PlainDate | undefined {
  const folded = fold(text).trim();
  const found = pointAt(folded, 0);
  if (found?.end !== folded.length) return undefined;
  const { unit, year, month } = found.point;
  return unit === "day" && typeof year === "number" && typeof month === "number"
    ? daysOf({ ...found.point, year })?.last
    : undefined;
}

/** The first and the last day of a point whose year (and month, for a day) is a number; undefined when it is not. */
export function daysOf(point: Point): { first: Temporal.PlainDate; last: Temporal.PlainDate } | undefined {
  const { year, quarter } = point;
  if (typeof year !== "number") return undefined;
  if (point.unit === "plan") return { first: dayOf(year - 4, 1, 1), last: dayOf(year, 12, 31) };
  if (point.unit === "year") return { first: dayOf(year, 1, 1), last: dayOf(year, 12, 31) };
  if (point.half) return monthsOf(year, point.half * 6 - 5, 6);
  if (typeof quarter === "number" && point.unit === "quarter") return monthsOf(year, quarter * 3 - 2, 3);
  if (typeof point.month !== "number") return undefined;
  const month = typeof quarter === "number" ? quarter * 3 - 3 + point.month : point.month;
  const whole = monthsOf(year, month, 1);
  if (point.xun) {
    const from = point.xun * 10 - 9;
    return { first: dayOf(year, month, from), last: point.xun === 3 ? whole.last : dayOf(year, month, from + 9) };
  }
  if (point.day === undefined) return whole;
  if (point.day > whole.last.day) return undefined;
  const day = dayOf(year, month, point.day);
  return { first: day, last: day };
}

const BLANK = " {0,2}";
const YEAR = "(?:\\d{4}|[〇一二三四五六七八九]{4})";
const YEAR_WORD = "今年|本年度?|当年|明年|次年|翌年|去年|上年|每一?年度?的?";
const MONTH = "(?:1[0-2]|0?[1-9]|十[一二]?|[一二三四五六七八九])";
const MONTH_WORD = "本月|当月|下个?月|次月|上个?月|每个?月的?";
const DAY = "(?:3[01]|[12]\\d|0?[1-9]|三十一?|二?十[一二三四五六七八九]?|[一二三四五六七八九])";
/** What stands between the halves of a range: 1月1日-15日, 2月3日起至5月底. */
export const RANGE_MARK = `${BLANK}起?,?(?:-{1,2}|~|至|到)${BLANK}`;
/** A unit may be left out of the first half of a range: 1-6月, 2020-2025年. */
const unit = (name: string, number: string) => `${BLANK}(?:${name}|(?=${RANGE_MARK}${number}${BLANK}${name}))`;
const ANY_YEAR = `(?:(?<year>${YEAR}${unit("年", YEAR)}|${YEAR_WORD})${BLANK})`;
const IN_MONTH = `${ANY_YEAR}?(?<month>${MONTH})`;

type Groups = Record<string, string | undefined>;

interface Recogniser {
  readonly pattern: RegExp;
  readonly read: (groups: Groups) => Point | undefined;
}

const recogniser = (pattern: string, read: Recogniser["read"]): Recogniser => ({
  pattern: new RegExp(pattern, "y"),
  read,
});

/** In order: what says more comes first. */
const RECOGNISERS: readonly Recogniser[] = [
  recogniser("(?<year>\\d{4})(?<mark>[-./])(?<month>\\d{1,2})\\k<mark>(?<day>\\d{1,2})(?!\\d)", (groups) => ({
    ...dayIn(groups),
    year: Number(groups["year"]),
  })),
  // A month and a day in figures alone are told from a number or a section by what follows.
  recogniser("(?<month>\\d{1,2})[./](?<day>\\d{1,2})(?=-|~| ?(?:日|之?前|以前))日?", dayIn),
  // The second half of 2026-07-01 至 07-31.
  recogniser("(?<month>[01]\\d)-(?<day>[0-3]\\d)(?![-\\d])", dayIn),
  recogniser(`${IN_MONTH}${BLANK}月${BLANK}(?<day>${DAY})${unit("[日号]", DAY)}`, dayIn),
  recogniser(`${IN_MONTH}${BLANK}月份?${BLANK}(?<xun>[上中下])旬`, (groups) => ({
    ...monthIn(groups),
    unit: "xun",
    xun: "上中下".indexOf(groups["xun"] ?? "") + 1,
  })),
  recogniser(`${IN_MONTH}${BLANK}月份?${BLANK}(?:底|末)`, (groups) => ({ ...monthIn(groups), isEnd: true })),
  recogniser(`${IN_MONTH}${unit("月份?", MONTH)}(?!初|中)`, monthIn),
  recogniser(`${ANY_YEAR}?(?<half>[上下])半年(?<end>底|末)?`, (groups) => ({
    ...yearIn(groups),
    unit: "half",
    half: groups["half"] === "上" ? 1 : 2,
    isEnd: groups["end"] !== undefined,
  })),
  recogniser(`${ANY_YEAR}?第?${BLANK}(?<quarter>[一二三四1-4])${BLANK}个?季度(?<end>底|末)?`, quarterIn),
  recogniser(
    `每个?季度?的?第?(?<month>最后[一1]?|首|一|二|三|末|1)个?月的?${BLANK}(?<day>${DAY})${BLANK}日`,
    (groups) => ({
      unit: "day",
      quarter: "every",
      month: /^[末最]/.test(groups["month"] ?? "") ? 3 : (numberOf(groups["month"] ?? "") ?? 1),
      day: numberOf(groups["day"] ?? "") ?? 0,
      isEnd: false,
    }),
  ),
  recogniser("(?<quarter>[本每])个?季度(?<end>底|末)?", quarterIn),
  recogniser(`${ANY_YEAR}年?[底末]`, (groups) => ({ ...yearIn(groups), isEnd: true })),
  recogniser("年[底末]", () => ({ unit: "year", isEnd: true })),
  recogniser("年内", () => ({ unit: "year", year: "this", isEnd: true })),
  // 2019年度 names a report or a budget, not a time.
  recogniser(`${ANY_YEAR}(?!度|[初中])`, yearIn),
  recogniser(`(?<month>${MONTH_WORD})${BLANK}(?<day>${DAY})${BLANK}[日号]`, dayIn),
  recogniser(`(?<month>${MONTH_WORD})(?<xun>[上中下])旬`, (groups) => ({
    ...monthIn(groups),
    unit: "xun",
    xun: "上中下".indexOf(groups["xun"] ?? "") + 1,
  })),
  recogniser(`(?<month>${MONTH_WORD})(?<end>月?[底末])?`, (groups) => ({
    ...monthIn(groups),
    isEnd: groups["end"] !== undefined,
  })),
  recogniser("月[底末]", () => ({ unit: "month", month: "this", isEnd: true })),
  recogniser("每(?:周|星期)(?<weekday>[一二三四五六日天])", (groups) => ({
    unit: "day",
    weekday: groups["weekday"] === "天" ? 7 : "一二三四五六日".indexOf(groups["weekday"] ?? "") + 1,
    isEnd: false,
  })),
  recogniser(`[“"]?(?<plan>十[一二三四五六七八九]?|[六七八九])五[”"]?(?:规划)?(?<end>期?末|期间|时期)`, (groups) => ({
    unit: "plan",
    year: 1955 + 5 * (numberOf(groups["plan"] ?? "") ?? 0),
    isEnd: groups["end"]?.endsWith("末") ?? false,
  })),
  recogniser(`(?<day>${DAY})${unit("[日号]", DAY)}`, dayIn),
];

const BRACKET = "\\((?:含[^()]{0,6}|[^()]{0,12}(?:星期|周|正月|腊月)[^()]{0,10})\\)";
const CLOCK =
  "(?:凌晨|早上|上午|中午|下午|晚上?)?(?:\\d{1,2}|[〇一二三四五六七八九十]{1,3})(?:[时点]|:)(?:\\d{1,2}分?|整|半)?";

const TAIL = new RegExp(`(?:${BLANK}${BRACKET})?(?:${BLANK}${CLOCK})?`, "y");

/** A day may be followed by its weekday and an hour, which belong to it: 6月30日（星期四）24时. */
function endOfTail(text: string, at: number): number {
  TAIL.lastIndex = at;
  return at + (TAIL.exec(text)?.[0].length ?? 0);
}

function yearIn(groups: Groups): Point {
  const year = groups["year"];
  if (year === undefined) return { unit: "year", isEnd: false };
  return { unit: "year", year: turnOf(year) ?? numberOf(year.replace(/[年 ]+$/, "")) ?? 0, isEnd: false };
}

function monthIn(groups: Groups): Point {
  const month = groups["month"] ?? "";
  return { ...yearIn(groups), unit: "month", month: turnOf(month) ?? numberOf(month) ?? 0 };
}

function dayIn(groups: Groups): Point {
  const within = groups["month"] === undefined ? yearIn(groups) : monthIn(groups);
  return { ...within, unit: "day", day: numberOf(groups["day"] ?? "") ?? 0 };
}

function quarterIn(groups: Groups): Point {
  const quarter = groups["quarter"] ?? "";
  return {
    ...yearIn(groups),
    unit: "quarter",
    quarter: turnOf(quarter) ?? numberOf(quarter) ?? 0,
    isEnd: groups["end"] !== undefined,
  };
}

function turnOf(word: string): Turn | undefined {
  if (/^每/.test(word)) return "every";
  if (/^[次翌]|^当月/.test(word)) return "following";
  if (/^[今本当]/.test(word)) return "this";
  if (/^[明下]/.test(word)) return "next";
  return /^[去上]/.test(word) ? "last" : undefined;
}

function exists(point: Point): boolean {
  const { year, month, day, quarter } = point;
  if (typeof month === "number" && (month < 1 || month > 12)) return false;
  if (day !== undefined && (day < 1 || day > 31)) return false;
  if (typeof year === "number" && (year < 1900 || year > 2199)) return false;
  if (typeof month !== "number" || day === undefined || day <= 28 || quarter !== undefined) return true;
  return daysOf({ ...point, year: typeof year === "number" ? year : 2000 }) !== undefined;
}

function monthsOf(year: number, month: number, count: number) {
  const first = dayOf(year, month, 1);
  return { first, last: first.add({ months: count }).subtract({ days: 1 }) };
}

function dayOf(year: number, month: number, day: number): Temporal.PlainDate {
  return Temporal.PlainDate.from({ year, month, day });
}
