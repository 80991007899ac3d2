/**
 * The name that was probably meant by a mistyped one, or undefined when none is near.
 *
 * nearest("serch", ["search", "domain"]) === "search"; nearest("http", ["to", "from"]) === undefined
 */
export function nearest(typed: string, names: Iterable<string>): string | undefined {
  if (typed.length < 3 || typed.length > 30) return undefined;
  const allowed = typed.length > 4 ? 2 : 1;
  let best: { name: string; distance: number } | undefined;
  for (const name of names) {
    const distance = name.startsWith(typed) ? 0 : editDistance(typed, name);
    if (distance <= allowed && distance < (best?.distance ?? Number.POSITIVE_INFINITY)) best = { name, distance };
  }
  return best?.name;
}

/** Letters to insert, leave out, replace, or swap with their neighbour (optimal string alignment). */
function editDistance(a: string, b: string): number {
  const row = (length: number) => Array.from({ length }, (_, i) => i);
  let beforeLast: number[] = [];
  let last = row(b.length + 1);
  for (let i = 1; i <= a.length; i++) {
    const current = [i];
    for (let j = 1; j <= b.length; j++) {
      const replaced = at(last, j - 1) + (a[i - 1] === b[j - 1] ? 0 : 1);
      const swaps = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      const swapped = swaps ? at(beforeLast, j - 2) + 1 : replaced;
      current.push(Math.min(replaced, swapped, at(last, j) + 1, at(current, j - 1) + 1));
    }
    beforeLast = last;
    last = current;
  }
  return at(last, b.length);
}

function at(row: readonly number[], index: number): number {
  return row[index] as number;
}
