import { createHash } from "node:crypto";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Hit } from "../src/archive/archive.ts";
import { readDomains } from "../src/archive/domains.ts";
import { readArchive } from "../src/archive/readArchive.ts";
import type { App } from "../src/conversation/command.ts";
import { loadCommands } from "../src/conversation/registry.ts";
import type { Reply } from "../src/conversation/reply.ts";
import {
  clauseRank,
  isContained,
  noticeRank,
  type Question,
  rankScores,
  readQuestions,
  rougeL,
} from "./questionScores.ts";

/**
 * Puts the labelled questions of a file (JSON lines) to the archive in `dir`, prints the scores to standard output,
 * for all of them and for both halves of a split by notice, and writes the predictions to `out` when it is given.
 */
export async function evalQuestions(file: string, dir: string, out?: string): Promise<void> {
  const questions = readQuestions(file);
  const app = await appOf(dir);
  for (const question of questions.slice(0, WARM_UP)) await ask(app, question);
  const results: Result[] = [];
  for (const question of questions) {
    const start = performance.now();
    const asked = await ask(app, question);
    results.push({ question, ...asked, ms: performance.now() - start });
  }
  if (out !== undefined)
    writeFileSync(out, results.map((result) => `${JSON.stringify(predictionOf(result))}\n`).join(""));
  const answerable = results.filter(({ question }) => question.notice !== null);
  console.log([...table(answerable), ...honesty(results), quotations(results), speed(results)].join("\n"));
}

interface Asked {
  readonly outcome: Reply["outcome"];
  readonly hits: readonly Hit[];
  readonly answer?: string;
}

interface Result extends Asked {
  readonly question: Question;
  readonly ms: number;
}

const WARM_UP = 200;

/** The one place that knows which command is measured. A search gives no answer: the quote of its best hit stands for it. */
async function ask(app: App, { question }: Question): Promise<Asked> {
  const command = app.commands.get("search");
  if (command === undefined) throw new Error("There is no command search.");
  const request = { command: "search", options: { query: question }, limit: 10, offset: 0 };
  const { outcome, hits = [] } = await command.run(request, app);
  const answer = hits[0]?.quote.text;
  return { outcome, hits, ...(answer !== undefined && { answer }) };
}

async function appOf(dir: string): Promise<App> {
  const root = join(import.meta.dirname, "..");
  const domains = await readDomains(join(root, "data/domains.json"));
  return {
    archive: await readArchive(dir, { domains }),
    readAt: Temporal.Now.instant(),
    version: "eval",
    commands: await loadCommands(join(root, "commands")),
    today: () => Temporal.Now.plainDateISO("Asia/Shanghai"),
  };
}

function predictionOf({ question: { id }, outcome, answer, hits }: Result) {
  return {
    id,
    outcome,
    answer: answer ?? null,
    hits: hits.map(({ notice, clause, quote, score }) => ({
      notice: notice.id,
      clause: clause.id,
      text: clause.text,
      quote,
      score,
    })),
  };
}

/** A question falls into a half by its notice, so that no notice is in both. */
function isFirstHalf({ question }: Result): boolean {
  const digest = createHash("sha256")
    .update(question.notice ?? "")
    .digest();
  return ((digest[0] as number) & 1) === 0;
}

function table(results: readonly Result[]): string[] {
  if (results.length === 0) return [];
  const sets: [string, readonly Result[]][] = [
    ["all", results],
    ["first half", results.filter(isFirstHalf)],
    ["second half", results.filter((result) => !isFirstHalf(result))],
  ];
  return [
    `${" ".repeat(19)}notice${" ".repeat(36)}clause${" ".repeat(28)}answer`,
    `${"".padEnd(12)}${cells(["n", "MRR@10", "R@1", "R@5", "R@10", "nDCG@10", "MRR@10", "R@1", "R@5", "nDCG@10", "ROUGE-L", "whole"])}`,
    ...sets.map(([name, set]) => `${name.padEnd(12)}${cells([String(set.length), ...scoresOf(set).map(decimal)])}`),
  ];
}

function scoresOf(results: readonly Result[]): number[] {
  const notice = rankScores(results.map(({ question, hits }) => noticeRank(question, hits)));
  const clause = rankScores(results.map(({ question, hits }) => clauseRank(question, hits)));
  const mean = (score: (result: Result) => number) =>
    results.reduce((sum, result) => sum + score(result), 0) / results.length;
  return [
    ...[notice.mrr, notice.r1, notice.r5, notice.r10, notice.ndcg],
    ...[clause.mrr, clause.r1, clause.r5, clause.ndcg],
    mean(({ question, answer = "" }) => rougeL(question, answer)),
    mean(({ question, answer = "" }) => (isContained(question, answer) ? 1 : 0)),
  ];
}

function honesty(results: readonly Result[]): string[] {
  const answerable = results.filter(({ question }) => question.notice !== null);
  const others = results.filter(({ question }) => question.notice === null);
  const isAnswered = ({ outcome }: Result) => outcome === "answer";
  const answered = answerable.filter(isAnswered);
  const right = answered.filter(({ question, hits }) => hits[0]?.notice.id === question.notice);
  return [
    "",
    `with an answer in the archive: ${answered.length} of ${answerable.length} answered, ${right.length} of them from the right notice`,
    `without: ${others.filter(isAnswered).length} of ${others.length} answered`,
  ];
}

/** Every quotation has to stand in its clause where it says. */
function quotations(results: readonly Result[]): string {
  const hits = results.flatMap(({ hits }) => hits);
  const astray = hits.filter(({ clause, quote }) => clause.text.slice(quote.start, quote.end) !== quote.text);
  return `quotations: ${hits.length}; not at their place: ${astray.length}`;
}

function speed(results: readonly Result[]): string {
  const times = results.map(({ ms }) => ms).sort((a, b) => a - b);
  const at = (share: number) => (times[Math.floor(share * (times.length - 1))] ?? 0).toFixed(2);
  return `one question: median ${at(0.5)} ms, 99th percentile ${at(0.99)} ms`;
}

function cells(values: readonly string[]): string {
  return values.map((value) => value.padStart(9)).join("");
}

function decimal(value: number): string {
  return value.toFixed(3);
}
