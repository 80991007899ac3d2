/** A piece of a text with its place: `whole.slice(start, end) === text`, in UTF-16 code units. */
export interface Span {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** The span of `whole` from `start` to `end`. */
export function spanOf(whole: string, start: number, end: number): Span {
  return { text: whole.slice(start, end), start, end };
}

/** The span without the blanks at both ends; where there is nothing else, an empty one. */
export function trimmed(whole: string, start: number, end: number): Span {
  const words = whole.slice(start, end);
  const from = end - words.trimStart().length;
  return spanOf(whole, from, Math.max(from, start + words.trimEnd().length));
}
