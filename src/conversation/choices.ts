import { fold } from "../text/characters.ts";
import type { Choice } from "./command.ts";

/** A value that can be chosen; `weight` says how often it is wanted, `otherNames` what else it is called. */
export interface Candidate {
  readonly name: string;
  readonly value?: string;
  readonly weight: number;
  readonly otherNames?: readonly string[];
}

/** At most 25 completions of what was typed: those that start with it, then those that hold it, heaviest first. */
export function choicesFor(typed: string, candidates: Iterable<Candidate>): Choice[] {
  const wanted = fold(typed.trim());
  const starting: Candidate[] = [];
  const holding: Candidate[] = [];
  for (const candidate of candidates) {
    const names = [candidate.name, ...(candidate.otherNames ?? [])].map(fold);
    if (names.some((name) => name.startsWith(wanted))) starting.push(candidate);
    else if (names.some((name) => name.includes(wanted))) holding.push(candidate);
  }
  const heaviest = (a: Candidate, b: Candidate) => b.weight - a.weight;
  return [...starting.sort(heaviest), ...holding.sort(heaviest)]
    .slice(0, 25)
    .map(({ name, value = name }) => ({ name, value }));
}

/** How often each value occurs, as candidates. */
export function countedCandidates(values: Iterable<string | undefined>): Candidate[] {
  const counts = new Map<string, number>();
  for (const value of values) if (value !== undefined) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].map(([name, weight]) => ({ name, weight }));
}
