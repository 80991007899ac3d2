import type { Point } from "../../text/dates.ts";
import type { Sense } from "./limit.ts";

/** A time of the calendar with the words around it. */
export interface Candidate {
  readonly sense: Sense;
  readonly before: string;
  readonly after: string;
  readonly point: Point;
  /** True when it is known to lie ahead of the day of issue. */
  readonly isAhead: boolean;
}

/** The name of what the time expresses instead of a limit; undefined when nothing speaks against a limit. */
export function excludedBy(candidate: Candidate): string | undefined {
  return EXCLUSIONS.find((exclusion) => exclusion.applies(candidate))?.name;
}

interface Exclusion {
  readonly name: string;
  readonly applies: (candidate: Candidate) => boolean;
}

const STATE =
  "(?:到期|届满|期满|出生|成立|设立|注册|登记|取得|获得|签订|签署|签约|购买|购入|发生|入库|参加|缴纳|毕业|退休|入职|离开|立项|存续|生产|进口|出口|发放|批准|审批|颁发|受理|就读|入学|返回|抵达|到达|新增|超过)";

const SCOPE = new RegExp(
  `^ ?(?:\\([^)]{0,6}\\))?(?:之前|以前|前|期间|起|止)?(?:已经?|未|没有|曾|经|依法)?[^,;。的]?${STATE}[^,;。的]{0,14}的`,
);

const EXCLUSIONS: readonly Exclusion[] = [
  // 6月30日前到期的贷款 says which loans, not by when.
  {
    name: "scope",
    applies: ({ before, after }) =>
      SCOPE.test(after) ||
      /^ ?(?:之前|以前|前|期间|止)?(?:已经?|均|仍未|陆续|新)?(?:到期|届满|期满)/.test(after) ||
      /^ ?(?:(?:之前|以前|前|期间)?(?:未|没有)|期间因)[^,;。]{0,30}的/.test(after) ||
      /^ ?期间,?(?:因|未能?|无法)[^;。]{0,40}的/.test(after) ||
      (/(?:补缴|补发|欠缴|拖欠|清理|追缴)$/.test(before) && /^ ?(?:之前|以前|前)/.test(after)),
  },
  // 于2月10日前已全部复工 tells what was done.
  {
    name: "past",
    applies: ({ before, after, isAhead }) =>
      /^ ?(?:之前|以前|前|期间|止)?,?[^,;。]{0,8}(?:(?<![在对将从])已|曾)/.test(after) ||
      ((!isAhead || /截[至止][到至]?$/.test(before)) &&
        /^ ?(?:之前|以前|前|期间|止)?,?[^,;。]{0,8}(?:累计|共计|总计)/.test(after)),
  },
  {
    name: "statistics",
    applies: ({ sense, before, after, isAhead }) =>
      sense !== "by" &&
      sense !== "until" &&
      !(isAhead && /(?<!截)[到至]$/.test(before)) &&
      (/(?:截至|截止)$/.test(before) ||
        (sense === "goal" && /^[^。;]{0,24}(?<![在对将从])已(?![^,;。]{0,14}的)/.test(after)) ||
        /^[^。;]{0,24}(?:累计|(?<![公中])共(?![同享建治渡克济管商用性和产识赢青通担育生融])|同比|环比|增长|下降|确诊|检出|平均|日均|先后|总量)/.test(
          after,
        )),
  },
  {
    name: "superseded",
    applies: ({ before, after }) =>
      /^的?基础上/.test(after) || /(?:原(?!则)[定计拟本应为来]?)[^,;。]{0,3}$/.test(before),
  },
  {
    name: "comparison",
    applies: ({ before, after }) =>
      /(?:比|较|与|同|(?<!不)(?:超过|早于|晚于))$/.test(before) || /^[^,;。]{0,4}(?:相比|相较|水平)/.test(after),
  },
  // 2020年2月××日 is a form to fill in.
  { name: "blank", applies: ({ after }) => /^ ?[×x*_]/.test(after) },
  // 2019-2020年专项资金 says which money.
  {
    name: "years of something",
    applies: ({ sense, after, point }) =>
      sense === "period" &&
      point.unit === "year" &&
      /^[^,;。]{0,12}(?:资金|项目|规划|计划|预算|专项|学年|标准|方案|目录)/.test(after),
  },
  // Where no date of issue tells past from future, counted money and meetings are news.
  {
    name: "news",
    applies: ({ sense, before, after, isAhead }) =>
      sense === "period" &&
      !isAhead &&
      !/(?:自|从|为|是|将|期|限|定于|拟于)$/.test(before) &&
      (/^(?:期间)?,?[^,;。]{0,24}(?:举行|举办|召开|开展了)/.test(after) ||
        (/\d(?:余|多)?[万亿]?(?:元|件|例|户|家|人次|人|批次|吨|台|笔)(?:[,;。]|$)/.test(after) &&
          !/对|[减免补应须将可拟按每]|给予|计划/.test(after))),
  },
  // A day without its month is one only where somebody is told to act by it.
  {
    name: "day alone",
    applies: ({ before, point }) =>
      point.unit === "day" &&
      point.day !== undefined &&
      point.month === undefined &&
      !/(?:于|在|请|应|须|务必|最迟)$/.test(before),
  },
  {
    name: "years of a plan",
    applies: ({ before, after, sense, point }) =>
      sense === "period" && point.unit === "year" && (/\($/.test(before) || /^\)/.test(after)),
  },
  // 考核期第二年的10月底前: a year that the calendar does not name.
  {
    name: "year of something else",
    applies: ({ before, point }) =>
      point.year === undefined && /(?:年|年度|期|月)的?$/.test(before.replace(/(?:于|在)$/, "")),
  },
  // …之日止按日加收 measures interest.
  { name: "interest", applies: ({ after }) => /^[^,;。]{0,4}按日|^[^,;。]{0,12}(?:加收|计息|计收)/.test(after) },
  { name: "history", applies: ({ before }) => /(?:早在|曾在|曾于|去年|上年)$/.test(before) },
  {
    name: "event of the past",
    applies: ({ after }) =>
      /^ ?(?:之前|以前|前|期间)?[^,;。]{0,20}(?:了|过)(?:[^,;。程]|$)/.test(after) &&
      !/^[^,;。]{0,20}(?:通过|超过|不过|经过)/.test(after),
  },
];
