import { splitsPair } from "../text/characters.ts";
import { sentencesOf } from "../text/sentences.ts";

/** A stretch of a text, in code units. */
export interface Piece {
  readonly start: number;
  readonly end: number;
}

/**
 * Cuts a stretch of text that nothing numbers into pieces of 120–400 code units, as near to 200 as its sentences
 * allow, better at a line break than within a paragraph. A stretch of at most `whole` code units stays one piece.
 */
export function piecesOf(text: string, stretch: Piece, whole = LEAST): Piece[] {
  if (stretch.end - stretch.start <= whole) return [{ start: stretch.start, end: stretch.end }];
  const ends = endsOf(text, stretch);
  const places = [stretch.start, ...ends];
  // best[i]: the least cost of cutting everything before places[i], and the place before it in that cut.
  const best = places.map(() => ({ cost: Number.POSITIVE_INFINITY, before: 0 }));
  best[0] = { cost: 0, before: 0 };
  for (let i = 1; i < places.length; i++) {
    for (let j = i - 1; j >= 0; j--) {
      const length = (places[i] as number) - (places[j] as number);
      if (length > MOST && j < i - 1) break;
      const cost = (best[j] as { cost: number }).cost + costOf(length, text[(places[i] as number) - 1] === "\n");
      if (cost < (best[i] as { cost: number }).cost) best[i] = { cost, before: j };
    }
  }
  const pieces: Piece[] = [];
  for (let i = places.length - 1; i > 0; i = (best[i] as { before: number }).before) {
    const before = (best[i] as { before: number }).before;
    pieces.push({ start: places[before] as number, end: places[i] as number });
  }
  return pieces.reverse();
}

const LEAST = 120;
const AIM = 200;
const MOST = 400;

function costOf(length: number, atLineBreak: boolean): number {
  const tooShort = length < LEAST ? AIM * AIM : 0;
  const withinParagraph = atLineBreak ? 0 : 50 * 50;
  return (length - AIM) ** 2 + tooShort + withinParagraph;
}

/** Where the stretch may be cut: at sentence ends, and within a sentence too long to be cited at its last comma. */
function endsOf(text: string, { start, end }: Piece): number[] {
  const ends: number[] = [];
  let last = start;
  for (const sentence of sentencesOf(text.slice(start, end))) {
    const sentenceEnd = start + sentence.end;
    while (sentenceEnd - last > MOST) {
      last = commaBefore(text, last + LEAST, last + MOST);
      ends.push(last);
    }
    ends.push(sentenceEnd);
    last = sentenceEnd;
  }
  return ends;
}

function commaBefore(text: string, from: number, to: number): number {
  for (let i = to; i > from; i--) if ("，、,：: ".includes(text[i - 1] as string)) return i;
  return splitsPair(text, to) ? to - 1 : to;
}
