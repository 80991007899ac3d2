import { execFileSync } from "node:child_process";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { Index } from "flexsearch";
import MiniSearch from "minisearch";
import { z } from "zod";
import { makeArchive } from "../src/archive/makeArchive.ts";
import type { Notice } from "../src/archive/notice.ts";
import { readArchive } from "../src/archive/readArchive.ts";
import { sentencesOf } from "../src/text/sentences.ts";
import { termsOf } from "../src/text/terms.ts";
import { growArchive } from "./growArchive.ts";
import { clauseRank, type Question, type Ranked, rankScores, readQuestions } from "./questionScores.ts";

const USAGE = "Usage: npm run bench -- [--archive DIR] [--sizes 6000,60000] [--questions FILE]";

/** Finds the ten best clauses. */
type Search = (words: string) => readonly Ranked[];

/**
 * What is measured: each indexes the same clauses by the same terms. Plain MiniSearch is the measure of the others;
 * FlexSearch is the quickest that others have made.
 */
const SYSTEMS: Readonly<Record<string, (notices: readonly Notice[]) => Search>> = {
  MiniSearch: (notices) => {
    const clauses = rankedClauses(notices);
    const index = new MiniSearch({ fields: ["text"], tokenize });
    index.addAll(clauses.map(({ clause }, id) => ({ id, text: clause.text })));
    return (words) =>
      index
        .search(words)
        .slice(0, 10)
        .map(({ id }) => clauses[id] as Ranked);
  },
  FlexSearch: (notices) => {
    const clauses = rankedClauses(notices);
    const index = new Index({ tokenize: "strict", encode: tokenize });
    for (const [id, { clause }] of clauses.entries()) index.add(id, clause.text);
    return (words) => index.search(words, { limit: 10, suggest: true }).map((id) => clauses[Number(id)] as Ranked);
  },
  "notice-clerk": (notices) => {
    const archive = makeArchive(notices, [], { themes: [], fields: [] });
    return (words) => archive.search({ words }, { limit: 10, offset: 0 }).hits;
  },
};

function tokenize(text: string): string[] {
  return termsOf(text).map(({ term }) => term);
}

function rankedClauses(notices: readonly Notice[]): Ranked[] {
  return notices.flatMap((notice) =>
    notice.clauses.map((clause) => ({
      notice,
      clause,
      quote: { text: clause.text, start: 0, end: clause.text.length },
    })),
  );
}

const Figures = z.object({
  buildMs: z.number(),
  megabytes: z.number(),
  medianMs: z.number(),
  p99Ms: z.number(),
  mrr: z.number().optional(),
});
type Figures = z.infer<typeof Figures>;

/** Each system in a process of its own, so that none pays for the memory of another. */
function compareAll({ sizes, ...asked }: Arguments): void {
  console.log(
    "| clauses | index | build, s | × | memory, MB | × | search, ms: median | × | 99th percentile | MRR@10 |",
  );
  console.log("| ---: | --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: |");
  for (const size of sizes) {
    let plain: Figures | undefined;
    for (const system of Object.keys(SYSTEMS)) {
      const figures = measureApart(system, size, asked);
      plain ??= figures;
      console.log(row(size, system, figures, plain));
    }
  }
}

function measureApart(system: string, size: number, { archive, questions }: Omit<Arguments, "sizes">): Figures {
  const args = ["--expose-gc", "--max-old-space-size=8000", import.meta.filename, "--only", system];
  const rest = ["--archive", archive, "--sizes", String(size), ...(questions ? ["--questions", questions] : [])];
  return Figures.parse(JSON.parse(execFileSync(process.execPath, [...args, ...rest], { encoding: "utf8" })));
}

function row(size: number, system: string, figures: Figures, plain: Figures): string {
  const ratio = (key: "buildMs" | "megabytes" | "medianMs") => (figures[key] / plain[key]).toFixed(2);
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

async function measure(system: string, { archive, sizes: [size = 0], questions }: Arguments): Promise<Figures> {
  const build = SYSTEMS[system];
  if (!build) return refuse(`There is no index ${system}.`);
  const read = await readArchive(archive, { domains: { themes: [], fields: [] } });
  const notices = growArchive([...read.notices.values()], size);
  // With a part of the archive only, a part of the questions has no answer.
  const isWhole = size >= countClauses(read.notices.values());
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
    ...(labelled && isWhole && { mrr: mrrOf(search, labelled) }),
  };
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

function countClauses(notices: Iterable<Notice>): number {
  return Iterator.from(notices).reduce((sum, { clauses }) => sum + clauses.length, 0);
}

function usedMegabytes(): number {
  globalThis.gc?.();
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

interface Arguments {
  readonly archive: string;
  readonly sizes: readonly number[];
  readonly questions?: string;
  /** The one system to measure, in this process. */
  readonly only?: string;
}

function readArguments(): Arguments {
  const options = { archive: "string", sizes: "string", questions: "string", only: "string" } as const;
  const typed = Object.fromEntries(Object.entries(options).map(([name, type]) => [name, { type }]));
  let values: Partial<Record<keyof typeof options, string>>;
  try {
    ({ values } = parseArgs({ options: typed }) as { values: typeof values });
  } catch (error) {
    return refuse((error as Error).message);
  }
  const archive = values.archive ?? join(import.meta.dirname, "../data/notices");
  const sizes = (values.sizes ?? "6000,60000").split(",").map(Number);
  if (!existsSync(archive)) return refuse(`There is no folder ${archive}.`);
  if (!sizes.every((size) => Number.isInteger(size) && size > 0)) return refuse("--sizes takes numbers: 6000,60000");
  if (values.questions && !existsSync(values.questions)) return refuse(`There is no file ${values.questions}.`);
  return { ...values, archive, sizes };
}

function refuse(sentence: string): never {
  console.error(`${sentence}\n\n${USAGE}`);
  process.exit(2);
}

const asked = readArguments();
if (asked.only === undefined) compareAll(asked);
else console.log(JSON.stringify(await measure(asked.only, asked)));
