import { inverseFrequency, saturation } from "./bm25.ts";
import type { ClauseIndex } from "./clauseIndex.ts";
import { COMMON, HEADING_SHARE, WEIGHTS } from "./weights.ts";

/** What each clause is worth for a query. */
export interface Scores {
  /** Clause → its score; 0 where none of the terms stands. */
  readonly scores: Float64Array;
  /** Clause → the share, by weight, of the terms that stand in it or in the opening of its notice. */
  readonly covers: Float64Array;
  readonly bestCover: number;
  /** The terms that counted: those that the archive has, without the common ones. */
  readonly terms: ReadonlySet<string>;
}

/** Scores every clause in which one of the terms stands; see WEIGHTS for what counts. */
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
    if (own === 0) continue;
    const notice = index.noticeOf[clause] as number;
    const cover = (covers[clause] as number) + (noticeCovers[notice] as number);
    const sum = own + WEIGHTS.notice * (noticeScores[notice] as number) + WEIGHTS.cover * cover;
    covers[clause] = cover;
    if (cover > bestCover) bestCover = cover;
    scores[clause] = index.isHeading[clause] ? HEADING_SHARE * sum : sum;
  }
  return { scores, covers, bestCover, terms: new Set(chosen.map(({ term }) => term)) };
}

interface ChosenTerm {
  readonly term: string;
  /** Where its postings are. */
  readonly start: number;
  readonly end: number;
  /** Its inverse document frequency. */
  readonly weight: number;
  /** Its part of the weight of all chosen terms, and the same with later terms counting more. */
  readonly share: number;
  readonly tailShare: number;
}

/** The terms that the archive has, in the query's order: the rarest, without common ones unless there are no others. */
function chooseTerms(index: ClauseIndex, terms: readonly string[]): ChosenTerm[] {
  const { rows, starts } = index.bodies;
  const known = terms.flatMap((term) => {
    const row = rows.get(term);
    return row === undefined ? [] : [{ term, start: starts[row] as number, end: starts[row + 1] as number }];
  });
  const sizes = known.map(({ start, end }) => end - start).sort((a, b) => a - b);
  const common = Math.max(COMMON * index.clauses.length, FEW, sizes[0] ?? 0);
  const most = Math.min(common, sizes[MOST_TERMS - 1] ?? common);
  const chosen = known
    .filter(({ start, end }) => end - start <= most)
    .slice(0, MOST_TERMS)
    .map((term) => ({ ...term, weight: inverseFrequency(term.end - term.start, index.clauses.length) }));
  const whole = chosen.reduce((sum, { weight }) => sum + weight, 0);
  const tail = chosen.reduce((sum, { weight }, i) => sum + weight * (i + 1), 0);
  return chosen.map((term, i) => ({
    ...term,
    share: term.weight / whole,
    tailShare: (term.weight * (i + 1)) / tail,
  }));
}

/** So few clauses take no time: in a small archive no term is common. */
const FEW = 100;

/** Bounds the time of one search. */
const MOST_TERMS = 64;

/** The notices in whose opening the term stands, in ascending order. */
function openingsWith({ openings }: ClauseIndex, { term }: ChosenTerm): Uint32Array {
  const row = openings.rows.get(term);
  return row === undefined
    ? new Uint32Array()
    : openings.texts.subarray(openings.starts[row], openings.starts[row + 1]);
}

/** How often a term stands in each of the notices that have it. */
interface Holders {
  readonly notices: readonly number[];
  readonly counts: readonly number[];
}

/** Adds the term to the scores of its clauses, and to the covers of those whose notice's opening lacks it. */
function addToClauses(
  index: ClauseIndex,
  { start, end, share, tailShare }: ChosenTerm,
  opens: Uint32Array,
  scores: Float64Array,
  covers: Float64Array,
): Holders {
  const { texts: clauses, counts, lengths, meanLength } = index.bodies;
  const holders = { notices: [] as number[], counts: [] as number[] };
  let at = -1;
  let open = 0;
  for (let i = start; i < end; i++) {
    const clause = clauses[i] as number;
    const count = counts[i] as number;
    const notice = index.noticeOf[clause] as number;
    if (notice !== holders.notices[at]) {
      at = holders.notices.push(notice) - 1;
      holders.counts.push(0);
      while (open < opens.length && (opens[open] as number) < notice) open++;
    }
    holders.counts[at] = (holders.counts[at] as number) + count;
    const text = share * saturation(count, lengths[clause] as number, meanLength);
    scores[clause] = (scores[clause] as number) + WEIGHTS.text * text + WEIGHTS.tail * tailShare;
    if (opens[open] !== notice) covers[clause] = (covers[clause] as number) + share;
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
