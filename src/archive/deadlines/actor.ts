import type { Span } from "../../text/span.ts";
import type { Clauses } from "./clauses.ts";
import type { Sense } from "./limit.ts";

/** Who has to act, or what comes into force, by grammar: X应当, 请X, 由X, X要; undefined when the sentence does not say. */
export function actorOf(clauses: Clauses, sense: Sense): Span | undefined {
  const [nearest, ...farther] = clauses.before;
  const adjacent = nearest && (subjectIn(nearest) ?? actorIn(nearest));
  if (adjacent) return adjacent;
  if (sense === "until" || sense === "period") return undefined;
  if (sense === "from") return documentIn(clauses) ?? actorBehind(clauses.behind);
  const behind = actorBehind(clauses.behind);
  if (behind) return behind;
  // 引航员发生事故的，应当于…: the subject opens the clause before.
  const isBareModal = nearest !== undefined && /^(?:并|还|均|也)?(?:应当?|须|必须|要|需)$/.test(nearest.text.trim());
  const opening = isBareModal && farther[0] ? openingActor(farther[0]) : undefined;
  return opening ?? farther.map(actorIn).find((actor) => actor !== undefined);
}

/** Nouns that can act, as they end. */
export const ACTOR_END =
  "(?:部门|机关|单位|企业|政府|委员会|委|办公室|领导小组|指挥部|办(?![理法证公结案事学])|局|厅|部|院|署|省份|省|市|县|区|镇|乡|街道|地区|地方|各地|海关|人|(?<!或)者|人员|机构|公司|学校|高校|高中|初中|中学|小学|大学|幼儿园|年级|组织|协会|中心|站|所|银行|方(?![案便法面式向针])|家庭|户|集团|社|队|师|园区|员工|会|校|行业|业主|主体|学生|家长|群众|公众|专家|城市|机制)";
const BRACKETED = "(?:\\([^()]{0,40}\\))?";
const MODAL =
  "(?:应当|应该|必须|务必|不得|需要|可以|计划|力争|确保|原则上|最迟|(?<![相对响反供适效答])应|须|需|要|可|将|拟)";
/** Verbs that follow a subject straight away. */
const DOES =
  "(?:完成|制定|建立|印发|出台|开展|组织|办理|进行|启动|兑付|落实|填报|推行|推进|报送|提交|作出|实现|公布|公开|接到|收到|负责(?!人)|统一|分别|按照|依据|根据|结合|通过|审核|汇总|会同|按|对|把|向|均|也|都|仍|全面|及时|恢复|复工|继续|自|从|于|在)";

const SUBJECT = new RegExp(`^(.{2,60}?)${MODAL}(?:${MODAL}|,|尽快|抓紧|分别|统一|均)*(?:于|在)?$`);
const ASKED = new RegExp(`(?:(?<![申提])请|由)([^,。]{1,120}?${ACTOR_END}${BRACKETED})(?:${MODAL}|${DOES}|$)`);
const ACTOR = new RegExp(`^(.{0,120}?${ACTOR_END}${BRACKETED})(?:首次[^,]{0,6})?(?:${MODAL}|${DOES}|$)`);
const OPENING = new RegExp(`^.{0,60}?${ACTOR_END}${BRACKETED}(?!的)`);
const WHOLE = new RegExp(`^.{0,120}${ACTOR_END}${BRACKETED}$`);
const ACTOR_BEHIND = new RegExp(`^(?:由|请)?([^,。对向将把]{0,60}?${ACTOR_END}${BRACKETED})(?:${MODAL}|${DOES})`);

/** Whatever stands before 应当于… is the subject, whether it is an office or a thing. */
function subjectIn(clause: Span): Span | undefined {
  const asked = ASKED.exec(clause.text);
  if (asked?.[1]) return placed(clause, clause.text.indexOf(asked[1], asked.index), asked[1]);
  const words = SUBJECT.exec(clause.text.trimEnd())?.[1];
  return words === undefined ? undefined : placed(clause, 0, words);
}

function actorIn(clause: Span): Span | undefined {
  const asked = ASKED.exec(clause.text);
  if (asked?.[1]) return placed(clause, clause.text.indexOf(asked[1], asked.index), asked[1]);
  const words = ACTOR.exec(clause.text.trimEnd())?.[1] ?? DOCUMENT.exec(clause.text.trimEnd())?.[0];
  return words === undefined ? undefined : placed(clause, clause.text.indexOf(words), words);
}

function openingActor(clause: Span): Span | undefined {
  const words = (WHOLE.exec(clause.text.trimEnd()) ?? OPENING.exec(clause.text))?.[0];
  return words === undefined ? undefined : placed(clause, 0, words);
}

function actorBehind(behind: readonly Span[]): Span | undefined {
  const clause = behind[0];
  const match = clause && ACTOR_BEHIND.exec(clause.text);
  return clause && match?.[1] ? placed(clause, match[0].indexOf(match[1]), match[1]) : undefined;
}

const DOCUMENT =
  /(?:(?:本|该|上述|以上)[^,。:]{0,10}?(?:办法|通知|规定|条例|意见|公告|政策|措施|决定|细则|方案|通告|文件|预案|工作)(?=自|由|执行|适用|有效|实施|$)|《[^《》]{1,60}》$)/;

/** 制定了《…办法》，现予印发，自…起施行: what comes into force is named before. */
function documentIn({ before }: Clauses): Span | undefined {
  for (const clause of before.slice(0, 4)) {
    const title = /《[^《》]{1,60}》(?!的|第)/.exec(clause.text);
    const document = DOCUMENT.exec(clause.text);
    if (document) return at(clause, document.index, document[0]);
    if (title) return at(clause, title.index, title[0]);
  }
  return undefined;
}

const LEAD =
  /^(?:[\s"“”)]|\([^()]{0,60}\)|\[[^[\]]{0,40}\]|第[〇一二三四五六七八九十百\d]{1,5}条|[(]?[〇一二三四五六七八九十\d]{1,3}[)、.]|[一二三四五六七八九十]是|其中|同时|另外|此外|对于|对|并|且|而|但|凡|请|由|是指|明确规定|规定|要求|明确|因此)+/;
/** 各市均: an adverb is none of the actor; 都, 均 and 还 also end other words (成都, 归还). */
const ADVERBS = new RegExp(
  `(${ACTOR_END}${BRACKETED})?(?:(?<=${ACTOR_END}${BRACKETED})(?:均|都|还)|仍然?|也|一般|原则上){1,4}$`,
);
const NOT_ACTORS =
  /^(?:全部|其他|以上|本|各|该|其)$|^(?:为了?|因|经(?![营办济销])|或者|根据|按照|在|自|从(?!事)|将|把|向|如|若|有效期|时限|截至|截止|现|原则|需|确保|力争|争取|不|未|进一步|分类|有序|推进|推动|\d份|加[强快大]|除(?!.{0,4}外)|(?:迅速|启动|建立|健全|完善)[^的]{0,20}机制$)/;

function placed(clause: Span, offset: number, words: string): Span | undefined {
  const lead = LEAD.exec(words)?.[0] ?? "";
  const actor = words.slice(lead.length).trimEnd().replace(ADVERBS, "$1");
  // 对…的企业 names whom it is good for, not who has to act.
  if (actor === "" || /对$/.test(lead) || NOT_ACTORS.test(actor) || /《[^》]*$/.test(actor) || actor.length > 110)
    return undefined;
  return at(clause, offset + lead.length, actor);
}

function at(clause: Span, offset: number, words: string): Span {
  return { text: words, start: clause.start + offset, end: clause.start + offset + words.length };
}
