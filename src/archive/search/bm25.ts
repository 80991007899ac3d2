/** Weight of a term that stands in `holding` of `all` texts: the rarer, the more. */
export function inverseFrequency(holding: number, all: number): number {
  return Math.log(1 + (all - holding + 0.5) / (holding + 0.5));
}

/** BM25+ of a term that stands `count` times in a text of `length` terms, without the term's weight; MiniSearch's parameters. */
export function saturation(count: number, length: number, meanLength: number): number {
  return D + (count * (K + 1)) / (count + K * (1 - B + (B * length) / meanLength));
}

const K = 1.2;
const B = 0.7;
const D = 0.5;
