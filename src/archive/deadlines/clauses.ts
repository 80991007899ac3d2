import { type Span, spanOf } from "../../text/span.ts";
import type { Limit } from "./limit.ts";

/** The parts between commas around a limit, the nearest first; brackets are not cut. */
export interface Clauses {
  readonly before: readonly Span[];
  readonly behind: readonly Span[];
}

/** Far enough for a long list of offices, and no farther, so that a sentence may be endless. */
const REACH = 200;

/** The clauses of the folded sentence around a limit. */
export function clausesAround(text: string, sentence: Span, limit: Limit): Clauses {
  const from = Math.max(sentence.start, limit.start - REACH);
  const to = Math.min(sentence.end, limit.end + REACH);
  return {
    before: clausesOf(text, from, limit.start).reverse(),
    behind: clausesOf(text, limit.end, to).filter((clause) => clause.text.trim() !== ""),
  };
}

function clausesOf(text: string, from: number, to: number): Span[] {
  const clauses: Span[] = [];
  let start = from;
  let depth = 0;
  for (const { 0: mark, index } of text.slice(from, to).matchAll(MARKS)) {
    const i = from + index;
    if (mark === "(") depth++;
    else if (mark === ")") depth = Math.max(0, depth - 1);
    else if (depth === 0 && (mark !== " " || isBreak(text, i))) {
      clauses.push(spanOf(text, start, i));
      start = i + 1;
    }
  }
  clauses.push(spanOf(text, start, to));
  return clauses;
}

const MARKS = /[(),:;。!?\n→ ]/g;

/** A blank between two words of Chinese is what is left of a line break; beside a figure it is only a blank. */
function isBreak(text: string, i: number): boolean {
  return !/[\d ]/.test(text[i - 1] ?? " ") && !/[\d ]/.test(text[i + 1] ?? " ");
}
