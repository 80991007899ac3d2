import type { Point } from "../../text/dates.ts";
import { NUMERAL } from "../../text/numerals.ts";
import type { TimeAtom } from "../../text/times.ts";
import { isDocument } from "./anchors.ts";
import { type Days, daysMeant, isNotBefore, recurrenceOf } from "./dueDays.ts";
import { excludedBy } from "./exclusions.ts";
import { type Context, type Limit, type Sense, wordsAfter, wordsBefore } from "./limit.ts";
import { rangeLimit } from "./rangeLimits.ts";

/** The limit that a point or a range of the calendar sets where it stands; undefined when it only tells a time. */
export function calendarLimit(atom: TimeAtom, context: Context): Limit | undefined {
  if (atom.time.type === "range") return rangeLimit(atom, atom.time.from, atom.time.to, context);
  return atom.time.type === "point" ? pointLimit(atom, atom.time.point, context) : undefined;
}

interface PointRule {
  readonly sense: Sense;
  /** What must stand before and behind the point; what is matched becomes part of the limit's words. */
  readonly before?: RegExp;
  readonly after?: RegExp;
  readonly fits?: (point: Point) => boolean;
  /** True when the day is counted back from the point, so that only how often it comes can be told. */
  readonly isCountedBack?: boolean;
}

/** Verbs and nouns that take a last day with 至 or 到. */
export const EXTENDS =
  "(?:延长|顺延|延期|延迟|推迟|延后|延缓|延|展期|放宽|宽限|提前|执行|有效|缓缴|缓交|缓征|持续|期限|时限|日期|时间|暂停|保留|适用|实施|施行|有效期|暂缓|延续|推后|截止|免征|免收|减免)";

const IN_FORCE = "(?:施行|实施|执行|生效|实行|启用|试行)(?!以来|后|前|情况|的情况)";

const SAYS_IN_FORCE = new RegExp(`^[^,;。]{0,6}${IN_FORCE}`);

const saysTime = ({ unit, month, year }: Point) => unit !== "day" || month !== undefined || year !== undefined;
const isStretch = (point: Point) => point.unit !== "day" && point.unit !== "month" && point.unit !== "year";
const hasEdge = (point: Point) => point.isEnd || isStretch(point);

/** In order: the first that fits decides. */
const POINT_RULES: readonly PointRule[] = [
  {
    sense: "by",
    before: /(?:于|在)?$/,
    after: new RegExp(`^ ?${NUMERAL} ?(?:个?工作日|日|天)(?:之前|以前|前)`),
    fits: ({ isEnd }) => isEnd,
    isCountedBack: true,
  },
  { sense: "from", before: /不(?:得)?早于$/, after: /^起?/ },
  {
    sense: "from",
    before: /(?:自|从|由|于|在) ?$/,
    after: new RegExp(`^ ?(?:起|开始)(?:,?(?:正式|全面|统一)?${IN_FORCE})?(?!至|到|,至|,到)`),
  },
  { sense: "from", before: /(?:自|从)$/, after: new RegExp(`^ ?(?:,|(?:正式|全面|统一)?${IN_FORCE})`), fits: saysTime },
  { sense: "from", after: new RegExp(`^ ?(?:起|开始)(?:正式|全面|统一)?${IN_FORCE}`), fits: saysTime },
  { sense: "from", before: /(?:^|[,:;。 ])$/, after: /^ ?起(?:,|(?=[^至到]))/, fits: saysTime },
  {
    sense: "until",
    before: new RegExp(`${EXTENDS}[^,;:。()至到]{0,8}(?:至|到) ?$`),
    after: /^ ?(?:底)?(?:\(含[^)]{0,6}\))?(?:之前|以前|前|止|为止)?(?!以后|之后|后)/,
    fits: saysTime,
  },
  {
    sense: "until",
    before:
      /(?:(?:自|从)?(?:即日|[^,;:。自从为于.、\d ]{1,12}之日)起?|[日时月]起|(?<=后)),?暂?(?:执行|实施|施行)?(?:至|到) ?$/,
    after: /^(?: ?(?:之前|以前|前|止|为止))?/,
    fits: saysTime,
  },
  {
    sense: "until",
    before: /(?:截止|最后期限|期限|时限)(?:时间|日期|日|期)?(?:统一|均|暂)?(?:定)?(?:为|是|:|到|至|于|在){0,2} ?$/,
    fits: saysTime,
  },
  {
    sense: "by",
    before:
      /(?:不迟于|不晚于|最迟(?:于|至|在)?|最晚(?:于|至|在)?|至迟(?:于|在)?|(?:截至|截止)(?:到|至)?|于|在|到|至)? ?$/,
    after: /^ ?(?:\(含[^)]{0,6}\))? ?(?:之前|以前|前(?!提[是下条,]|后|往|期|款|述|夕|沿|景|\d))(?:\(含[^)]{0,6}\))?/,
  },
  { sense: "by", before: /(?:不迟于|不晚于|最迟(?:于|至|在)?|最晚(?:于|至|在)?|至迟(?:于|在)?)$/, fits: saysTime },
  { sense: "until", before: /(?:至|到|截止|截至)$/, after: /^ ?(?:止|为止)/, fits: saysTime },
  {
    sense: "by",
    before: /(?:于|在)?$/,
    after: /^(?:以内|之内|内)(?!蒙古|部|容|设)/,
    fits: (point) =>
      point.unit === "month" || point.unit === "year" || point.month === "every" || point.month === "following",
  },
  {
    sense: "goal",
    before: /(?:^|[,:;、。)（( “"]|力争|确保|争取|计划|预计|目标|实现|将)(?:到|至)$/,
    after: /^(?!以来|的|以后|后|时)/,
    fits: (point) => point.unit === "year" || hasEdge(point),
  },
  {
    sense: "on",
    before: /(?:^|[,:;、。)(  “"]|力争|确保|争取|计划|预计|务必|原则上|(?:将|拟|应|须|要|请|可)?(?:于|在))$/,
    after: /^(?!以来|以后|后|的|之后|起|至|到|,?(?:累计|已|共))/,
    fits: (point) => hasEdge(point) && point.unit !== "plan",
  },
  {
    sense: "on",
    before: /(?:定于|拟于|将于|请于|请在|应于|应在|须于|须在|兹定于)$/,
    after: /^(?!以来|以后|后|的|之后|起|至|到)/,
    fits: saysTime,
  },
  { sense: "period", before: /(?:^|[,:;。) ])(?:在)?$/, fits: (point) => point.unit === "plan" && !point.isEnd },
  { sense: "on", before: /(?:于|在|应|须|要|需)?$/, fits: (point) => point.weekday !== undefined },
  {
    sense: "on",
    before: /(?:于|在)$/,
    fits: (point) => point.unit === "day" && (point.month === "every" || point.year === "every"),
  },
];

function pointLimit(atom: TimeAtom, point: Point, context: Context): Limit | undefined {
  const before = wordsBefore(context, atom.span.start);
  const after = wordsAfter(context, atom.span.end);
  for (const rule of POINT_RULES) {
    if (rule.fits && !rule.fits(point)) continue;
    const head = rule.before ? rule.before.exec(before) : [""];
    const tail = rule.after ? rule.after.exec(after) : [""];
    if (!head || !tail) continue;
    const limit = {
      start: atom.span.start - lengthOfMark(head[0] ?? ""),
      end: atom.span.end + (tail[0] ?? "").length,
      sense: rule.sense,
    };
    if (!rule.isCountedBack) return dated(limit, point, context, before, after);
    const every = recurrenceOf(point);
    return every && { ...limit, precision: "day", rule: { type: "recurring", every } };
  }
  return undefined;
}

/** A delimiter that only shows where a clause begins is not part of the words. */
function lengthOfMark(head: string): number {
  return head.replace(/^[,:;、。)( “"]+/, "").length;
}

function dated(
  limit: Pick<Limit, "start" | "end" | "sense">,
  point: Point,
  context: Context,
  before: string,
  after: string,
): Limit | undefined {
  const every = recurrenceOf(point);
  const days = daysMeant(point, context);
  if (!days && !every) return undefined;
  const { issuedOn } = context;
  const isAhead = days !== undefined && issuedOn !== undefined && isNotBefore(days.last, issuedOn);
  if (excludedBy({ sense: limit.sense, before, after, point, isAhead })) return undefined;
  if (days && !every && isOver(limit.sense, days, context, after)) return undefined;
  if (every && limit.sense === "from") return undefined;
  const found = { ...limit, precision: point.unit, ...(every ? { rule: { type: "recurring" as const, every } } : {}) };
  if (!days) return found;
  if (limit.sense === "from") return { ...found, due: days.first, starts: days.first };
  const starts =
    startBefore(limit.sense, before, after, context) ?? (limit.sense === "period" ? days.first : undefined);
  return { ...found, due: days.last, ...(starts ? { starts } : {}) };
}

/** 自印发之日起…至2020年6月30日: the period begins with the document. */
function startBefore(sense: Sense, before: string, after: string, context: Context): Temporal.PlainDate | undefined {
  if (sense !== "until") return undefined;
  const match = /(?:自|从|为)?([^,;:。自从为]{0,12}?)(?:之日|即日|日)起?[^;。]{0,8}(?:至|到) ?$/.exec(before);
  return match && (isDocument(match[1] ?? "", before + after) || match[0].includes("即日"))
    ? context.issuedOn
    : undefined;
}

/** What is over when the document is issued is told, not set; only what is in force may have begun before. */
function isOver(sense: Sense, days: Days, { issuedOn }: Context, after: string): boolean {
  if (!issuedOn || isNotBefore(days.last, issuedOn)) return false;
  if (sense !== "from") return true;
  return (
    !SAYS_IN_FORCE.test(after) &&
    !isNotBefore(days.last, issuedOn.subtract({ days: 60 })) &&
    issuedOn.year !== days.first.year
  );
}
