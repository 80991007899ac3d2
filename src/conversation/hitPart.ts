import type { Hit } from "../archive/archive.ts";
import { placeOf, sourceOf } from "./cite.ts";
import type { Part } from "./reply.ts";

/** A clause that fits, as it is shown: where it stands, its words with the matches marked, its source. */
export function hitPart({ notice, clause, quote, matches }: Hit): Part {
  const marks = matches
    .filter(({ start, end }) => start >= quote.start && end <= quote.end)
    .map(({ text, start, end }) => ({ text, start: start - quote.start, end: end - quote.start }));
  return {
    heading: placeOf(clause),
    quotation: {
      text: quote.text,
      marks,
      cutBefore: clause.text.slice(0, quote.start).trim() !== "",
      cutAfter: clause.text.slice(quote.end).trim() !== "",
    },
    source: sourceOf(notice),
  };
}
