import { splitsPair } from "../text/characters.ts";
import { readDay } from "../text/dates.ts";
import type { Span } from "../text/span.ts";
import { docNumberOf, findDocNumbers } from "./docNumbers.ts";
import { countsOffices, OFFICE_END } from "./officeNames.ts";

/** What is known about a notice before its text is read closely. */
interface Given {
  /** From the front matter. */
  readonly title?: string;
  readonly issuer?: string;
  readonly docNumber?: string;
  readonly issuedOn?: Temporal.PlainDate;
  /** The file's name without folder and ".md". */
  readonly name: string;
  /** The body text. */
  readonly text: string;
}

/** The facts about a notice that its front matter, file name, title, head and signature state. None is guessed. */
export interface NoticeFacts {
  readonly title: string;
  readonly kind?: string;
  readonly issuer?: string;
  readonly docNumber?: string;
  readonly issuedOn?: Temporal.PlainDate;
}

/** Takes each fact from the first place that states it. */
export function noticeFacts(given: Given): NoticeFacts {
  const title = given.title ?? firstWords(given.text);
  const signature = signatureOf(given.text);
  const kind = kindOf(title);
  const issuer = given.issuer ?? issuerInTitle(title) ?? signature.issuer;
  const docNumber =
    (given.docNumber && (docNumberOf(given.docNumber) ?? given.docNumber)) ?? ownNumber(title, kind, given.text);
  const issuedOn = given.issuedOn ?? dayOfName(given.name) ?? signature.day;
  return {
    title,
    ...(kind && { kind }),
    ...(issuer && { issuer }),
    ...(docNumber && { docNumber }),
    ...(issuedOn && { issuedOn }),
  };
}

/** The text up to its first stop, at most 40 characters of it. */
function firstWords(text: string): string {
  const words = (/^[^。！？!?；\n]{0,41}/.exec(text)?.[0] ?? "").trim();
  return words.length <= 40 ? words : words.slice(0, splitsPair(words, 40) ? 39 : 40);
}

/**
 * 通知, 批复, 解读 …: the last such word of the title that ends a phrase, outside of 《》.
 *
 * "国务院办公厅转发《关于…的意见》的通知" → "通知"; "通知要求做好…" → undefined
 */
export function kindOf(title: string): string | undefined {
  const outer = title.replace(/《[^《》]{0,200}》/g, "").replace(/《[^《》]{0,200}》/g, "");
  return [...outer.matchAll(KIND)].at(-1)?.[0];
}

const KIND = new RegExp(
  "(?:决议|决定|命令|(?<=[府院部署局席])令|公报|公告|通告|意见|通知|通报|报告|请示|批复|议案|复?函|纪要|" +
    "办法|规定|细则|方案|规划|计划|纲要|要点|条例|措施|指南|指引|答复|说明|解读|问答|预案|规则|规程|规范|标准|目录|清单|名单|公示|倡议书?|提示)" +
    "(?=$|[\\s（(》〉，,。、：:；;！!？?—…-])",
  "g",
);

/** 财政部：…, or the offices before 关于, 印发, 转发 … */
function issuerInTitle(title: string): string | undefined {
  const before = OFFICES_BEFORE.exec(title)?.[1]?.trim();
  return before?.split(/[、 \u3000]+/).every(isOffice) ? before : undefined;
}

const OFFICES_BEFORE =
  /^(?!转发|印发|批转|关于)([\u4e00-\u9fff、 \u3000]{2,80}?)(?:：|:|转发|批转|关于|(?:印发|发布)(?=《|关于|.{0,80}的通知)|公告|通告|令|(?<!应)对(?![口外台]))/;

/** True for the name of an office, and not for a sentence about one. */
function isOffice(name: string): boolean {
  return OFFICE.test(name) && !countsOffices(name) && !/^(?:防控|疫情)|[在将就已]|的(?!肺炎)|记者/.test(name);
}

const OFFICE = new RegExp(`^(?:中共中央|[\\u4e00-\\u9fff（）()]{1,60}${OFFICE_END})$`);

/**
 * The first place where the name of an office stands alone with a whole day behind it, also alone (what stands
 * further down is signed by others), or else a day alone at the end of the text. Beside words that may be an office
 * too, none is named: half of the issuers would be wrong.
 */
function signatureOf(text: string): { readonly day?: Temporal.PlainDate; readonly issuer?: string } {
  let last: Temporal.PlainDate | undefined;
  for (const { 0: words, index } of text.matchAll(DAY_ALONE)) {
    const day = readDay(words);
    if (!day) continue;
    const issuer = officesBefore(text, index);
    if (issuer !== "") return { day, ...(issuer && { issuer }) };
    last = /^\s*(?:[（(]此件[^（）()]{0,20}[）)])?$/.test(text.slice(index + words.length)) ? day : undefined;
  }
  return last ? { day: last } : {};
}

const NUMERALS = "[\\d〇○零一二三四五六七八九十]";
const DAY_ALONE = new RegExp(
  `(?<=^|[ \\n])${NUMERALS}{4} ?年 ?${NUMERALS}{1,2} ?月 ?${NUMERALS}{1,3} ?日(?=$|[ \\n])`,
  "g",
);

/** The offices that stand alone before a place; undefined where not all of the words on their line are known. */
function officesBefore(text: string, at: number): string | undefined {
  const words = text
    .slice(Math.max(0, at - 200), at)
    .trimEnd()
    .split(/(?<=[ \n])/);
  const first = words.findLastIndex((word) => !isOffice(word.trim())) + 1;
  const offices = words.slice(first).map((word) => word.trim());
  const before = words[first - 1] ?? "";
  const isCut = offices.length > 0 && /^(?!特此)[\u4e00-\u9fff]{2,40} $/.test(before);
  return isCut ? undefined : offices.join(" ");
}

function dayOfName(name: string): Temporal.PlainDate | undefined {
  const day = /^\d{4}-\d{2}-\d{2}(?=-|$)/.exec(name)?.[0];
  return day === undefined ? undefined : readDay(day);
}

/** The number of the notice itself: in its title, or standing alone before the addressees and the first sentence. */
function ownNumber(title: string, kind: string | undefined, text: string): string | undefined {
  const inTitle = findDocNumbers(title).at(-1);
  if (inTitle && isOwn(title, kind, inTitle.span)) return inTitle.docNumber;
  const head = text.slice(0, 600);
  const stop = head.search(/[。；：:]/);
  return findDocNumbers(stop < 0 ? head : head.slice(0, stop)).find(({ span }) => {
    const before = head.slice(0, span.start);
    return /(?:^|[\s\]】）)]|(?<![》])[（(])$/.test(before) && /^[）)]?(?:\s|$)/.test(head.slice(span.end));
  })?.docNumber;
}

/** True for a number that opens or ends a title, unless the notice is about the document that has it. */
function isOwn(title: string, kind: string | undefined, { start, end }: Span): boolean {
  if (start === 0) return true;
  const isAbout = /^(?:解读|问答|答复|说明)$/.test(kind ?? "") || ABOUT.test(title.slice(0, start));
  return !isAbout && /^[）)]?$/.test(title.slice(end));
}

const ABOUT = /(?:读懂|废止|修[改订]|落实|解读|转发|贯彻|学习)[ \u3000]?(?:《[^《》]{0,100}》)?[ \u3000]?[（(]?$/;
