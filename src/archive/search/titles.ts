import { termsOf } from "../../text/terms.ts";
import type { Notice } from "../notice.ts";
import { bestOf } from "./bestOf.ts";
import { inverseFrequency, saturation } from "./bm25.ts";
import { type Postings, postingsOf } from "./postings.ts";

/** Finds notices by what a reader remembers of the title, or by their document number. */
export type SearchTitles = (words: string, limit: number) => readonly Notice[];

/**
 * Indexes the titles and document numbers of notices that are given newest first; of equally near ones the newer comes
 * first, and nothing typed finds the newest. What is typed last may be the beginning of a term, since it is asked
 * while it is typed.
 */
export function indexTitles(notices: readonly Notice[]): SearchTitles {
  const postings = postingsOf(notices.map(({ title, docNumber = "" }) => `${title}\n${docNumber}`));
  return (words, limit) => {
    if (words.trim() === "") return notices.slice(0, limit);
    const scores = new Float64Array(notices.length);
    for (const row of rowsFor(postings, words.slice(0, LONGEST_WORDS))) addRow(postings, row, scores);
    const found = Array.from(scores.keys()).filter((number) => (scores[number] as number) > 0);
    return bestOf(found, scores, limit).map((number) => notices[number] as Notice);
  };
}

const LONGEST_WORDS = 200;

function rowsFor({ rows }: Postings, words: string): Set<number> {
  const terms = termsOf(words).map(({ term }) => term);
  const last = terms.at(-1);
  if (last !== undefined && !rows.has(last)) terms.push(...rows.keys().filter((term) => term.startsWith(last)));
  return new Set(terms.flatMap((term) => rows.get(term) ?? []));
}

function addRow({ starts, texts, counts, lengths, meanLength }: Postings, row: number, scores: Float64Array): void {
  const start = starts[row] as number;
  const end = starts[row + 1] as number;
  const weight = inverseFrequency(end - start, lengths.length);
  for (let i = start; i < end; i++) {
    const notice = texts[i] as number;
    const part = saturation(counts[i] as number, lengths[notice] as number, meanLength);
    scores[notice] = (scores[notice] as number) + weight * part;
  }
}
