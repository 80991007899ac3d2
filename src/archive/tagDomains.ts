import { fold } from "../text/characters.ts";
import type { Domain, DomainAxis, DomainContext } from "./archive.ts";
import type { Tag } from "./notice.ts";

/** Says what a text is about, in the words of data/domains.json. */
export interface Tagger {
  /** The service fields that a clause speaks of, the one with most words first. */
  fields(text: string): Tag[];
  /** The themes of a notice, best first, at most three. */
  themes(title: string, text: string): Tag[];
}

/**
 * Makes a tagger for these domains. Texts are compared folded; where several words begin, the longest wins.
 *
 * fields("推进居家养老、体育等服务") → 养老 (居家养老), 体育 (体育); fields("送市教育局") → nothing
 */
export function makeTagger(domains: DomainAxis): Tagger {
  const fieldsIn = makeFinder(domains.fields, domains.context);
  const themesIn = makeFinder(domains.themes, domains.context);
  return {
    fields: (text) => [...fieldsIn(text)].sort((a, b) => b.total - a.total).map(tagOf),
    themes: (title, text) => rankThemes(themesIn(title), themesIn(text)),
  };
}

/** A domain found in a text: how often each of its words counted, in order of first appearance. */
interface Finding {
  readonly domain: Domain;
  readonly counts: Map<string, number>;
  total: number;
}

/**
 * A theme scores its share of all theme words in the title plus its share of those in the text, so that
 * long notices earn no more themes than short ones.
 */
function rankThemes(inTitle: readonly Finding[], inText: readonly Finding[]): Tag[] {
  const themes = new Map<Domain, { score: number; words: Set<string> }>();
  for (const found of [inTitle, inText]) {
    const all = found.reduce((sum, { total }) => sum + total, 0);
    for (const { domain, counts, total } of found) {
      // One passing mention is no evidence, unless it stands in the title.
      if (found === inText && total < LEAST_MENTIONS && !themes.has(domain)) continue;
      const theme = themes.get(domain) ?? { score: 0, words: new Set() };
      themes.set(domain, theme);
      theme.score += total / all;
      for (const word of byCount(counts)) theme.words.add(word);
    }
  }
  return [...themes]
    .filter(([, { score }]) => score >= LEAST_SCORE)
    .sort(([, a], [, b]) => b.score - a.score)
    .slice(0, MOST_THEMES)
    .map(([{ code, name }, { words }]) => ({ code, name, words: [...words] }));
}

const LEAST_MENTIONS = 2;
const LEAST_SCORE = 0.3;
const MOST_THEMES = 3;

function tagOf({ domain: { code, name }, counts }: Finding): Tag {
  return { code, name, words: byCount(counts) };
}

function byCount(counts: ReadonlyMap<string, number>): string[] {
  return [...counts].sort(([, a], [, b]) => b - a).map(([word]) => word);
}

/** A word in a domain's list. */
interface Meaning {
  readonly domain: Domain;
  readonly word: string;
  readonly isWeak: boolean;
}

/** What a phrase means; a phrase that means nothing here only keeps shorter words from being found in it. */
interface Node {
  readonly next: Map<number, Node>;
  meanings: Meaning[] | undefined;
}

function makeFinder(domains: readonly Domain[], context: DomainContext | undefined): (text: string) => Finding[] {
  const root = makeTrie(domains, context?.offices ?? []);
  const isMeant = makeRule(context);

  return (text) => {
    const folded = fold(text);
    const found = new Map<Domain, Finding>();
    let start = 0;
    while (start < folded.length) {
      const { end, meanings } = longestAt(root, folded, start);
      for (const { domain, word, isWeak } of meanings) {
        if (!isMeant(folded, start, end, isWeak)) continue;
        const finding = found.get(domain) ?? { domain, counts: new Map(), total: 0 };
        found.set(domain, finding);
        finding.counts.set(word, (finding.counts.get(word) ?? 0) + 1);
        finding.total++;
      }
      start = end;
    }
    return [...found.values()];
  };
}

function makeTrie(domains: readonly Domain[], offices: readonly string[]): Node {
  const root: Node = { next: new Map(), meanings: undefined };
  for (const domain of domains) {
    for (const phrase of domain.except ?? []) insert(root, phrase);
    for (const word of domain.words) {
      insert(root, word, { domain, word, isWeak: domain.weak?.includes(word) ?? false });
      for (const office of offices) insert(root, word + office);
    }
  }
  return root;
}

function insert(root: Node, phrase: string, meaning?: Meaning): void {
  let node = root;
  const folded = fold(phrase);
  for (let i = 0; i < folded.length; i++) {
    const code = folded.charCodeAt(i);
    const next = node.next.get(code) ?? { next: new Map(), meanings: undefined };
    node.next.set(code, next);
    node = next;
  }
  node.meanings ??= [];
  if (meaning) node.meanings.push(meaning);
}

/** The longest phrase that starts here; where none does, the next place to look from. */
function longestAt(root: Node, text: string, start: number): { end: number; meanings: readonly Meaning[] } {
  let longest = { end: start + 1, meanings: NOTHING };
  let node = root.next.get(text.charCodeAt(start));
  for (let end = start + 1; node !== undefined; end++) {
    if (node.meanings) longest = { end, meanings: node.meanings };
    node = node.next.get(text.charCodeAt(end));
  }
  return longest;
}

const NOTHING: readonly Meaning[] = [];

type Rule = (text: string, start: number, end: number, isWeak: boolean) => boolean;

/**
 * Says whether a word was meant where it stands. In a list that names offices (公安、教育等部门) none is; elsewhere
 * a weak word is before a follower (教育领域), alone between two marks, and as an item of a list.
 */
function makeRule(context: DomainContext | undefined): Rule {
  if (!context) return () => true;
  const follower = new RegExp(anyOf(context.followers), "y");
  const officesAhead = new RegExp(
    `[^,.。;:!?\\n]{0,80}?(?:(?<office>${anyOf(context.lists)})|${anyOf(context.followers)})`,
    "y",
  );

  return (text, start, end, isWeak) => {
    const before = text[start - 1] ?? "";
    const after = text[end] ?? "";
    const startsItem = before === "、" || !INSIDE.test(before);
    const endsItem = !INSIDE.test(after) || JOINS.includes(after);
    const isListed = after === "、" || (before === "、" && endsItem);
    if (isListed) {
      officesAhead.lastIndex = end;
      return officesAhead.exec(text)?.groups?.["office"] === undefined;
    }
    if (!isWeak || (startsItem && endsItem)) return true;
    follower.lastIndex = end;
    return follower.test(text);
  };
}

const INSIDE = /[\p{L}\p{N}]/u;
const JOINS = "和与及等";

/** An expression for any of these words, folded; none of them matches nothing. */
function anyOf(words: readonly string[]): string {
  return words.length === 0 ? "(?!)" : `(?:${words.map((word) => RegExp.escape(fold(word))).join("|")})`;
}
