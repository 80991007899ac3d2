import { readFileSync, writeFileSync } from "node:fs";
import { z } from "zod";
import type { Deadline } from "../src/archive/deadline.ts";
import { findDeadlines } from "../src/archive/findDeadlines.ts";

/**
 * Measures findDeadlines on a file of labelled sentences (JSON lines), prints the scores to standard output, and
 * writes what was found to `out` when it is given.
 */
export async function evalDeadlines(file: string, out?: string): Promise<void> {
  const rows = readFileSync(file, "utf8")
    .split("\n")
    .filter((line) => line.trim() !== "")
    .map((line) => Row.parse(JSON.parse(line)));
  const results = rows.map((row) => ({ row, found: findDeadlines(row.text, contextOf(row)).map(predictionOf) }));
  if (out)
    writeFileSync(
      out,
      results.map(({ row, found }) => `${JSON.stringify({ id: row.id, deadlines: found })}\n`).join(""),
    );
  const scored = results.map(({ row, found }) => scoreOf(row, found));
  console.log(summaryOf(scored).join("\n"));
}

const Label = z.object({
  span: z.string(),
  s: z.number(),
  e: z.number(),
  due: z.string().nullish(),
  prec: z.string().nullish(),
  kind: z.string().nullish(),
  who: z.string().nullish(),
  act: z.string().nullish(),
  to: z.string().nullish(),
  alt: z.array(z.string().nullable()).nullish(),
  opt: z.number().nullish(),
});
type Label = z.infer<typeof Label>;

const Row = z.object({
  id: z.string(),
  issuedOn: z.iso.date().nullish(),
  text: z.string(),
  kind: z.string(),
  deadlines: z.array(Label),
});
type Row = z.infer<typeof Row>;

type Prediction = ReturnType<typeof predictionOf>;

function contextOf(row: Row) {
  return row.issuedOn ? { issuedOn: Temporal.PlainDate.from(row.issuedOn) } : {};
}

function predictionOf(deadline: Deadline) {
  return {
    s: deadline.span.start,
    e: deadline.span.end,
    span: deadline.span.text,
    due: deadline.due?.toString() ?? null,
    start: deadline.starts?.toString() ?? null,
    precision: deadline.precision,
    kind: deadline.kind,
    who: deadline.who ?? null,
    action: deadline.action ?? null,
    to: deadline.to ?? null,
  };
}

/** One row, compared: which labels were found by which prediction, which were missed, and what is false. */
interface Scored {
  readonly row: Row;
  readonly pairs: readonly { readonly label: Label; readonly found: Prediction }[];
  readonly missed: readonly Label[];
  readonly extra: readonly Prediction[];
}

/** Compares one row with what was found in it: each label takes the prediction that overlaps it most, once. */
export function scoreOf(row: Row, found: readonly Prediction[]): Scored {
  const left = new Set(found);
  const pairs: { label: Label; found: Prediction }[] = [];
  const missed: Label[] = [];
  // Those that count choose first, so that an optional label takes no prediction away from them.
  for (const label of [...row.deadlines].sort((a, b) => (a.opt ?? 0) - (b.opt ?? 0))) {
    const best = [...left].sort((a, b) => overlap(label, b) - overlap(label, a))[0];
    if (best && overlap(label, best) > 0) {
      left.delete(best);
      if (!label.opt) pairs.push({ label, found: best });
    } else if (!label.opt) missed.push(label);
  }
  return { row, pairs, missed, extra: [...left] };
}

function overlap(a: { s: number; e: number }, b: { s: number; e: number }): number {
  return Math.min(a.e, b.e) - Math.max(a.s, b.s);
}

function isRight({ label, found }: { label: Label; found: Prediction }): boolean {
  return found.due === (label.due ?? null) || (label.alt ?? []).includes(found.due);
}

/** The scores of all rows, as lines to print. */
export function summaryOf(scored: readonly Scored[]): string[] {
  const pairs = scored.flatMap((each) => each.pairs);
  const missed = scored.flatMap((each) => each.missed).length;
  const extra = scored.flatMap((each) => each.extra).length;
  const right = pairs.filter(isRight).length;
  const [labels, found] = [pairs.length + missed, pairs.length + extra];
  const without = scored.filter(({ row }) => row.deadlines.length === 0);
  const kinds = Map.groupBy(scored, ({ row }) => row.kind);
  return [
    `rows ${scored.length}, labels ${labels}, found ${found}`,
    `found   ${prf(pairs.length, found, labels)}`,
    `right   ${prf(right, found, labels)}`,
    `due equal, of those found: ${percent(right, pairs.length)}`,
    `false alarms: ${without.filter((each) => each.extra.length > 0).length} of ${without.length} rows without a deadline`,
    roleLine(
      "who   ",
      pairs.map(({ label, found }) => [label.who, found.who]),
    ),
    roleLine(
      "action",
      pairs.map(({ label, found }) => [label.act, found.action]),
    ),
    roleLine(
      "to    ",
      pairs.map(({ label, found }) => [label.to, found.to]),
    ),
    `kind ${percent(pairs.filter(({ label, found }) => label.kind === found.kind).length, pairs.length)}`,
    `precision ${percent(pairs.filter(({ label, found }) => label.prec === found.precision).length, pairs.length)}`,
    "",
    "kind of row           rows  labels  found  right  extra",
    ...[...kinds].sort(([a], [b]) => (a < b ? -1 : 1)).map(([kind, rows]) => kindLine(kind, rows)),
    "",
    "the ten worst:",
    ...worstOf(scored),
  ];
}

function prf(hits: number, found: number, labels: number): string {
  return `P ${percent(hits, found)}  R ${percent(hits, labels)}  F1 ${percent(2 * hits, found + labels)}`;
}

function percent(part: number, whole: number): string {
  return whole === 0 ? "-" : `${((100 * part) / whole).toFixed(1)} %`;
}

/** A role that neither the label nor the finding has counts for nothing. */
function roleLine(name: string, all: (string | null | undefined)[][]): string {
  const pairs = all.filter(([label, found]) => label || found);
  const exact = pairs.filter(([label, found]) => label === found).length;
  const partial = pairs.filter(([label, found]) => isPartly(label ?? "", found ?? "")).length;
  return `${name}  exact ${percent(exact, pairs.length)}  partial ${percent(partial, pairs.length)}  of ${pairs.length}`;
}

function isPartly(a: string, b: string): boolean {
  if (a === "" || b === "") return false;
  if (a.includes(b) || b.includes(a)) return true;
  const rest = [...b];
  const shared = [...a].filter((character) => {
    const at = rest.indexOf(character);
    if (at >= 0) rest.splice(at, 1);
    return at >= 0;
  }).length;
  return shared * 2 >= Math.max(a.length, b.length);
}

function kindLine(kind: string, rows: readonly Scored[]): string {
  const pairs = rows.flatMap((each) => each.pairs);
  const missed = rows.flatMap((each) => each.missed).length;
  const counts = [
    rows.length,
    pairs.length + missed,
    pairs.length,
    pairs.filter(isRight).length,
    rows.flatMap((each) => each.extra).length,
  ];
  return kind.padEnd(20) + counts.map((count) => String(count).padStart(7)).join("");
}

/** Wrong days first, for people act on them; then false findings, then what was missed. */
function worstOf(scored: readonly Scored[]): string[] {
  const wrong = scored.flatMap(({ row, pairs }) =>
    pairs
      .filter((pair) => !isRight(pair))
      .map(({ label, found }) => `${row.id} wrong: ${found.span} → ${found.due}, not ${label.due}`),
  );
  const extra = scored.flatMap(({ row, extra }) =>
    extra.map((found) => `${row.id} false: ${found.span} → ${found.due}`),
  );
  const missed = scored.flatMap(({ row, missed }) => missed.map((label) => `${row.id} missed: ${label.span}`));
  return [...wrong, ...extra, ...missed].slice(0, 10);
}
