import { saturation } from "./bm25.ts";
import { WEIGHTS } from "./weights.ts";

/** What a term is of a query: its part of the weight of all its terms, and the same with later terms counting more. */
export interface TermShare {
  readonly share: number;
  readonly tailShare: number;
}

/** The shares of terms with these weights, given in the query's order. */
export function sharesOf(weights: readonly number[]): TermShare[] {
  const whole = weights.reduce((sum, weight) => sum + weight, 0);
  const tail = weights.reduce((sum, weight, i) => sum + weight * (i + 1), 0);
  return weights.map((weight, i) => ({ share: weight / whole, tailShare: (weight * (i + 1)) / tail }));
}

/** What a term adds to a clause of `length` terms in which it stands `count` times, without cover and notice. */
export function ownScore({ share, tailShare }: TermShare, count: number, length: number, meanLength: number): number {
  return WEIGHTS.text * share * saturation(count, length, meanLength) + WEIGHTS.tail * tailShare;
}
