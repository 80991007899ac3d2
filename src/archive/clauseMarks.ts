/** A sign that numbers a part of a notice. */
export interface ClauseMark {
  /** Which of the forms it has, counted from the outermost to the innermost as official writing nests them. */
  readonly form: number;
  /** What it counts: 2 for 二、 or （2） or ②. */
  readonly ordinal: number;
  /** The mark as written, without blanks: "一、", "（一）", "第三条". */
  readonly text: string;
  /** Place in the text: the mark starts here … */
  readonly start: number;
  /** … and what it numbers starts here. */
  readonly end: number;
}

/**
 * The mark that stands at `start`, or undefined. Looks at the shape alone: 一、二级市场, 1.5亿元 and 第三条的规定
 * are no marks; whether a mark is likely at this place is for the caller to judge.
 */
export function markAt(text: string, start: number): ClauseMark | undefined {
  const head = text.slice(start, start + LONGEST);
  for (const [form, pattern] of FORMS.entries()) {
    const match = pattern.exec(head);
    if (!match) continue;
    const ordinal = ordinalOf(match[1] as string);
    if (ordinal === undefined) continue;
    const end = start + match[0].length;
    return { form, ordinal, text: match[0].trim(), start, end };
  }
  return undefined;
}

/** True for 第一章, 第一条, 一、 and （一）, which number a part even where no line or blank sets it off. */
export function isStrong(mark: ClauseMark): boolean {
  return mark.form <= PARENTHESIS;
}

/** True for 一是, which numbers a part only where 二是 follows in the same way. */
export function isWeak(mark: ClauseMark): boolean {
  return mark.form === FORMS.length - 1;
}

const LONGEST = 16;
const NUMERAL = "[一二三四五六七八九十百零〇]{1,5}";
/** Behind a mark never comes what would make it part of a number, a list or a reference. */
const FORMS: readonly RegExp[] = [
  new RegExp(`^第(${NUMERAL}|\\d{1,3})[章编部篇](?![的，、。和及或至中所规])`),
  new RegExp(`^第(${NUMERAL}|\\d{1,3})节(?![的，、。和及或至中所规])`),
  new RegExp(`^第(${NUMERAL}|\\d{1,3})条(?:之[一二三四五六七八九十])?(?![的规所第款项，、；。和及或至中—])`),
  new RegExp(`^(${NUMERAL})[、．.](?!${NUMERAL}(?:[级季月年类线批期、等是]|至|者))`),
  new RegExp(`^[（(] ?(${NUMERAL}) ?[）)]、?(?![所项款和及至中的])`),
  /^(\d{1,3})(?:、|[.．](?!\d)|[.．](?=\d{4}年|\d{1,2}月))(?!\d{0,3}[、，])/,
  /^[（(] ?(?!0)(\d{1,3}) ?[）)]、?(?![所项款和及至中的日号])/,
  /^(?!0)(\d{1,3}) ?[）)](?=\D|\d{4}年|\d{1,2}月|$)/,
  /^([①-⑳])/,
  /^(?:第)?([一二三四五六七八九十])(?:是|要)(?![否不一])/,
];
const PARENTHESIS = 4;

/** 1–999 from 十二, 12 or ⑫; undefined when it is not a number one counts with. */
function ordinalOf(numeral: string): number | undefined {
  if (/^\d+$/.test(numeral)) return Number(numeral) || undefined;
  const circled = numeral.charCodeAt(0) - 0x2460;
  if (circled >= 0 && circled < 20) return circled + 1;
  let total = 0;
  let digit = 0;
  for (const char of numeral) {
    if (char === "百") [total, digit] = [total + (digit || 1) * 100, 0];
    else if (char === "十") [total, digit] = [total + (digit || 1) * 10, 0];
    else digit = "〇一二三四五六七八九".indexOf(char === "零" ? "〇" : char);
  }
  return total + digit || undefined;
}
