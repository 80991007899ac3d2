import type { Clause, Notice } from "../src/archive/notice.ts";
import { sentencesOf } from "../src/text/sentences.ts";

/**
 * Notices with `count` clauses in all: the given ones, and as many more as it takes, each with the outline of a given
 * one and sentences of all of them in its clauses, as long as those were. The same every time. Clauses know no
 * domains, citations or deadlines.
 */
export function growArchive(notices: readonly Notice[], count: number): Notice[] {
  const sentences = notices.flatMap((notice) => sentencesOf(notice.text).map(({ text }) => text));
  const random = randomNumbers(1);
  const grown: Notice[] = [];
  let left = count;
  for (let round = 0; left > 0; round++) {
    for (const notice of notices) {
      if (left <= 0) break;
      const model = { ...notice, clauses: notice.clauses.slice(0, left) };
      left -= model.clauses.length;
      grown.push(round === 0 ? model : mixed(model, `${notice.id}-${round}`, sentences, random));
    }
  }
  return grown;
}

function mixed(model: Notice, id: string, sentences: readonly string[], random: () => number): Notice {
  const pick = () => sentences[Math.floor(random() * sentences.length)] as string;
  const clauses: Clause[] = [];
  let text = "";
  for (const clause of model.clauses) {
    let own = "";
    while (own.length < clause.text.length) own += pick();
    const start = text.length;
    text += own;
    clauses.push({ ...clause, text: own, start, end: text.length, fields: [], citations: [], deadlines: [] });
  }
  return { ...model, id, title: pick().slice(0, 40).trim(), text, clauses };
}

/** Numbers from 0 to 1 that look random and are the same for the same seed. */
function randomNumbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}
