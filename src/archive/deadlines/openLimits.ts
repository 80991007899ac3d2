import { NUMERAL, numberOf } from "../../text/numerals.ts";
import { isBare, isDocument } from "./anchors.ts";
import { EXTENDS } from "./calendarLimits.ts";
import { type Context, type Limit, wordsAfter, wordsBefore } from "./limit.ts";

/** The limits of a sentence that no calendar knows, in order of place: 自印发之日起施行, 即日起, 至疫情解除为止. */
export function openLimits(context: Context): Limit[] {
  const words = context.text.slice(context.sentence.start, context.sentence.end);
  const limits = RULES.flatMap(({ pattern, read }) =>
    [...words.matchAll(new RegExp(pattern, "g"))].flatMap((match) => {
      const start = context.sentence.start + match.index;
      const end = start + match[0].length;
      const limit = read(
        match.groups ?? {},
        context,
        wordsBefore(context, start) + match[0] + wordsAfter(context, end),
      );
      return limit ? [{ ...limit, start, end }] : [];
    }),
  );
  return limits.sort((a, b) => a.start - b.start);
}

type Reading = Omit<Limit, "start" | "end">;

interface OpenRule {
  readonly pattern: string;
  readonly read: (groups: Record<string, string | undefined>, context: Context, around: string) => Reading | undefined;
}

const IN_FORCE = "(?:施行|实施|执行|生效|实行|试行)";
/** What is awaited: only states that are declared over, since much else ends. */
const EVENT =
  "[^,;:。()至到自从起、]{0,20}?(?:(?:疫情|响应|防控|工作|状态|期|期间|措施|应急|警报|管控|限制|假期|合同)[^,;:。()至到自从起、]{0,6}?(?:解除|结束|终止|消除)|届满)";

const until = (event: string | undefined): Reading => ({
  sense: "until",
  precision: "day",
  rule: { type: "condition", until: event ?? "" },
});

const RULES: readonly OpenRule[] = [
  {
    pattern: `(?:自|从)?(?<anchor>[^,;:。()、自从]{0,12}(?:印发|发布|公布|下发|颁布|出台|公告))之?日起(?:正式)?(?:开始)?(?:${IN_FORCE}|(?![^,;。]{0,4}(?:至|到)|,(?:至|到|截至|截止)|,?(?:\\d|[一二三四五六七八九十两的计算])))`,
    read: ({ anchor = "" }, { issuedOn }, around) => {
      const isIssue = isDocument(anchor, around) || anchor.startsWith("本");
      if (isIssue && issuedOn) return { sense: "from", precision: "day", due: issuedOn, starts: issuedOn };
      return isIssue || isBare(anchor) ? { sense: "from", precision: "day", rule: sinceAnchor(anchor) } : undefined;
    },
  },
  {
    pattern: `(?:自|从)?即日(?:起|开始)(?:${IN_FORCE})?(?!,?[^,;。]{0,4}(?:至|到))`,
    read: (_, { issuedOn }) => issuedOn && { sense: "from", precision: "day", due: issuedOn, starts: issuedOn },
  },
  {
    pattern: `(?:(?:自|从)即日起)?(?:(?:${EXTENDS}[^,;:。()至到]{0,8})(?:至|到)|直至|直到|(?<=[,;:。 起日]|^)(?:至|到))(?<event>${EVENT})(?:之日|当日|之时|时)?(?:止|为止)?(?!止|之日|后|以后|之后|[\\d一二三四五六七八九十]|按日)`,
    read: ({ event }) => until(event),
  },
  {
    pattern: `(?:(?:自|从)即日起)?(?:${EXTENDS}[^,;:。()至到]{0,8})?(?:至|到(?!期))(?<event>${EVENT})(?:之日)?(?:起|后|以后|之后)?(?:再?顺延)?(?<count>${NUMERAL}) ?(?<unit>个月|[日天])(?:之内|以内|内|后|止)?`,
    read: ({ event = "", count = "", unit }) => ({
      sense: "until",
      precision: "day",
      rule: {
        type: "relative",
        direction: "after",
        count: numberOf(count) ?? 0,
        unit: unit === "个月" ? "month" : "day",
        anchor: event,
      },
    }),
  },
  {
    pattern: `(?:次日|当日|当天|每日|每天)(?:上午|中午|下午|晚)?${NUMERAL}(?:[时点]|:)(?:\\d\\d)?(?:之前|以前|前)`,
    read: () => ({ sense: "by", precision: "day", rule: { type: "recurring", every: "day" } }),
  },
  {
    pattern: `待(?<event>${EVENT})后(?:自动|自行|即)?(?:废止|失效|终止|停止执行)`,
    read: ({ event }) => until(event),
  },
  {
    pattern: `自(?<event>${EVENT})之?日起(?:自动|自行)?(?:停止执行|停止|终止|失效|废止|解除)`,
    read: ({ event }) => until(event),
  },
  {
    pattern: `有效期限?(?:为|至|自)(?<event>[^,;:。()]{2,20}期间)`,
    read: ({ event }) => until(event),
  },
];

function sinceAnchor(anchor: string) {
  return { type: "relative", direction: "after", count: 0, unit: "day", anchor } as const;
}
