import { daysOf, type Point, pointAt, RANGE_MARK } from "./dates.ts";
import { NUMERAL, numberOf } from "./numerals.ts";
import { type Span, spanOf } from "./span.ts";

/** A time expression with its place. */
export interface TimeAtom {
  readonly span: Span;
  readonly time: Time;
}

type Time =
  /** 2022年6月底, 每年3月, 三季度末 */
  | { readonly type: "point"; readonly point: Point }
  /** 2月3日至9日: what the second half leaves out is taken from the first. */
  | { readonly type: "range"; readonly from: Point; readonly to: Point }
  /** 5个工作日, 三个月 */
  | { readonly type: "duration"; readonly count: number; readonly unit: TimeUnit };

/** What a duration is counted in; a week is seven days. */
export type TimeUnit = "hour" | "day" | "workday" | "month" | "year";

/** The time expressions of folded text, in order, not overlapping; the longest reading from the left wins. */
export function timesIn(folded: string): TimeAtom[] {
  const atoms: TimeAtom[] = [];
  const starts = new RegExp(START, "g");
  for (let start = starts.exec(folded); start; start = starts.exec(folded)) {
    const found = durationAt(folded, start.index) ?? calendarTimeAt(folded, start.index);
    if (!found) continue;
    atoms.push({ span: spanOf(folded, start.index, found.end), time: found.time });
    starts.lastIndex = found.end;
  }
  return atoms;
}

const START = '(?<!\\d)(?<!\\d[.])\\d|[〇一二三四五六七八九十百两半第今本当明次翌去上下每年月“"]';

/** 自1月1日起施行至12月31日 is one range, as is 1月1日起至12月31日. */
const BETWEEN = new RegExp(`(?: {0,2}起(?:施行|实施|执行|生效|实行|试行)(?=,?[至到]))?${RANGE_MARK}`, "y");

function calendarTimeAt(text: string, at: number): { time: Time; end: number } | undefined {
  const first = pointAt(text, at);
  if (!first) return undefined;
  const inMonth = daysInBracket(text, first);
  if (inMonth) return inMonth;
  BETWEEN.lastIndex = first.end;
  const between = BETWEEN.exec(text);
  const second = between && pointAt(text, first.end + between[0].length);
  if (!second || !canEnd(first.point, second.point))
    return { time: { type: "point", point: first.point }, end: first.end };
  return { time: { type: "range", ...completed(first.point, second.point) }, end: second.end };
}

/** 4月(1日-15日) and 1月(1日-15日,26日-31日) are ranges, from the first day in the bracket to the last. */
function daysInBracket(text: string, { point, end }: { point: Point; end: number }) {
  if (point.unit !== "month" || point.isEnd) return undefined;
  BRACKET.lastIndex = end;
  const bracket = BRACKET.exec(text);
  const days = [...(bracket?.[0].matchAll(DAY_OR_END) ?? [])].map(({ 1: day = "" }) => numberOf(day) ?? 0);
  const [first, last] = [days[0], days.at(-1)];
  if (!bracket || first === undefined || last === undefined || first >= last) return undefined;
  const from: Point = { ...point, unit: "day", day: first };
  const to: Point = { ...point, unit: "day", day: last };
  if (!daysOf({ ...to, year: typeof to.year === "number" ? to.year : 2000 })) return undefined;
  return { time: { type: "range" as const, from, to }, end: end + bracket[0].length };
}

const DAYS = `${NUMERAL}[日号]?(?:${RANGE_MARK}${NUMERAL}[日号])`;
const BRACKET = new RegExp(` ?\\(${DAYS}(?:[,、和]${DAYS}){0,5}\\)`, "y");
const DAY_OR_END = new RegExp(`(${NUMERAL})`, "g");

function canEnd(from: Point, to: Point): boolean {
  // "3月至15日" is no range, and a day alone needs a month to stand in.
  return to.month !== undefined || to.unit !== "day" || from.unit === "day";
}

function completed(from: Point, to: Point): { from: Point; to: Point } {
  const month = to.unit === "day" && to.month === undefined ? from.month : to.month;
  const year = to.year ?? (to.unit === "year" ? undefined : yearAfter(from, month));
  const start = from.year === undefined && year !== undefined ? { ...from, year } : from;
  return {
    from: start,
    to: { ...to, ...(month === undefined ? {} : { month }), ...(year === undefined ? {} : { year }) },
  };
}

/** A range that runs over New Year ends in the next year: 2019年12月20日至1月5日. */
function yearAfter(from: Point, month: Point["month"]): Point["year"] {
  const wraps = typeof from.month === "number" && typeof month === "number" && month < from.month;
  return wraps && typeof from.year === "number" ? from.year + 1 : from.year;
}

/** The bare 30日 and 3月 are points; with 内 behind or with a measure word they are stretches of time. */
const DURATION = new RegExp(
  `(?:${NUMERAL}(?:-|~|至|到|、))?(?<count>${NUMERAL}|半) ?(?:(?:个)?(?<workday>工作日)|个?(?<hour>小时)|个 ?(?<month>月)|(?<day>天|个?日历日|个?自然日|[日](?= ?(?:内|以内|之内|期满|后|以上)))|个?(?<week>周|星期|礼拜)|(?<year>年|个?周年)(?![度底末初中级代]))`,
  "y",
);

function durationAt(text: string, at: number): { time: Time; end: number } | undefined {
  DURATION.lastIndex = at;
  const match = DURATION.exec(text);
  const groups = match?.groups;
  if (!match || !groups) return undefined;
  const length = durationOf(groups["count"] ?? "", groups);
  return length && { time: { type: "duration", ...length }, end: at + match[0].length };
}

function durationOf(count: string, units: Record<string, string | undefined>) {
  if (count === "半") return units["year"] ? { count: 6, unit: "month" as const } : undefined;
  const number = numberOf(count);
  // Four figures before 年 are a year of the calendar.
  if (number === undefined || number === 0 || number > 999) return undefined;
  if (units["workday"]) return { count: number, unit: "workday" as const };
  if (units["hour"]) return { count: number, unit: "hour" as const };
  if (units["month"]) return { count: number, unit: "month" as const };
  if (units["year"]) return { count: number, unit: "year" as const };
  return { count: units["week"] ? number * 7 : number, unit: "day" as const };
}
