import { inverseFrequency, saturation } from "./bm25.ts";
import type { ClauseIndex } from "./clauseIndex.ts";
import type { Postings } from "./postings.ts";
import { ownScore, sharesOf, type TermShare } from "./termShares.ts";
import { COMMON, HEADING_SHARE, WEIGHTS } from "./weights.ts";

/** What each clause is worth for a query. */
export interface Scores {
  /** Clause → its score; 0 where it has none of the terms and does not stand for its notice. */
  readonly scores: Float64Array;
  /** Clause → the share, by weight, of the terms that stand in it or in the opening of its notice. */
  readonly covers: Float64Array;
  readonly bestCover: number;
  /** The terms that counted: those that the archive has, without the common ones. */
  readonly terms: ReadonlySet<string>;
}

/**
 * Scores every clause in which one of the terms stands, and the first one of a notice of which only the opening has any;
 * see WEIGHTS for what counts.
 */
export function scoreClauses(index: ClauseIndex, terms: readonly string[]): Scores {
  const chosen = chooseTerms(index, terms);
  const scores = new Float64Array(index.clauses.length);
  const covers = new Float64Array(index.clauses.length);
  const noticeScores = new Float64Array(index.notices.length);
  const noticeCovers = new Float64Array(index.notices.length);
  for (const term of chosen) {
    const opens = openingsWith(index, term);
    for (const notice of opens) noticeCovers[notice] = (noticeCovers[notice] as number) + term.share;
    const holders = addToClauses(index, term, opens, scores, covers);
    addToNotices(index, holders, term.share / term.weight, noticeScores);
  }
  let bestCover = 0;
  for (let clause = 0; clause < scores.length; clause++) {
    const own = scores[clause] as number;
    const notice = index.noticeOf[clause] as number;
    const isFirst = index.noticeOf[clause - 1] !== notice;
    if (own === 0 && !(isFirst && noticeScores[notice] === 0)) continue;
    const cover = (covers[clause] as number) + (noticeCovers[notice] as number);
    const sum = own + WEIGHTS.notice * (noticeScores[notice] as number) + WEIGHTS.cover * cover;
    covers[clause] = cover;
    if (cover > bestCover) bestCover = cover;
    scores[clause] = index.isHeading[clause] ? HEADING_SHARE * sum : sum;
  }
  return { scores, covers, bestCover, terms: new Set(chosen.map(({ term }) => term)) };
}

interface ChosenTerm extends TermShare {
  readonly term: string;
  /** Where its postings of clauses are; nowhere when only openings have it. */
  readonly start: number;
  readonly end: number;
  /** Its inverse document frequency. */
  readonly weight: number;
}

/** The terms that the archive has, in the query's order: the rarest, without common ones unless there are no others. */
function chooseTerms(index: ClauseIndex, terms: readonly string[]): ChosenTerm[] {
  const known = terms.flatMap((term) => {
    const { start, end } = placeOf(index.bodies, term);
    const opens = placeOf(index.openings, term);
    const size = end - start || opens.end - opens.start;
    return size === 0 ? [] : [{ term, start, end, size }];
  });
  const sizes = known.map(({ size }) => size).sort((a, b) => a - b);
  const common = Math.max(COMMON * index.clauses.length, FEW, sizes[0] ?? 0);
  const most = Math.min(common, sizes[MOST_TERMS - 1] ?? common);
  const chosen = known
    .filter(({ size }) => size <= most)
    .slice(0, MOST_TERMS)
    .map(({ size, ...term }) => ({ ...term, weight: inverseFrequency(size, index.clauses.length) }));
  const shares = sharesOf(chosen.map(({ weight }) => weight));
  return chosen.map((term, i) => ({ ...term, ...(shares[i] as TermShare) }));
}

/** So few clauses take no time: in a small archive no term is common. */
const FEW = 100;

/** Bounds the time of one search. */
const MOST_TERMS = 64;

/** The notices in whose opening the term stands, in ascending order. */
function openingsWith({ openings }: ClauseIndex, { term }: ChosenTerm): Uint32Array {
  const { start, end } = placeOf(openings, term);
  return openings.texts.subarray(start, end);
}

/** Where the postings of a term are; nowhere when there are none. */
function placeOf({ rows, starts }: Postings, term: string): { readonly start: number; readonly end: number } {
  const row = rows.get(term);
  return row === undefined ? { start: 0, end: 0 } : { start: starts[row] as number, end: starts[row + 1] as number };
}

/** How often a term stands in each of the notices that have it. */
interface Holders {
  readonly notices: readonly number[];
  readonly counts: readonly number[];
}

/** Adds the term to the scores of its clauses, and to the covers of those whose notice's opening lacks it. */
function addToClauses(
  index: ClauseIndex,
  term: ChosenTerm,
  opens: Uint32Array,
  scores: Float64Array,
  covers: Float64Array,
): Holders {
  const { texts: clauses, counts, lengths, meanLength } = index.bodies;
  const holders = { notices: [] as number[], counts: [] as number[] };
  let at = -1;
  let open = 0;
  for (let i = term.start; i < term.end; i++) {
    const clause = clauses[i] as number;
    const count = counts[i] as number;
    const notice = index.noticeOf[clause] as number;
    if (notice !== holders.notices[at]) {
      at = holders.notices.push(notice) - 1;
      holders.counts.push(0);
      while (open < opens.length && (opens[open] as number) < notice) open++;
    }
    holders.counts[at] = (holders.counts[at] as number) + count;
    scores[clause] = (scores[clause] as number) + ownScore(term, count, lengths[clause] as number, meanLength);
    if (opens[open] !== notice) covers[clause] = (covers[clause] as number) + term.share;
  }
  return holders;
}

/** Adds the term, weighed by how rare it is among notices, to the scores of the notices that have it. */
function addToNotices(index: ClauseIndex, { notices, counts }: Holders, unit: number, scores: Float64Array): void {
  const share = unit * inverseFrequency(notices.length, index.notices.length);
  for (const [i, notice] of notices.entries()) {
    const length = index.noticeLengths[notice] as number;
    const part = saturation(counts[i] as number, length, index.meanNoticeLength);
    scores[notice] = (scores[notice] as number) + share * part;
  }
}
