import { fold, isIdeograph } from "../../text/characters.ts";
import { termsOf } from "../../text/terms.ts";
import type { ClauseIndex } from "./clauseIndex.ts";
import type { Postings } from "./postings.ts";

/**
 * The quoted phrases of the words typed, folded: "“日间照料”和「助餐」" → 日间照料, 助餐. Of a quotation mark without its
 * partner nothing is a phrase. At most eight, of at most 200 code units.
 */
export function phrasesOf(words: string): string[] {
  const found = Array.from(words.slice(0, 2000).matchAll(QUOTED), ([, a, b, c]) => fold(a ?? b ?? c ?? "").trim());
  return [...new Set(found.filter((phrase) => phrase !== ""))].slice(0, 8);
}

const QUOTED = /“([^“”]{1,200})”|"([^"]{1,200})"|「([^「」]{1,200})」/g;

/** The clauses that have every one of the phrases in their text, a heading or their notice's title, by ascending number. */
export function clausesWith(index: ClauseIndex, phrases: readonly string[]): number[] {
  const [first = [], ...others] = phrases.map((phrase) => holding(index, phrase));
  const rest = others.map((numbers) => new Set(numbers));
  return first.filter((number) => rest.every((numbers) => numbers.has(number)));
}

function holding(index: ClauseIndex, phrase: string): number[] {
  const holds = (text: string) => fold(text).includes(phrase);
  const titled = candidates(index.openings, phrase).filter((number) => holds(index.notices[number]?.title ?? ""));
  const found = candidates(index.bodies, phrase).filter((number) => {
    const clause = index.clauses[number];
    return clause && (holds(clause.text) || clause.headings.some(holds));
  });
  if (titled.length === 0) return Array.from(found);
  const numbers = new Set(found);
  const notices = new Set(titled);
  for (const [number, notice] of index.noticeOf.entries()) if (notices.has(notice)) numbers.add(number);
  return Array.from(numbers).sort((a, b) => a - b);
}

/** The texts that may hold the phrase: those with its rarest sure term, or all when it has none. */
function candidates({ rows, starts, texts, lengths }: Postings, phrase: string): Uint32Array {
  let best: Uint32Array | undefined;
  for (const { term } of termsOf(phrase)) {
    if (!isSure(term)) continue;
    const row = rows.get(term);
    if (row === undefined) return new Uint32Array();
    const holders = texts.subarray(starts[row], starts[row + 1]);
    if (!best || holders.length < best.length) best = holders;
  }
  return best ?? Uint32Array.from(lengths.keys());
}

/** Two ideographs are a term wherever they stand together, unless a number may have swallowed one of them. */
function isSure(term: string): boolean {
  return (
    term.length === 2 && Array.from(term).every((char) => isIdeograph(char.charCodeAt(0))) && !OF_NUMBER.test(term)
  );
}

/** A part of a number in words, or the end of a document number: 57号文. */
const OF_NUMBER = /[〇一二三四五六七八九十百千两点分之年]|^号/;
