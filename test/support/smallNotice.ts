import type { Clause, Notice } from "../../src/archive/notice.ts";

/** What a test says of a notice: its clauses as texts, or with what else it needs to say of them. */
export interface SmallNotice extends Partial<Omit<Notice, "clauses" | "issuedOn">> {
  readonly id: string;
  /** YYYY-MM-DD. */
  readonly day?: string;
  readonly clauses: readonly (string | (Partial<Clause> & { readonly text: string }))[];
}

/** A whole notice from the little that a test says of it; its clauses are 段1, 段2, … */
export function smallNotice({ id, day, clauses: said, ...given }: SmallNotice): Notice {
  const clauses: Clause[] = [];
  let text = "";
  for (const [i, clause] of said.entries()) {
    const start = text.length;
    const own = typeof clause === "string" ? { text: clause } : clause;
    text += own.text;
    const empty = { path: [], headings: [], fields: [], citations: [], deadlines: [] };
    clauses.push({ id: `段${i + 1}`, ...empty, start, end: text.length, ...own });
  }
  const issuedOn = day === undefined ? {} : { issuedOn: Temporal.PlainDate.from(day) };
  return { id, file: `${id}.md`, title: id, text, themes: [], ...issuedOn, ...given, clauses };
}
