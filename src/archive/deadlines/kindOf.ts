import type { DeadlineKind } from "../deadline.ts";
import type { Sense } from "./limit.ts";

/** The folded words that tell the kind of a deadline. */
export interface Wording {
  /** What is to be done. */
  readonly deed: string;
  /** The words from shortly before the limit to its end. */
  readonly before: string;
  /** The words behind the limit, to the end of the sentence at most. */
  readonly behind: string;
}

/** What kind of deadline it is: the first row of the table that fits decides. */
export function kindOf(sense: Sense, { deed, before, behind }: Wording): DeadlineKind {
  if (sense === "from") return "effective-from";
  if (sense === "goal") return "complete";
  if (/意见反馈|反馈意见|征求意见|公开征集|提出意见/.test(before) && !ANSWERS.test(deed)) return "comment";
  if (sense === "until" || sense === "period") return kindIn(VALIDITY, `${before}|${deed}`) ?? "valid-until";
  return (
    kindIn(VERBS, deed) ??
    (sense === "on" ? (/定于/.test(before) ? "act" : "complete") : kindIn(VERBS, behind)) ??
    (sense === "within" ? "act" : "complete")
  );
}

type Row = readonly [DeadlineKind, RegExp];

function kindIn(rows: readonly Row[], words: string): DeadlineKind | undefined {
  const deeds = words.replace(ONLY_NAMED, "");
  return rows.find(([, pattern]) => pattern.test(deeds))?.[0];
}

/** 将补贴发放情况报民政局 hands over a report and pays nothing. */
const ONLY_NAMED =
  /(?:缴纳|缴费|支付|发放|兑付|兑现|拨付|清偿|清欠|申请|办理|申报|报名|完成|落实)(?=情况|凭证|证明|记录|进度|台账|名单)|(?<=检测|检验|审计|评估|鉴定|调查|验收)报告/g;

const VALIDITY: readonly Row[] = [
  ["meeting", /\|(?:召开|举行|举办)/],
  ["payment", /补缴|缴费(?!费?率)|缴纳|缴存|应缴|还款|清偿|兑付|发放期限|征收期/],
  [
    "submit",
    /纳税申报|申报纳税|申报期|报送|填写|填报|提交|年度报告|报告工作|统计报|报[^,;。名到销废警复考]{1,20}[部厅局委室办]$/,
  ],
  ["apply", /报名|申请|受理(?!之)|办理时间|报销|申报/],
  // 原定于6月底前完成,现延长至8月底: what is extended is the time for a duty.
  [
    "complete",
    /完成$|(?:完成|建成|编制|整改|改造|验收)(?:(?!有效)[^;。|]){0,12}(?:延长|延期|顺延|推迟|延迟|延后|展期)/,
  ],
];

const ANSWERS = /^(?:作出|做出|答复|处理|审核|审查|审批|核发|受理|核实|回复|公布|公示|通知|告知|出具|责令|解决)/;

const VERBS: readonly Row[] = [
  ["complete", /^完成$/],
  ["valid-until", /^(?:不得|缓缴|停缴|暂停|暂免|免征|免缴|可?免收)|^[^,;。]{0,12}(?:暂免|免收|减半)/],
  ["act", ANSWERS],
  ["meeting", /召开|举行|举办|开会|参会|验收总结/],
  ["submit", /^(?:报送|上报|提交|填报|报告)/],
  [
    "payment",
    /缴纳|补缴|缴费|缴清|支付|兑付|兑现|拨付|发放|偿还|清偿|还清|清欠|缴库|汇缴|到账|缴足|缴入|应还尽还|付清|返还|退还|还款|交还|清退|下达.{0,20}资金/,
  ],
  [
    "submit",
    /报送|上报|报告(?!书)|提交|报备|备案|送交|递交|提报|提请|填报|直报|汇交|发至|寄至|纳税申报|抄送|登记报|(?<![申汇])报[^,;。名到销废警复考]{1,30}(?:$|备案)|送[^,;。达]{1,12}[部厅局委室]|公开.{0,40}数据/,
  ],
  ["apply", /申请|办理|申报|报名|申领|换证/],
  ["complete", /完成|建成|实现|达到|制定|出台|印发|建立|开具|复工|覆盖|落实|到位|编制|清零/],
];
