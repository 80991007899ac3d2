import type { Archive } from "../archive/archive.ts";

/** How much was read. */
export function sizeOf({ notices }: Archive): { notices: number; clauses: number; deadlines: number } {
  let clauses = 0;
  let deadlines = 0;
  for (const notice of notices.values()) {
    clauses += notice.clauses.length;
    for (const clause of notice.clauses) deadlines += clause.deadlines.length;
  }
  return { notices: notices.size, clauses, deadlines };
}
