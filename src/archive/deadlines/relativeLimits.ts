import type { TimeAtom, TimeUnit } from "../../text/times.ts";
import type { TimeRule } from "../deadline.ts";
import { anchorIn, isDocument } from "./anchors.ts";
import { EXTENDS } from "./calendarLimits.ts";
import { type Context, type Limit, wordsAfter, wordsBefore } from "./limit.ts";
import { dueAfterPeriod, periodIn } from "./periods.ts";

/** The limit that a stretch of time sets: 自受理之日起20日内, 届满三十日前; undefined when it only says how long. */
export function relativeLimit(atom: TimeAtom, context: Context): Limit | undefined {
  const length = lengthOf(atom);
  if (!length) return undefined;
  const before = wordsBefore(context, atom.span.start);
  if (WAIVED.test(before)) return undefined;
  const after = wordsAfter(context, atom.span.end);
  const place: Place = { ...length, before, after, start: atom.span.start, end: atom.span.end, context };
  if (atom.time.type !== "duration") return aheadOf(place);
  return aheadOf(place) ?? countedFrom(place) ?? inForceFor(place) ?? bare(place);
}

/** 不受“…后3个月内不得变更”限制: what is waived is no limit. */
const WAIVED = /(?:不受|取消)[^,;。]{0,40}$/;

interface Place {
  readonly count: number;
  readonly unit: TimeUnit;
  readonly before: string;
  readonly after: string;
  readonly start: number;
  readonly end: number;
  readonly context: Context;
}

/** 30日 may be a day of a month or thirty days: only before 前 it is asked here which. */
function lengthOf({ time }: TimeAtom): { count: number; unit: TimeUnit } | undefined {
  if (time.type === "duration") return time;
  if (time.type !== "point" || time.point.unit !== "day" || time.point.month !== undefined) return undefined;
  return time.point.day === undefined ? undefined : { count: time.point.day, unit: "day" };
}

const EVENT =
  "(?:届满|期满|到期|满|终止|失效|开始|召开|举行|举办|开工|开学|开业|考试|施工|截止|实施|生效|投产|启用|起运|登记|变更|结束)";
const MAY = "(?:,?(?:应当?|须|必须|需|要|可以?|均|均应)?,?(?:最迟)?(?:于|在)?)";
const INSIDE = /^ ?(?:以内|之内|内)(?!蒙古|部|容|设)/;
const AHEAD_TOLD = /(?:应当|应|须|必须|要|需)(?:提前|(?:在|于)([^,;:。]{2,40}?)(?:之前|以前|前)?) ?$/;
/** What must stand right before a place is read backwards from there, or it would be tried from every word before. */
const endingIn = (words: string) => new RegExp(`$(?<=(?<head>${words}))`);

const AHEAD = endingIn(
  `(?<event>[^,;:。]{0,40}${EVENT})(?:之日|日|时间)?(?:前|之前|以前|的)?${MAY}(?:至少)?(?:提前)? ?`,
);

function aheadOf(place: Place): Limit | undefined {
  const { before, after } = place;
  const ahead = AHEAD.exec(before)?.groups;
  const tail = /^(?:之前|以前|前)(?!提[是下条,]|后|往|期)/.exec(after);
  const told = ahead ? null : AHEAD_TOLD.exec(before);
  const isTold =
    told && !INSIDE.test(after) && (told[1] === undefined || /前 ?$/.test(before) || (tail && /[^\d)]$/.test(told[1])));
  if (isTold)
    return limitOf(
      place,
      anchorIn(told[1] ?? "") ?? "",
      "before",
      told[0].replace(/^(?:应当|应|须|必须|要|需)/, ""),
      tail?.[0] ?? "",
    );
  const head = ahead?.["head"] ?? "";
  const isWindow = /(?:届满|期满|到期)(?:之日|日)?(?:前|之前|以前)/.test(head) && INSIDE.test(after);
  if (!ahead || !(tail || isWindow || /提前 ?$/.test(before))) return undefined;
  const anchor = anchorIn(ahead["event"] ?? "");
  const words = tail?.[0] ?? (isWindow ? INSIDE.exec(after)?.[0] : "") ?? "";
  return limitOf(place, anchor ?? "", "before", head, words);
}

const SINCE = endingIn(
  `(?<event>[^,;:。]{1,40})(?:之日|之时|之日的次日|当日|次日|日|时|即)?(?:起算?|开始)(?:计算)?(?:的)?${MAY}(?:不超过)? ?`,
);
const AFTER_EVENT = endingIn(
  `(?<event>[^,;:。]{1,40})(?:之日|之时|期满)?(?:以后|之后|后|後)(?:的)?${MAY}(?:不超过)? ?`,
);

const VALIDITY = new RegExp(
  `${EXTENDS}[^,;。]{0,6}(?:至|到(?!期))[^,;。]{0,30}$|(?:执行期|有效期|期限|时限)[^,;。]{0,3}(?:为|是|自|从)[^,;。]{0,30}$`,
);

function countedFrom(place: Place): Limit | undefined {
  const { before, after } = place;
  const since = (SINCE.exec(before) ?? AFTER_EVENT.exec(before))?.groups;
  const anchor = since && anchorIn(since["event"] ?? "");
  if (!anchor || /^(?:今|此|然|随|最|之|以|前|先)$|[至到]$/.test(anchor)) return undefined;
  const inside = INSIDE.exec(after);
  const stop = /^ ?(?:止|为止)/.exec(after);
  const isValidity = VALIDITY.test(before);
  if (!inside && !stop && !isValidity) return undefined;
  if (inside && /^[^,;。]{0,12}(?:了|曾|累计)/.test(after)) return undefined;
  const limit = limitOf(place, anchor, "after", since["head"] ?? "", (inside ?? stop)?.[0] ?? "");
  return isValidity || stop
    ? { ...limit, sense: "until", ...(limit.due && place.context.issuedOn ? { starts: place.context.issuedOn } : {}) }
    : limit;
}

/** 自印发之日起施行，有效期一年: counted from where the sentence began to hold. */
function inForceFor(place: Place): Limit | undefined {
  const { begins, issuedOn } = place.context;
  const head = /(?:有效期|施行期|实施期|执行期|试行期)(?:限|间)?(?:暂定|暂)?(?:为|是)? ?$/.exec(place.before)?.[0];
  if (!head || !begins || !/^ ?(?:[,;。(]|止|$)/.test(place.after)) return undefined;
  const counted = added(begins, place);
  // The day of issue is not counted, a day that is named is.
  const due = issuedOn?.equals(begins) ? counted : counted?.subtract({ days: 1 });
  return {
    start: place.start - head.length,
    end: place.end,
    sense: "until",
    precision: "day",
    starts: begins,
    rule: { type: "relative", direction: "after", count: place.count, unit: place.unit },
    ...(due ? { due } : {}),
  };
}

const LOOKS_BACK =
  /(?:前|近|过去|最近|此前|仅用?|平均|共|累计|已|每|任何|连续|任意|有效期|用时|历时|为期|满)[^,;。\d]{0,2}$/;
const TOLD = /(?:由[^,;。]{1,12}|应当?|须|必须|需|要|请|务必|限|力争|确保|争取|原则上|应该|一般)[^,;。]{0,8}$/;
const AIM = /(?:力争|确保|争取)[^,;。]{0,24}$/;
const TOLD_BEFORE = /(?:应当|应该|必须|务必)[^;。]{0,40}$/;
const DUTY =
  /^(?:以内|之内|内),?(?:必须|应当?|须|要|依法|及时|一次性|书面|一并|如实|予以|给予|作出|做出|完成|办结|办理|办妥|答复|反馈|报告|报送|报|上报|提交|提出|提供|送达|转|移送|通知|告知|公布|公示|公开|审核|审查|审批|审定|批复|回复|处理|处置|核实|核查|出具|发放|兑现|拨付|支付|缴纳|补缴|备案|登记|向|将|由|对|到|改正|整改|受理|组织|召开|送|回应|解决|核发|颁发|签发|进行|启动|开具|研究|交|退|补)/;

function bare(place: Place): Limit | undefined {
  const { before, after, unit } = place;
  const inside = INSIDE.exec(after);
  const isAim = AIM.test(before);
  if (!inside || (unit === "year" && !isAim) || LOOKS_BACK.test(before)) return undefined;
  if (
    /^(?:以内|之内|内)?(?:,(?:应当?|须|需|要)?)?[^,;。]{0,10}(?:了|过|曾|即可|有|没有|未|不得|无|去|每[日天]|早晚|活动|旅居|接触|行程|轨迹|的(?!决定|期限))/.test(
      after,
    )
  )
    return undefined;
  const isTold = isAim || TOLD.test(before) || TOLD_BEFORE.test(before) || (unit !== "month" && DUTY.test(after));
  if (!isTold) return undefined;
  const head = /(?:不超过|于|在) ?$/.exec(before)?.[0] ?? "";
  return {
    start: place.start - head.length,
    end: place.end + inside[0].length,
    sense: "within",
    precision: "day",
    rule: { type: "relative", direction: "after", count: place.count, unit },
  };
}

function limitOf(place: Place, anchor: string, direction: "after" | "before", head: string, tail: string): Limit {
  const from = head.lastIndexOf(anchor);
  const lead =
    /(?:自|从|在|于|延长至|顺延至|延期至|延至|推迟至|延迟至|延续至|展期至)+$/.exec(
      head.slice(0, Math.max(0, from)),
    )?.[0] ?? "";
  const start = place.start - head.length + from - lead.length;
  const rule: TimeRule = { type: "relative", direction, count: place.count, unit: place.unit, anchor };
  const limit = {
    start,
    end: place.end + tail.length,
    sense: "within" as const,
    precision: place.unit === "year" ? ("year" as const) : ("day" as const),
  };
  const { issuedOn } = place.context;
  const every = direction === "after" ? periodIn(anchor) : undefined;
  if (every) {
    const due =
      issuedOn && place.unit !== "workday" && place.unit !== "hour"
        ? dueAfterPeriod(every, issuedOn, (end) => added(end, place))
        : undefined;
    return { ...limit, rule: { type: "recurring", every }, ...(due ? { due } : {}) };
  }
  const due =
    direction === "after" && isDocument(anchor, place.before + place.after) && issuedOn
      ? added(issuedOn, place)
      : undefined;
  return { ...limit, rule, ...(due ? { due } : {}) };
}

/** Which workdays are off is announced year by year: without that calendar no day is better than a wrong one. */
function added(day: Temporal.PlainDate, { count, unit }: Place): Temporal.PlainDate | undefined {
  if (unit === "workday") return undefined;
  if (unit === "hour") return day.add({ days: Math.ceil(count / 24) });
  return day.add(unit === "day" ? { days: count } : unit === "month" ? { months: count } : { years: count });
}
