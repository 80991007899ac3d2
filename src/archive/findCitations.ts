import { spanOf } from "../text/span.ts";
import { findDocNumbers } from "./docNumbers.ts";
import type { Citation } from "./notice.ts";

/**
 * The documents that a text names, in order: document numbers, 《titles》, and titles with the number behind
 * them in brackets, which are one. Titles within a title belong to it.
 *
 * "按照《采购管理办法》(财政部令第102号)办理" → title "采购管理办法", docNumber "财政部令第102号"
 */
export function findCitations(text: string): Citation[] {
  const numbers = findDocNumbers(text);
  const citations: Citation[] = [];
  let next = 0;
  for (const { start, end } of titlesIn(text)) {
    for (let number = numbers[next]; number && number.span.start < start; number = numbers[++next])
      citations.push(number);
    while ((numbers[next]?.span.start ?? text.length) < end) next++;
    const title = text.slice(start + 1, end - 1).trim();
    const number = numbers[next];
    if (number && /^\s?[（(]\s?$/.test(text.slice(end, number.span.start))) {
      const closing = /^\s?[）)]/.exec(text.slice(number.span.end, number.span.end + 2))?.[0] ?? "";
      const span = spanOf(text, start, number.span.end + closing.length);
      citations.push({ span, title, docNumber: number.docNumber });
      next++;
    } else if (!ABBREVIATED.test(text.slice(Math.max(0, start - 4), start))) {
      citations.push({ span: spanOf(text, start, end), title });
    }
  }
  citations.push(...numbers.slice(next));
  return citations;
}

/** 以下简称《通知》 names no other document. */
const ABBREVIATED = /(?:简称|称为|下称)[“"]?$/;

interface Place {
  readonly start: number;
  readonly end: number;
}

/** Titles in 《》, the outermost only; one that is not closed within its paragraph or a title's length is none. */
function titlesIn(text: string): Place[] {
  const pairs: Place[] = [];
  let open: number[] = [];
  for (const { 0: mark, index } of text.matchAll(/[《》\n]/g)) {
    if (mark === "\n") open = [];
    else if (mark === "《") open.push(index);
    else {
      const start = open.pop();
      if (start !== undefined && index - start <= LONGEST) pairs.push({ start, end: index + 1 });
    }
  }
  pairs.sort((a, b) => a.start - b.start);
  let last = 0;
  return pairs.filter(({ start, end }) => {
    if (start < last || text.slice(start + 1, end - 1).trim() === "") return false;
    last = end;
    return true;
  });
}

const LONGEST = 200;
