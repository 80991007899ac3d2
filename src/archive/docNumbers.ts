import { type Span, spanOf } from "../text/span.ts";
import { OFFICE_END } from "./officeNames.ts";

/** A document number as written, and in one form for all: "财综[2020] 57号" → "财综〔2020〕57号". */
export interface DocNumber {
  readonly span: Span;
  readonly docNumber: string;
}

/**
 * The document numbers in a text, in order: 财综〔2020〕57号, 财政部令第102号, 财政部 税务总局公告2020年第9号. What
 * stands before one without a break is no part of it: 设置应与财综〔2020〕57号 has 财综〔2020〕57号.
 */
export function findDocNumbers(text: string): DocNumber[] {
  const found: DocNumber[] = [];
  let last = 0;
  for (const match of text.matchAll(TAIL)) {
    const { coded, year, serial, order } = match.groups as Record<string, string | undefined>;
    const at = match.index;
    const start = coded ? startOfCode(text, last, at) : startOfOffices(text, last, at);
    if (start === undefined) continue;
    const end = at + match[0].length;
    const span = spanOf(text, start, end);
    const head = text
      .slice(start, at)
      .replace(/[ \u3000\u00a0\u2002]+/g, " ")
      .trim();
    const docNumber = coded
      ? `${head.replaceAll(" ", "")}〔${halfWidth(year)}〕${halfWidth(serial)}`
      : `${head}${halfWidth(order).replace(/[()〔〕]/g, "")}`;
    found.push({ span, docNumber });
    last = end;
  }
  return found;
}

/** The number that a text is from its first to its last character, in its one form. */
export function docNumberOf(text: string): string | undefined {
  const number = findDocNumbers(text.trim())[0];
  return number?.span.text === text.trim() ? number.docNumber : undefined;
}

const YEAR = "[12１２][\\d０-９]{3}";
const SERIAL = "[\\d０-９]{1,5} ?号";
/** What a number ends in: 〔2020〕57号 behind a code, 令第102号 or 公告2022年第5号 behind the name of an office. */
const TAIL = new RegExp(
  `(?<coded>[ \u3000]?[〔[【﹝［（(] ?(?<year>${YEAR})年? ?[〕\\]】﹞］）)] ?(?<serial>(?:第 ?)?${SERIAL}))` +
    `|(?<order>(?:公告|通告|令)(?:[ \u3000]?(?:${YEAR} ?年? ?)?第 ?${SERIAL}|[（(〔] ?(?:${YEAR} ?年? ?)?第 ?${SERIAL} ?[）)〕]))`,
  "g",
);

/** Where the code of an office before a 〔year〕 begins: 与|财综, 转发|国办函, 财政部|财综. */
function startOfCode(text: string, from: number, at: number): number | undefined {
  const run = /[\u4e00-\u9fffA-Za-z]{1,24}$/.exec(text.slice(Math.max(from, at - 24), at))?.[0] ?? "";
  const code = run.slice(lastEnd(run, NO_CODE)).replace(OFFICE_BEFORE_CODE, "").replace(PROSE_BEFORE_CODE, "");
  return code.length < 2 || code.length > 14 ? undefined : at - code.length;
}

/** Where the offices before 令 or 公告 begin: 按照|财政部令, |财政部 税务总局公告. 公告2022年第5号 may stand alone. */
function startOfOffices(text: string, from: number, at: number): number | undefined {
  const before = text.slice(Math.max(from, at - 80), at);
  const names = before.split(/[ \u3000\u00a0\u2002]|(?<=[部委局署院会厅行])、/);
  let start = at;
  for (let end = before.length; names.length > 0; ) {
    const name = names.pop() as string;
    const office = /[\u4e00-\u9fff]{0,44}$/.exec(name)?.[0] ?? "";
    const own = office.slice(lastEnd(office, NO_OFFICE));
    if (!OFFICE.test(own)) break;
    start = at - (before.length - (end - own.length));
    if (own !== name) break;
    end -= name.length + 1;
  }
  if (start < at) return start;
  return /^公告[ ]?[12]\d{3}/.test(text.slice(at, at + 8)) && !/[\u4e00-\u9fff]/.test(text[at - 1] ?? "")
    ? at
    : undefined;
}

/** Words that are no part of a code: where the last one ends, the code begins. 应急〔2020〕3号 is one of 应急管理部. */
const BEFORE =
  "读懂|解读|学习|根据|从事|按照|依照|参照|遵照|执行|印发|下发|转发|发布|出台|关于|通知|规定|办法|意见|贯彻|落实|实施|废止|修订|修改|简称|符合|适用|鉴于|确保|" +
  "[与及或按照据依见以在由从向是被把如所其该此了我]|的(?!肺炎)|(?<!应)对";
const NO_CODE = new RegExp(
  `${BEFORE}|文件|通过|原则|文号|字号|编号|(?:应|即)(?!急|发|府)|[和为给等须已未不也又但而则因第]`,
  "g",
);
const NO_OFFICE = new RegExp(
  `${BEFORE}|公告|通告|号|^和(?!平|田|县|林|顺|龙)|(?:和|日)(?=中华|国家|国务院|财政部|税务总局|海关总署)`,
  "g",
);
const OFFICE = new RegExp(`^[\\u4e00-\\u9fff]{1,40}${OFFICE_END}$`);
/** A whole name of an office may stand before its code; the abbreviation in a code (人社部发, 教基厅函) is no name. */
const OFFICE_BEFORE_CODE =
  /^[\u4e00-\u9fff]{0,16}(?:总局|办公厅|办公室|委员会|政府|国务院|改革委|健康委|卫健委|发改委|(?:财政|教育|民政|司法|公安|商务|科技|信息化|社会保障|自然资源|环境|建设|交通运输|水利|农村|应急管理)[部厅局])(?![公通]告)(?=[\u4e00-\u9fff]{2})/;

/** 出口企业财税: codes of the centre stand behind one character at most, that of a province (川财税). */
const PROSE_BEFORE_CODE = /^.{2,22}(?=(?:财[税综]|国税[函发]|国办?[函发]|税总[函发])$)/;

function lastEnd(text: string, pattern: RegExp): number {
  let end = 0;
  for (const match of text.matchAll(pattern)) end = match.index + match[0].length;
  return end;
}

function halfWidth(digits = ""): string {
  return digits.normalize("NFKC").replace(/[ \u3000]/g, "");
}
