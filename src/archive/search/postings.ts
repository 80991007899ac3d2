import { eachTerm } from "../../text/terms.ts";

/** An inverted index: for each term, in which of the texts (numbered in the order given) it stands and how often. */
export interface Postings {
  /** Term → its row. */
  readonly rows: ReadonlyMap<string, number>;
  /** Row → where its postings start in `texts` and `counts`; they end where those of the next row start. */
  readonly starts: Uint32Array;
  /** The numbers of the texts, ascending within a row. */
  readonly texts: Uint32Array;
  /** How often the term stands in that text, at most 255. */
  readonly counts: Uint8Array;
  /** Number of the text → how many terms it has. */
  readonly lengths: Uint32Array;
  readonly meanLength: number;
}

/** Indexes the texts. */
export function postingsOf(source: readonly string[]): Postings {
  // A text never has more terms than code units, so neither has the list of the rows met, text by text.
  const room = source.reduce((sum, text) => sum + text.length, 0);
  const met = new Uint32Array(room);
  const metCounts = new Uint8Array(room);
  const metEnds = new Uint32Array(source.length);
  const lengths = new Uint32Array(source.length);
  const rows = new Map<string, number>();
  const lastMet: number[] = [];
  const sizes: number[] = [];
  let end = 0;
  for (const [number, text] of source.entries()) {
    const start = end;
    let length = 0;
    eachTerm(text, (term) => {
      length++;
      let row = rows.get(term);
      if (row === undefined) {
        row = rows.size;
        rows.set(term, row);
        lastMet.push(-1);
        sizes.push(0);
      }
      const last = lastMet[row] as number;
      if (last >= start) {
        if ((metCounts[last] as number) < 255) metCounts[last] = (metCounts[last] as number) + 1;
        return;
      }
      lastMet[row] = end;
      sizes[row] = (sizes[row] as number) + 1;
      met[end] = row;
      metCounts[end] = 1;
      end++;
    });
    metEnds[number] = end;
    lengths[number] = length;
  }
  const meanLength = lengths.reduce((sum, length) => sum + length, 0) / source.length;
  return { rows, lengths, meanLength, ...byRow(sizes, met, metCounts, metEnds) };
}

/** The same postings, term by term. */
function byRow(sizes: readonly number[], met: Uint32Array, metCounts: Uint8Array, metEnds: Uint32Array) {
  const starts = new Uint32Array(sizes.length + 1);
  for (const [row, size] of sizes.entries()) starts[row + 1] = (starts[row] as number) + size;
  const total = starts[sizes.length] as number;
  const texts = new Uint32Array(total);
  const counts = new Uint8Array(total);
  const next = starts.slice();
  let place = 0;
  for (const [number, end] of metEnds.entries()) {
    for (; place < end; place++) {
      const row = met[place] as number;
      const to = next[row] as number;
      texts[to] = number;
      counts[to] = metCounts[place] as number;
      next[row] = to + 1;
    }
  }
  return { starts, texts, counts };
}
