import type { Span } from "../../text/span.ts";
import { ACTOR_END } from "./actor.ts";
import type { Clauses } from "./clauses.ts";
import type { Limit } from "./limit.ts";

/** What is to be done: the shortest phrase that tells, without its subject and recipient; undefined when nothing tells. */
export function deedOf(clauses: Clauses, limit: Limit, who: Span | undefined, words: string): Span | undefined {
  const verb =
    /(?:施行|实施|执行|生效|实行|试行|停止执行|废止|失效)$|(?<=起)(?:施行|实施|执行|生效|实行|试行)(?=,?[至到])/.exec(
      words,
    );
  if (verb) {
    const start = limit.start + verb.index;
    return { text: verb[0], start, end: start + verb[0].length };
  }
  const announced = deedBefore(clauses.before[0], words);
  if (announced) return announced;
  // What follows after a comma is what holds for so long, not what has to be done by then.
  const isOpen = limit.sense === "until" || limit.sense === "period";
  const behind = isOpen ? clauses.behind.filter((clause) => clause.start === limit.end) : clauses.behind.slice(0, 4);
  for (const clause of behind) {
    const deed = deedIn(clause, who);
    if (deed && !(limit.sense === "goal" && !STARTS_WITH_VERB.test(deed.text))) return deed;
    if (limit.sense === "goal") return undefined;
  }
  return undefined;
}

/** Steps over what stands between the limit and the verb. */
const SKIPPED = [
  /^(?:[\s,、)]|前|之前)+/,
  // 6月10日、12月10日前两次报送: the other days are no deed.
  /^(?:(?:[和及]|以及)?(?:(?:\d{4}年)?\d{1,2}月(?:\d{1,2}日|底)?(?:\([^()]{1,60}\))?|周[一二三四五六日])(?:之前|以前|前)?(?![-~至到\d])[、,]?){1,12}/,
  /^分(?:别|[两二三四五\d]次)/,
  /^期间,?/,
  new RegExp(`^由[^,]{1,30}?${ACTOR_END}(?:进行|负责|统一)?`),
  /^(?:应当|应该|应|必须|务必|须|需要|需|要|可以|可|将(?=于|在)|抓紧|及时|主动|全面(?=完成)|预计|能够|能|有望|依法|统一|并|均|再|就|内)+/,
  /^以[^,]{1,10}(?:形式|方式)/,
  /^(?:依照|按照|根据)[^,]{1,20}规定/,
  /^(?:向|到)([^,。]{1,80}?)(?=报送|报告|提交|提出|上报|申报|申请|备案|办理|反馈|答复|公布|公开|公示|报备|通报|提报|提供|登记(?!机关|机构|部门|地)|说明|移送|送达|缴纳|支付|汇报|书面|告知|通知|报)/,
  /^(?:书面|及时|主动|统一)+/,
] as const;

const NO_DEED =
  /^(?:对|按照|按|根据|依据|结合|依照|以|通过|在|就|为|经|如|若|因|不得|届时|方式|具体|逾期|相关|或|自(?:[^行查主评愿动]))/;
const STARTS_WITH_VERB =
  /^(?:实现|达到|完成|建成|建立|形成|制定|出台|培育|构建|打造|基本实现|基本建成|全面|力争|新增|推动|基本形成)/;

function deedIn(clause: Span, who: Span | undefined): Span | undefined {
  let start = who && who.start >= clause.start && who.end <= clause.end ? who.end : clause.start;
  for (const skipped of SKIPPED) start += skipped.exec(clause.text.slice(start - clause.start))?.[0].length ?? 0;
  const words = clause.text
    .slice(start - clause.start)
    .replace(/(?:\([^()]*\)?)?\s*$/, (bracket) =>
      /[部司局厅委办]\($/.test(clause.text.slice(0, -bracket.length + 1)) ? bracket : "",
    )
    .replace(/(?<!之)后$/, "");
  if (words.length < 2 || NO_DEED.test(words)) return undefined;
  return { text: words, start, end: start + words.length };
}

/** The deed said before its time: 意见反馈截止时间为…. */
function deedBefore(clause: Span | undefined, words: string): Span | undefined {
  if (!clause || !/截止/.test(words)) return undefined;
  const match = /(?:意见反馈|反馈意见|报名|申报|报送|提交|办理|缴费|申请)$/.exec(clause.text);
  if (!match) return undefined;
  return { text: match[0], start: clause.start + match.index, end: clause.start + match.index + match[0].length };
}
