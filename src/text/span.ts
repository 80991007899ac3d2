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
