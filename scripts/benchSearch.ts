import { execFileSync } from "node:child_process";
import { join } from "node:path";
import { z } from "zod";
import type { Notice } from "../src/archive/notice.ts";
import { readArchive } from "../src/archive/readArchive.ts";
import { sentencesOf } from "../src/text/sentences.ts";
import { growArchive } from "./growArchive.ts";
import { clauseRank, type Question, rankScores, readQuestions } from "./questionScores.ts";
import { SEARCH_SYSTEMS, type Search } from "./searchSystems.ts";

const Figures = z.object({
  buildMs: z.number(),
  megabytes: z.number(),
  medianMs: z.number(),
  p99Ms: z.number(),
  mrr: z.number().optional(),
});
type Figures = z.infer<typeof Figures>;

/** Compares the indices as one table; each has a process of its own, so that none pays for the memory of another. */
export async function benchSearch({ sizes, only, ...asked }: SearchBench): Promise<void> {
  if (only !== undefined) return console.log(JSON.stringify(await measure(only, { sizes, ...asked })));
  console.log(
    "| clauses | index | build, s | × | memory, MB | × | search, ms: median | × | 99th percentile | MRR@10 |",
  );
  console.log("| ---: | --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: |");
  for (const size of sizes) {
    const [first, ...others] = Object.keys(SEARCH_SYSTEMS) as [string, ...string[]];
    const plain = measureApart(first, size, asked);
    console.log(row(size, first, plain, plain));
    for (const system of others) console.log(row(size, system, measureApart(system, size, asked), plain));
  }
}

/** Undefined when it takes longer than LONGEST_MS. */
function measureApart(system: string, size: number, asked: Omit<SearchBench, "sizes">): Figures | undefined {
  const args = ["--expose-gc", "--max-old-space-size=8000", BENCH, "search", "--only", system];
  args.push("--archive", asked.archive, "--sizes", String(size));
  if (asked.questions) args.push("--questions", asked.questions);
  try {
    return Figures.parse(JSON.parse(execFileSync(process.execPath, args, { encoding: "utf8", timeout: LONGEST_MS })));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ETIMEDOUT") return undefined;
    throw error;
  }
}

const BENCH = join(import.meta.dirname, "bench.ts");
const LONGEST_MS = 600_000;

function row(size: number, system: string, figures: Figures | undefined, plain: Figures | undefined): string {
  if (!figures) return `| ${size} | ${system} | over ${LONGEST_MS / 60_000} min | | | | | | | |`;
  const ratio = (key: "buildMs" | "megabytes" | "medianMs") => (plain ? (figures[key] / plain[key]).toFixed(2) : "");
  return `| ${[
    size,
    system,
    (figures.buildMs / 1000).toFixed(2),
    ratio("buildMs"),
    figures.megabytes.toFixed(0),
    ratio("megabytes"),
    figures.medianMs.toFixed(2),
    ratio("medianMs"),
    figures.p99Ms.toFixed(2),
    figures.mrr?.toFixed(3) ?? "",
  ].join(" | ")} |`;
}

async function measure(system: string, { archive, sizes: [size = 0], questions }: SearchBench): Promise<Figures> {
  const build = SEARCH_SYSTEMS[system];
  if (!build) throw new Error(`There is no index ${system}.`);
  const whole = await readNotices(archive);
  const notices = growArchive(whole, size);
  const labelled = questions ? readQuestions(questions) : undefined;
  const queries = evenly(labelled ? labelled.map(({ question }) => question) : sentencesToAsk(notices), ASKED);
  const before = usedMegabytes();
  const start = performance.now();
  const search = build(notices);
  const buildMs = performance.now() - start;
  const megabytes = usedMegabytes() - before;
  for (const words of queries.slice(0, WARM_UP)) search(words);
  const times = queries.map((words) => bestTime(() => search(words))).sort((a, b) => a - b);
  const at = (share: number) => times[Math.floor(share * (times.length - 1))] as number;
  return {
    buildMs,
    megabytes,
    medianMs: at(0.5),
    p99Ms: at(0.99),
    // Asked of the archive as it is: a part of it lacks answers, a grown one repeats them elsewhere.
    ...(labelled && { mrr: mrrOf(build(whole), labelled) }),
  };
}

/** Apart, so that the index read with them is gone before memory is measured. */
async function readNotices(archive: string): Promise<Notice[]> {
  const { notices } = await readArchive(archive, { domains: { themes: [], fields: [] } });
  return [...notices.values()];
}

const ASKED = 200;
const WARM_UP = 100;

function sentencesToAsk(notices: readonly Notice[]): string[] {
  const sentences = notices.flatMap(({ text }) => sentencesOf(text).map((sentence) => sentence.text.trim()));
  return sentences.filter((text) => text.length >= 8 && text.length <= 40);
}

function evenly<T>(all: readonly T[], count: number): T[] {
  const step = Math.max(1, all.length / count);
  return Array.from({ length: Math.min(count, all.length) }, (_, i) => all[Math.floor(i * step)] as T);
}

function usedMegabytes(): number {
  // One collection is not enough: buffers are freed only by the one after that of their owners.
  for (let i = 0; i < 3; i++) globalThis.gc?.();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return (heapUsed + arrayBuffers) / 1e6;
}

/** The best of three runs, since a busy machine only ever adds to the time. */
function bestTime(run: () => unknown): number {
  const times = [0, 1, 2].map(() => {
    const start = performance.now();
    run();
    return performance.now() - start;
  });
  return Math.min(...times);
}

function mrrOf(search: Search, labelled: readonly Question[]): number {
  return rankScores(labelled.map((question) => clauseRank(question, search(question.question)))).mrr;
}

/** What to compare on: an archive, how many clauses, and questions whose answers are known. */
export interface SearchBench {
  readonly archive: string;
  readonly sizes: readonly number[];
  readonly questions?: string;
  /** The one system to measure, in this process. */
  readonly only?: string;
}
