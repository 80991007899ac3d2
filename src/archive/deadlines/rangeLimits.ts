import type { Point } from "../../text/dates.ts";
import type { TimeAtom } from "../../text/times.ts";
import { daysMeant, isNotBefore, recurrenceOf } from "./dueDays.ts";
import { excludedBy } from "./exclusions.ts";
import { type Context, type Limit, wordsAfter, wordsBefore } from "./limit.ts";

/** The limit that a range of the calendar sets where it stands: 自5月1日至6月30日, 4月(1日-15日); undefined when it only tells a time. */
export function rangeLimit(atom: TimeAtom, from: Point, to: Point, context: Context): Limit | undefined {
  const before = wordsBefore(context, atom.span.start);
  const after = wordsAfter(context, atom.span.end);
  if (from.month === "every" || from.month === "following" || (from.unit === "day" && from.month === undefined))
    return undefined;
  // Days in a bracket behind their month are a timetable, whoever stands before it.
  const isTimetable = /月 ?\(\d/.test(atom.span.text);
  if (!isTimetable && !RANGE_BEFORE.test(before)) return undefined;
  const last = daysMeant(to, context)?.last;
  if (!last) return undefined;
  if (context.issuedOn && !isNotBefore(last, context.issuedOn)) return undefined;
  if (to.year === undefined && isLastYears(last, context)) return undefined;
  if (excludedBy({ sense: "period", before, after, point: to, isAhead: context.issuedOn !== undefined }))
    return undefined;
  const isOverNewYear = typeof from.month === "number" && typeof to.month === "number" && from.month > to.month;
  const year = isOverNewYear ? last.year - 1 : last.year;
  const isSameYear = from.year === undefined || from.year === "every";
  const first = daysMeant({ ...from, year: isSameYear ? year : from.year }, context)?.first;
  const every = recurrenceOf(to);
  return {
    start: atom.span.start - (/(?:自|从|于|在)$/.exec(before)?.[0].length ?? 0),
    end: atom.span.end + (/^(?: ?(?:之前|前|止|为止|期间|之间))?/.exec(after)?.[0].length ?? 0),
    sense: "period",
    precision: to.unit,
    due: last,
    ...(first ? { starts: first } : {}),
    ...(every ? { rule: { type: "recurring" as const, every } } : {}),
  };
}

const RANGE_BEFORE = /(?:^|[,:;。、("“ ]|自|从|于|在|为|是|将|间|期|限|定|执行|有效|暂停|延长)$/;

/** A report of December that tells of 7月7日至8月8日 does not mean the summer to come. */
function isLastYears(last: Temporal.PlainDate, { issuedOn }: Context): boolean {
  return issuedOn !== undefined && last.year > issuedOn.year && isNotBefore(last, issuedOn.add({ months: 6 }));
}
