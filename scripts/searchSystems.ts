import { Index } from "flexsearch";
import MiniSearch from "minisearch";
import { makeArchive } from "../src/archive/makeArchive.ts";
import type { Clause, Notice } from "../src/archive/notice.ts";
import { termsOf } from "../src/text/terms.ts";
import { clauseScorer } from "./clauseScorer.ts";
import type { Ranked } from "./questionScores.ts";

/** Finds the ten best clauses. */
export type Search = (words: string) => readonly Ranked[];

/**
 * What the bench measures, by name: each indexes the same clauses by the same terms. The first is the measure of the
 * others; FlexSearch is the quickest that others have made; the two after it are what else MiniSearch could be used for.
 */
export const SEARCH_SYSTEMS: Readonly<Record<string, (notices: readonly Notice[]) => Search>> = {
  MiniSearch: (notices) => searchClauses(notices, new MiniSearch({ fields: ["text"], tokenize })),
  FlexSearch: (notices) => {
    const clauses = rankedClauses(notices);
    const index = new Index({ tokenize: "strict", encode: tokenize });
    for (const [id, { clause }] of clauses.entries()) index.add(id, clause.text);
    return (words) => index.search(words, { limit: 10, suggest: true }).map((id) => clauses[Number(id)] as Ranked);
  },
  "MiniSearch, pruned": (notices) => {
    const processTerm = pruning(commonTerms(countHolders(notices), notices));
    return searchClauses(notices, new MiniSearch({ fields: ["text"], tokenize, processTerm }));
  },
  "MiniSearch over notices": (notices) => {
    const holders = countHolders(notices);
    const processTerm = pruning(commonTerms(holders, notices));
    const index = new MiniSearch({ fields: ["text"], tokenize, processTerm });
    index.addAll(notices.map(({ title, text }, id) => ({ id, text: `${title}\n${text}` })));
    const scorerFor = clauseScorer(notices, holders);
    return (words) => {
      const scoreClauses = scorerFor(words);
      const best = index.search(words).slice(0, 60);
      // MiniSearch multiplies the BM25+ by the number of the terms it found.
      const scored = best.flatMap(({ id, score, terms }) => scoreClauses(id, score / terms.length));
      scored.sort((a, b) => b.score - a.score);
      return scored.slice(0, 10).map(({ notice, clause }) => rankedClause(notice, clause));
    };
  },
  "notice-clerk": (notices) => {
    const archive = makeArchive(notices, [], { themes: [], fields: [] });
    return (words) => archive.search({ words }, { limit: 10, offset: 0 }).hits;
  },
};

function searchClauses(notices: readonly Notice[], index: MiniSearch): Search {
  const clauses = rankedClauses(notices);
  index.addAll(clauses.map(({ clause }, id) => ({ id, text: clause.text })));
  return (words) => {
    const best = index.search(words).slice(0, 10);
    return best.map(({ id }) => clauses[id] as Ranked);
  };
}

function tokenize(text: string): string[] {
  return termsOf(text).map(({ term }) => term);
}

function rankedClauses(notices: readonly Notice[]): Ranked[] {
  return notices.flatMap((notice) => notice.clauses.map((clause) => rankedClause(notice, clause)));
}

function rankedClause(notice: Notice, clause: Clause): Ranked {
  return { notice, clause, quote: { text: clause.text, start: 0, end: clause.text.length } };
}

/** Term → how many clauses have it. */
function countHolders(notices: readonly Notice[]): Map<string, number> {
  const holders = new Map<string, number>();
  for (const { clauses } of notices) {
    for (const { text } of clauses) {
      for (const term of new Set(tokenize(text))) holders.set(term, (holders.get(term) ?? 0) + 1);
    }
  }
  return holders;
}

/** The terms in more than 8 % of the clauses. */
function commonTerms(holders: ReadonlyMap<string, number>, notices: readonly Notice[]): Set<string> {
  const most = 0.08 * notices.reduce((sum, { clauses }) => sum + clauses.length, 0);
  return new Set(holders.keys().filter((term) => (holders.get(term) as number) > most));
}

/** Leaves common terms out; writes the others in a small alphabet, since MiniSearch looks through all first letters. */
function pruning(common: ReadonlySet<string>) {
  return (term: string) => (common.has(term) ? null : Array.from(term, inBase36).join(""));
}

function inBase36(char: string): string {
  return (char.codePointAt(0) as number).toString(36).padStart(3, "0");
}
