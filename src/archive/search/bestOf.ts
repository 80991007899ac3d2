/**
 * The `count` numbers with the highest scores, best first; of equal ones the lower number first. `numbers` are in
 * ascending order.
 */
export function bestOf(numbers: readonly number[], scores: Float64Array, count: number): number[] {
  const scoreOf = (number: number) => scores[number] as number;
  const order = (a: number, b: number) => scoreOf(b) - scoreOf(a) || a - b;
  if (count >= numbers.length) return numbers.toSorted(order);
  if (count <= 0) return [];
  // The few that are wanted, of the many that fit: those below the least of the best so far are never sorted.
  let best: number[] = [];
  let least = Number.NEGATIVE_INFINITY;
  for (const number of numbers) {
    if (scoreOf(number) <= least) continue;
    best.push(number);
    if (best.length < 2 * count) continue;
    best = best.sort(order).slice(0, count);
    least = scoreOf(best[count - 1] as number);
  }
  return best.sort(order).slice(0, count);
}
