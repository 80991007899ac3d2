import { excerptOf } from "../../text/excerpt.ts";
import type { Filter, Found, Hit, Page, Query } from "../archive.ts";
import { docNumberOf } from "../docNumbers.ts";
import type { Clause, Notice } from "../notice.ts";
import { bestOf } from "./bestOf.ts";
import type { ClauseIndex } from "./clauseIndex.ts";
import { type Allows, isFilter, readFilter } from "./filterClauses.ts";
import { matchesIn } from "./matches.ts";
import { clausesWith, phrasesOf } from "./phrases.ts";
import { queryTerms } from "./queryTerms.ts";
import { type Scores, scoreClauses } from "./scoreClauses.ts";
import { FIT } from "./weights.ts";

/**
 * The clauses that fit the query, best first; equal ones newest notice first, then by the notice's id and their place.
 *
 * A document number alone finds the notice that has it and the clauses that cite it. Quoted phrases decide by
 * themselves what fits, and other words beside them only the order. Without a phrase a clause fits when it has one of
 * the terms and covers enough of them (see FIT); the first one stands for a notice whose title, issuer or beginning
 * alone has any. No words, but a filter: everything that the filter lets through.
 */
export function searchClauses(index: ClauseIndex, { words, filter = {} }: Query, { limit, offset }: Page): Found {
  const allows = readFilter(index, filter);
  const terms = queryTerms(words);
  const scored = scoreClauses(index, terms);
  const fitting = words.trim() === "" ? unasked(index, filter, allows) : asked(index, words, scored, allows);
  const best = bestOf(fitting, scored.scores, offset + limit).slice(offset);
  const wanted = new Set(terms);
  return { total: fitting.length, hits: best.map((number) => hitOf(index, number, scored, wanted)) };
}

function unasked(index: ClauseIndex, filter: Filter, allows: Allows): number[] {
  return isFilter(filter) ? Array.from(index.clauses.keys()).filter(allows) : [];
}

function asked(index: ClauseIndex, words: string, { scores, covers, bestCover }: Scores, allows: Allows): number[] {
  const number = docNumberOf(words);
  const naming = number === undefined ? [] : clausesNaming(index, number).filter(allows);
  if (naming.length > 0) return naming;
  const phrases = phrasesOf(words);
  if (phrases.length > 0) return clausesWith(index, phrases).filter(allows);
  const least = FIT * bestCover;
  const fitting: number[] = [];
  for (let number = 0; number < scores.length; number++) {
    if ((scores[number] as number) > 0 && (covers[number] as number) >= least && allows(number)) fitting.push(number);
  }
  return fitting;
}

/** The clauses of the notice that has the number, and those that cite it, by ascending number. */
function clausesNaming({ clauses, notices, noticeOf }: ClauseIndex, docNumber: string): number[] {
  return Array.from(clauses.keys()).filter((number) => {
    const notice = notices[noticeOf[number] as number];
    return notice?.docNumber === docNumber || clauses[number]?.citations.some((cited) => cited.docNumber === docNumber);
  });
}

function hitOf(index: ClauseIndex, number: number, scored: Scores, wanted: ReadonlySet<string>): Hit {
  const clause = index.clauses[number] as Clause;
  const matches = matchesIn(clause.text, wanted, scored.terms);
  return {
    notice: index.notices[index.noticeOf[number] as number] as Notice,
    clause,
    score: scored.scores[number] as number,
    quote: excerptOf(clause.text, matches, QUOTE_LENGTH),
    matches,
  };
}

/** What a reader takes in at a glance, in code units. */
const QUOTE_LENGTH = 300;
