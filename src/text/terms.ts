import { fold, isIdeograph } from "./characters.ts";
import { numberOf } from "./numerals.ts";

/** One term of a text as it is indexed and looked for, with the place of the words it was made of. */
export interface Term {
  readonly term: string;
  readonly start: number;
  readonly end: number;
}

/**
 * The terms of a text, in order: every two neighbouring ideographs (one alone only where it has no neighbour);
 * numerals, Latin words and the end of a document number whole; a numeral once more with its unit.
 *
 * "报财政部" → 报财 财政 政部; "财综〔2020〕57号" → 财综 [2020]57号 …; "2022 年" → 2022 2022年; "百分之五十" → 50%
 */
export function termsOf(text: string): Term[] {
  const terms: Term[] = [];
  eachTerm(text, (term, start, end) => terms.push({ term, start, end }));
  return terms;
}

/** Calls `visit` with each term of the text and its place, in order, without making an array of them. */
export function eachTerm(text: string, visit: Visit): void {
  const folded = fold(text);
  let at = 0;
  while (at < folded.length) {
    const code = folded.charCodeAt(at);
    if (isIdeograph(code)) at = spelledNumber(folded, at, visit) || ideographs(folded, at, visit);
    else if (isDigit(code)) at = numeral(folded, at, visit);
    else if (isLatin(code)) at = latinWord(folded, at, visit);
    else if (code === SQUARE || code === ROUND) at = documentNumber(folded, at, visit);
    else at++;
  }
}

type Visit = (term: string, start: number, end: number) => void;

function ideographs(folded: string, start: number, visit: Visit): number {
  let at = start;
  while (isIdeograph(folded.charCodeAt(at + 1)) && !matchSpelled(folded, at + 1)) {
    visit(folded.slice(at, at + 2), at, at + 2);
    at++;
  }
  if (at === start) visit(folded.slice(at, at + 1), at, at + 1);
  return at + 1;
}

/** 百分之五十 and 二〇二二年, as if written with digits; 0 when there is none at `start`. */
function spelledNumber(folded: string, start: number, visit: Visit): number {
  const match = matchSpelled(folded, start);
  if (!match) return 0;
  const [written, percent, year] = match;
  const end = start + written.length;
  if (percent) visit(`${inDigits(percent)}%`, start, end);
  else {
    visit(inDigits(year as string), start, end - 1);
    visit(`${inDigits(year as string)}年`, start, end);
  }
  return end;
}

function matchSpelled(folded: string, at: number): RegExpExecArray | null {
  const first = folded[at];
  return first === "百" || first === "一" || first === "二" ? matchAt(SPELLED_NUMBER, folded, at) : null;
}

/** "五十" → "50", "〇点五" → "0.5"; what is written with digits stays. */
function inDigits(spelled: string): string {
  const [whole = "", fraction] = spelled.split(/[点.]/);
  const decimals = fraction ? `.${Array.from(fraction, (digit) => numberOf(digit) ?? "").join("")}` : "";
  return `${numberOf(whole) ?? whole}${decimals}`;
}

function numeral(folded: string, start: number, visit: Visit): number {
  const [written] = matchAt(NUMERAL, folded, start) as RegExpExecArray;
  const end = start + written.length;
  const value = written.replaceAll(",", "");
  visit(value, start, end);
  const unit = matchAt(UNIT, folded, end);
  if (!unit) return end;
  const unitEnd = end + unit[0].length;
  visit(value + unit[1], start, unitEnd);
  return isIdeograph(folded.charCodeAt(unitEnd)) ? unitEnd - 1 : unitEnd;
}

function latinWord(folded: string, start: number, visit: Visit): number {
  const [word] = matchAt(LATIN_WORD, folded, start) as RegExpExecArray;
  visit(word, start, start + word.length);
  return start + word.length;
}

function documentNumber(folded: string, start: number, visit: Visit): number {
  const number = matchAt(DOCUMENT_NUMBER, folded, start);
  if (!number) return start + 1;
  visit(`[${number[1]}]${number[2]}号`, start, start + number[0].length);
  return start + number[0].length;
}

function isDigit(code: number): boolean {
  return code >= 0x30 && code <= 0x39;
}

function isLatin(code: number): boolean {
  return (code >= 0x61 && code <= 0x7a) || (code >= 0xc0 && code <= 0x24f);
}

function matchAt(sticky: RegExp, text: string, at: number): RegExpExecArray | null {
  sticky.lastIndex = at;
  return sticky.exec(text);
}

const SQUARE = "[".charCodeAt(0);
const ROUND = "(".charCodeAt(0);
// All are tried on folded text, at one place, and read a bounded number of characters.
const NUMERAL = /[0-9]{1,24}(?:,[0-9]{3}){0,6}(?:\.[0-9]{1,9})?%?/y;
const UNIT = / {0,3}([\u4e00-\u9fff])/y;
const LATIN_WORD = /[a-z\u00c0-\u024f][a-z0-9\u00c0-\u024f]{0,40}(?:-[a-z0-9]{1,20}){0,3}/y;
const DOCUMENT_NUMBER = /[[(] ?([0-9]{4}) ?[\])] ?第? ?([0-9]{1,5}) ?号/y;
const SPELLED_NUMBER =
  /百分之([〇一二三四五六七八九十百点]{1,8}|[0-9]{1,6}(?:\.[0-9]{1,4})?)|([一二][〇一二三四五六七八九]{3})年/y;
