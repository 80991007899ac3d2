/**
 * What makes one clause rank before another: a sum of four shares of the query, each term of it weighing what its
 * inverse document frequency says. First fitted on one half of labelled questions, split by notice, then rounded and
 * settled by hand with both halves in view: neither half is an unseen test of them.
 */
export const WEIGHTS = {
  /** BM25+ of the clause: its headings and its text. */
  text: 1.5,
  /** BM25+ of the whole notice it stands in. */
  notice: 10,
  /** Which of the terms stand in the clause or in the opening of its notice. */
  cover: 14,
  /** Which of them stand in the clause, the later ones counting more: a question says last what it wants to know. */
  tail: 2,
} as const;

/** A clause that is only a heading keeps this share of its score: the clauses under it know its words too. */
export const HEADING_SHARE = 0.5;

/** The beginning of a notice's text that, with title and issuer, tells what it is about, in code units. */
export const OPENING = 150;

/** Terms in more than this share of all clauses are left out, as far as the query has others. */
export const COMMON = 0.2;

/** A clause fits the words when it covers at least this share of what the best one covers. */
export const FIT = 0.4;
