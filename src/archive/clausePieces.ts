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
  const places = placesOf(text, stretch);
  // costs[i]: the least cost of cutting everything before places[i]; befores[i]: the place before it in that cut.
  const costs = new Float64Array(places.length).fill(Number.POSITIVE_INFINITY);
  const befores = new Uint32Array(places.length);
  costs[0] = 0;
  for (let i = 1; i < places.length; i++) {
    const place = places[i] as number;
    const atLineBreak = text[place - 1] === "\n";
    for (let j = i - 1; j >= 0; j--) {
      const length = place - (places[j] as number);
      if (length > MOST && j < i - 1) break;
      const cost = (costs[j] as number) + costOf(length, atLineBreak);
      if (cost >= (costs[i] as number)) continue;
      costs[i] = cost;
      befores[i] = j;
    }
  }
  const pieces: Piece[] = [];
  for (let i = places.length - 1; i > 0; i = befores[i] as number) {
    pieces.push({ start: places[befores[i] as number] as number, end: places[i] as number });
  }
  return pieces.reverse();
}

const LEAST = 120;
const AIM = 200;
const MOST = 400;
/** Nearer to each other than any two sentences of note. */
const CLOSE = 4;

function costOf(length: number, atLineBreak: boolean): number {
  const tooShort = length < LEAST ? AIM * AIM : 0;
  const withinParagraph = atLineBreak ? 0 : 50 * 50;
  return (length - AIM) ** 2 + tooShort + withinParagraph;
}

/** Where a piece may start or end: a place close behind another is left out, for every two places are weighed. */
function placesOf(text: string, stretch: Piece): number[] {
  const places = [stretch.start];
  let last = stretch.start;
  const ends = endsOf(text, stretch);
  for (const [i, end] of ends.entries()) {
    const next = ends[i + 1] ?? Number.POSITIVE_INFINITY;
    if (end - last < CLOSE && next - last <= MOST && text[end - 1] !== "\n") continue;
    places.push(end);
    last = end;
  }
  return places;
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
