import { splitsPair } from "./characters.ts";
import { sentencesOf } from "./sentences.ts";
import { type Span, spanOf, trimmed } from "./span.ts";

/**
 * The stretch of whole sentences, at most `maxLength` code units, in which most of the matches stand; the whole text
 * when it is short enough. A sentence that is too long by itself is cut at a comma, or where it must, but never
 * within a link or a surrogate pair. Blanks at both ends are left out.
 */
export function excerptOf(text: string, matches: readonly Span[], maxLength: number): Span {
  if (text.length <= maxLength) return trimmed(text, 0, text.length);
  const pieces = sentencesOf(text).flatMap((sentence) => cutLong(text, sentence, maxLength));
  const marked = matchedLengths(pieces, matches);
  let best = { from: 0, to: 0, marked: -1 };
  let to = 0;
  let sum = 0;
  for (let from = 0; from < pieces.length; from++) {
    const start = (pieces[from] as Span).start;
    while (to < pieces.length && ((pieces[to] as Span).end - start <= maxLength || to === from)) {
      sum += marked[to] as number;
      to++;
    }
    if (sum > best.marked) best = { from, to, marked: sum };
    sum -= marked[from] as number;
  }
  return trimmed(text, (pieces[best.from] as Span).start, (pieces[best.to - 1] as Span).end);
}

/** How many code units of each piece are matched; both lists are in order. */
function matchedLengths(pieces: readonly Span[], matches: readonly Span[]): number[] {
  let first = 0;
  return pieces.map((piece) => {
    let length = 0;
    while (first < matches.length && (matches[first] as Span).end <= piece.start) first++;
    for (let i = first; i < matches.length && (matches[i] as Span).start < piece.end; i++) {
      const match = matches[i] as Span;
      length += Math.min(piece.end, match.end) - Math.max(piece.start, match.start);
    }
    return length;
  });
}

function cutLong(text: string, sentence: Span, maxLength: number): Span[] {
  if (sentence.text.length <= maxLength) return [sentence];
  const isWhole = keptWhole(sentence.text);
  const pieces: Span[] = [];
  let start = 0;
  while (start < sentence.text.length) {
    const end = endOfPiece(sentence.text, start, start + maxLength, isWhole);
    pieces.push(spanOf(text, sentence.start + start, sentence.start + end));
    start = end;
  }
  return pieces;
}

/** Behind the last comma in the second half of the room; else as late as links and pairs allow. */
function endOfPiece(text: string, start: number, latest: number, isWhole: Uint8Array): number {
  if (latest >= text.length) return text.length;
  for (let at = latest; at > (start + latest) / 2; at--) {
    if (COMMAS.includes(text[at - 1] as string) && !isWhole[at]) return at;
  }
  let at = latest;
  while (at > start && isWhole[at]) at--;
  if (at > start) return at;
  at = latest;
  while (at < text.length && isWhole[at]) at++;
  return at;
}

/** Marks each place at which a cut would split a link or a surrogate pair. */
function keptWhole(text: string): Uint8Array {
  const marks = new Uint8Array(text.length);
  for (const link of text.matchAll(LINK)) marks.fill(1, link.index + 1, link.index + link[0].length);
  for (let at = 1; at < text.length; at++) if (splitsPair(text, at)) marks[at] = 1;
  return marks;
}

const COMMAS = "，、,：:";
const LINK = /\[[^[\]\n]{1,200}\]\([^()\s]{1,2000}\)|https?:\/\/[\w\-.~:/?#@!$&'*+,;=%]+/g;
