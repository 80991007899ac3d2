import { readPost } from "../src/archive/readPost.ts";
import { makeTagger } from "../src/archive/tagDomains.ts";

/** Reads posts of half a megabyte, one and two of what hurts parsers most, and prints how time grows with size. */
export function benchHostile(): void {
  const tagger = makeTagger({ themes: [], fields: [] });
  console.log("unit             0.5 MB ms   1 MB ms   2 MB ms   1/0.5   2/1");
  for (const unit of UNITS) {
    const times = SIZES.map((size) => {
      const post = `---\ntitle: "x"\ndate: 2026-01-01\n---\n\n${unit.repeat(size / unit.length)}\n`;
      return Math.min(...Array.from({ length: 3 }, () => timeOf(() => readPost("2026-01-01-x.md", post, tagger))));
    });
    const [half, one, two] = times as [number, number, number];
    const row = [...times.map((time) => time.toFixed(0).padStart(9)), (one / half).toFixed(2), (two / one).toFixed(2)];
    console.log(`${JSON.stringify(unit).padEnd(16)} ${row.join("  ")}`);
  }
}

const UNITS = [
  "一",
  "(",
  "（",
  "<",
  "《",
  "&",
  "1",
  "一、",
  "（一）",
  "1.\n",
  "<div>",
  "<p>",
  "2026年1月",
  "1月1日前",
  "。",
  "；",
  "a;",
  "<!--",
];
const SIZES = [500_000, 1_000_000, 2_000_000];

function timeOf(work: () => void): number {
  const start = performance.now();
  work();
  return performance.now() - start;
}
