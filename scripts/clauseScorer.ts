import type { Clause, Notice } from "../src/archive/notice.ts";
import { inverseFrequency } from "../src/archive/search/bm25.ts";
import { bodyOf, openingOf } from "../src/archive/search/clauseIndex.ts";
import { queryTerms } from "../src/archive/search/queryTerms.ts";
import { ownScore, sharesOf } from "../src/archive/search/termShares.ts";
import { WEIGHTS } from "../src/archive/search/weights.ts";
import { termsOf } from "../src/text/terms.ts";

/** A clause and what it is worth for a query. */
interface Scored {
  readonly notice: Notice;
  readonly clause: Clause;
  readonly score: number;
}

/**
 * Makes, for the words typed, what scores the clauses of the notice with this place in the list; `noticeScore` is its
 * BM25+ for the same words.
 */
export type ScorerFor = (words: string) => (place: number, noticeScore: number) => Scored[];

/**
 * Scores the clauses of notices that something else has found, by the sum of src/archive/search/scoreClauses.ts
 * without its care for headings: that knows the clauses of each term, this the terms of each clause.
 * `holders`: term → how many clauses have it.
 */
export function clauseScorer(notices: readonly Notice[], holders: ReadonlyMap<string, number>): ScorerFor {
  const numbers = new Map(holders.keys().map((term, number) => [term, number]));
  const read = (text: string) => Uint32Array.from(termsOf(text).flatMap(({ term }) => numbers.get(term) ?? []));
  const openings = notices.map((notice) => read(openingOf(notice)));
  const bodies = notices.map(({ clauses }) => clauses.map((clause) => read(bodyOf(clause))));
  const clauseCount = bodies.flat().length;
  const weightOf = Float64Array.from(holders.values(), (count) => inverseFrequency(count, clauseCount));
  const meanLength = bodies.flat().reduce((sum, { length }) => sum + length, 0) / clauseCount;

  return (words) => {
    const terms = queryTerms(words).flatMap((term) => numbers.get(term) ?? []);
    const weights = terms.map((number) => weightOf[number] as number);
    const whole = weights.reduce((sum, weight) => sum + weight, 0);
    const shares = sharesOf(weights);
    // Number of the term → its place in the query, from 1.
    const asked = new Uint8Array(numbers.size);
    for (const [i, term] of terms.entries()) asked[term] = i + 1;

    return (place, noticeScore) => {
      const notice = notices[place] as Notice;
      const opens = timesIn(openings[place] as Uint32Array, asked, terms.length);
      return notice.clauses.map((clause, i) => {
        const body = bodies[place]?.[i] as Uint32Array;
        let score = (WEIGHTS.notice * noticeScore) / whole;
        const counts = timesIn(body, asked, terms.length);
        for (const [j, term] of shares.entries()) {
          const count = counts[j] as number;
          if (count > 0 || opens[j] !== 0) score += WEIGHTS.cover * term.share;
          if (count > 0) score += ownScore(term, count, body.length, meanLength);
        }
        return { notice, clause, score };
      });
    };
  };
}

/** How often each of the terms asked for stands in a text. */
function timesIn(text: Uint32Array, asked: Uint8Array, count: number): Uint16Array {
  const times = new Uint16Array(count + 1);
  for (const number of text) {
    const at = asked[number] as number;
    times[at] = (times[at] as number) + 1;
  }
  return times.subarray(1);
}
