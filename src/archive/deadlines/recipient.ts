import type { Span } from "../../text/span.ts";
import { ACTOR_END } from "./actor.ts";
import type { Clauses } from "./clauses.ts";

/** To whom it goes: after 向, 报, 送, 至, 到…办理; undefined when the sentence does not say. */
export function recipientOf(clauses: Clauses): Span | undefined {
  return clauses.behind
    .slice(0, 5)
    .map(recipientIn)
    .find((found) => found !== undefined);
}

const GIVES =
  "(?:补充|及时|主动|如实|定期|每[周月日年季天]度?)?(?:报送|报告|提交|提出|上报|申报|申请|备案|办理|反馈|答复|公布|公开|公示|报备|通报|提报|提供|登记(?!机关|机构|部门|地)|说明|移送|送达|缴纳|支付|汇报|书面|填报|报|告知|通知)";
const OFFICE = `${ACTOR_END}|处|社会|市民|司|科|室|台|组`;
const BRACKETED = "(?:\\([^()]{0,40}\\))?";

const PATTERNS = [
  new RegExp(`(?<![双单导])向([^,。]{1,80}?)${GIVES}`, "g"),
  new RegExp(
    `(?:报送|上报|报备|呈报|抄送|抄报|递交|提交|提请(?!书)|送交|反馈|寄送|发送|送达|(?<![申填汇年通预日速])报(?!告|名|销|表|废|警|考|到)|送(?!达)|交(?=至|到|给))(?:至|到|给)?([^,。;]{1,60}?(?:${OFFICE})${BRACKETED})(?:备案|审批|审核|审查|审定|批准|汇总|同意|备查|存档|登记|办理|并|后|和|申请|报告|提出|提交|$)`,
    "g",
  ),
  new RegExp(`与([^,。]{2,30}?(?:${OFFICE}))联系`, "g"),
  /到([^,。]{2,40}?(?:部门|机关|局|窗口|中心|银行|机构|厅|委))(?:办理|申请|提交|报名)/g,
] as const;

/** One of these stands in whatever a pattern finds: most clauses need no closer look. */
const GIVING = /[向报送交提寄馈与到]/;

function recipientIn(clause: Span): Span | undefined {
  if (!GIVING.test(clause.text)) return undefined;
  for (const pattern of PATTERNS) {
    const match = [...clause.text.matchAll(pattern)].at(-1);
    if (!match?.[1]) continue;
    const words = match[1].trim();
    const start = clause.start + clause.text.indexOf(words, match.index);
    return { text: words, start, end: start + words.length };
  }
  return undefined;
}
