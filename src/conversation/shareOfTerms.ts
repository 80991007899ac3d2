import type { Hit } from "../archive/archive.ts";
import { termsOf } from "../text/terms.ts";

/** Which part of the terms of the words typed a hit has, in its clause, its headings or its title: from 0 to 1. */
export function shareOfTerms(words: string, { notice, clause }: Hit): number {
  const wanted = termSet(words);
  const held = termSet([notice.title, ...clause.headings, clause.text].join("\n"));
  return wanted.size === 0 ? 0 : wanted.intersection(held).size / wanted.size;
}

function termSet(text: string): Set<string> {
  return new Set(termsOf(text).map(({ term }) => term));
}
