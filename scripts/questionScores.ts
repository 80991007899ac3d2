import { readFileSync } from "node:fs";
import { z } from "zod";
import type { Hit } from "../src/archive/archive.ts";

const Question = z.object({
  id: z.string(),
  question: z.string(),
  /** Id of the notice that answers; null when the archive has none. */
  notice: z.string().nullable(),
  /** An exact piece of that notice. */
  answer: z.string().nullable(),
});

/** A labelled question. */
export type Question = z.infer<typeof Question>;

/** Reads labelled questions, one JSON object a line. */
export function readQuestions(file: string): Question[] {
  const lines = readFileSync(file, "utf8").split("\n");
  return lines.filter((line) => line.trim() !== "").map((line) => Question.parse(JSON.parse(line)));
}

/** Only what scoring needs of a hit. */
export type Ranked = Pick<Hit, "quote"> & {
  readonly notice: { readonly id: string };
  readonly clause: { readonly text: string };
};

/** Rank of the right notice, from 1, each notice counting once at its best hit; 0 when it is not among the hits. */
export function noticeRank({ notice }: Question, hits: readonly Ranked[]): number {
  return [...new Set(hits.map((hit) => hit.notice.id))].indexOf(notice ?? "") + 1;
}

/**
 * Rank of the first right clause, from 1; 0 when there is none. Right is one of the right notice that holds the
 * answer, or shares with it a stretch of at least 60 % of its length; of a long clause only the quote counts.
 */
export function clauseRank({ notice, answer }: Question, hits: readonly Ranked[]): number {
  const isRight = ({ notice: { id }, clause, quote }: Ranked) =>
    id === notice && sharesStretch(clause.text.length > LONG_CLAUSE ? quote.text : clause.text, answer ?? "");
  return hits.findIndex(isRight) + 1;
}

const LONG_CLAUSE = 500;

function sharesStretch(text: string, answer: string): boolean {
  const [within, sought] = [withoutBlanks(text), withoutBlanks(answer)];
  const length = Math.ceil(sought.length * 0.6);
  if (length === 0) return false;
  for (let at = 0; at + length <= sought.length; at++) if (within.includes(sought.slice(at, at + length))) return true;
  return false;
}

/** True when the given answer holds the right one. */
export function isContained({ answer }: Question, given: string): boolean {
  return withoutBlanks(given).includes(withoutBlanks(answer ?? ""));
}

/** ROUGE-L, by characters: F1 of the longest common subsequence. */
export function rougeL({ answer }: Question, given: string): number {
  const [a, b] = [withoutBlanks(answer ?? ""), withoutBlanks(given)];
  if (a === "" || b === "") return 0;
  let lengths = new Uint16Array(b.length + 1);
  for (let i = 0; i < a.length; i++) {
    const next = new Uint16Array(b.length + 1);
    for (let j = 0; j < b.length; j++) {
      const kept = Math.max(lengths[j + 1] as number, next[j] as number);
      next[j + 1] = a[i] === b[j] ? (lengths[j] as number) + 1 : kept;
    }
    lengths = next;
  }
  return (2 * (lengths[b.length] as number)) / (a.length + b.length);
}

function withoutBlanks(text: string): string {
  return text.replace(/\s/g, "");
}

/** Of the ranks of the one right thing: mean reciprocal rank, share found by rank, discounted gain. */
export function rankScores(ranks: readonly number[]) {
  const mean = (score: (rank: number) => number) =>
    ranks.reduce((sum, rank) => sum + (rank > 0 ? score(rank) : 0), 0) / ranks.length;
  return {
    mrr: mean((rank) => 1 / rank),
    r1: mean((rank) => (rank <= 1 ? 1 : 0)),
    r5: mean((rank) => (rank <= 5 ? 1 : 0)),
    r10: mean((rank) => (rank <= 10 ? 1 : 0)),
    ndcg: mean((rank) => 1 / Math.log2(rank + 1)),
  };
}
