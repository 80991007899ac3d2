import { splitsPair } from "../text/characters.ts";

/** Said where something was left out for want of room. */
export const CUT = "…（其余略）";

/** A line that may lose the tail of its text, never its label. */
export interface Line {
  readonly label?: string;
  readonly text: string;
  /** How many items of a list it stands below. */
  readonly depth?: number;
}

/**
 * The text itself when it has at most `max` code units, else its beginning and `CUT`. It ends at the end of
 * a sentence where one is near, and never inside an address, a date, a number or a surrogate pair.
 */
export function cutText(text: string, max: number): string {
  return text.length <= max ? text : text.slice(0, placeToCut(text, max)) + CUT;
}

/** Where `cutText` cuts: at most `max`. */
export function placeToCut(text: string, max: number): number {
  if (text.length <= max) return text.length;
  for (let i = max; i > max * 0.7; i--) if (SENTENCE_ENDS.has(text[i - 1] as string)) return i;
  const word = runStart(text, max, ASCII, max);
  if (text.slice(word, max + 8).includes("://")) return word;
  const date = runStart(text, max, DATE, LONGEST_DATE);
  // A longer run is no date, and one cut in it does no harm.
  const cut = max - date < LONGEST_DATE ? date : max;
  return splitsPair(text, cut) ? cut - 1 : cut;
}

/** As many of the lines as `max` code units hold, the last of them cut; an empty line counts for a few units too. */
export function cutLines(lines: Iterable<Line>, max: number): Line[] {
  const kept: Line[] = [];
  let left = max;
  for (const line of lines) {
    const room = left - (line.label?.length ?? 0) - LINE_COST;
    if (room < Math.min(line.text.length, LEAST)) return [...kept, { text: CUT }];
    kept.push({ ...line, text: cutText(line.text, room) });
    if (line.text.length > room) return kept;
    left = room - line.text.length;
  }
  return kept;
}

/** The start of the run of `allowed` characters in which the place `index` stands; `index` when it stands in none. */
function runStart(text: string, index: number, allowed: RegExp, longest: number): number {
  if (!allowed.test(text[index] ?? "")) return index;
  let start = index;
  while (start > 0 && index - start < longest && allowed.test(text[start - 1] as string)) start--;
  return start;
}

const SENTENCE_ENDS = new Set("。！？；\n");
const ASCII = /[!-~]/;
const DATE = /[!-~０-９〇零一二三四五六七八九十百年月日号第〔〕]/;
const LONGEST_DATE = 30;
const LINE_COST = 4;
const LEAST = 12;
