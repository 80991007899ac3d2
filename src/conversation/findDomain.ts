import type { Domain, DomainAxis } from "../archive/archive.ts";
import { fold } from "../text/characters.ts";
import type { Candidate } from "./choices.ts";
import type { Option } from "./command.ts";
import { UserError } from "./userError.ts";

/** A domain with the axis it belongs to: a theme is a notice's, a field is a clause's. */
export interface DomainFound {
  readonly axis: "theme" | "field";
  readonly domain: Domain;
}

/** Both axes in one list, fields first. */
function allDomains({ themes, fields }: DomainAxis): DomainFound[] {
  return [
    ...fields.map((domain) => ({ axis: "field", domain }) as const),
    ...themes.map((domain) => ({ axis: "theme", domain }) as const),
  ];
}

/** The option of every command that can be told to keep to one domain. */
export const DOMAIN_OPTION = {
  name: "domain",
  description: { zh: "只在这个领域里", en: "only in this domain" },
  type: "text",
  suggests: true,
} as const satisfies Option;

/**
 * The domain that is called so: by code or name, else by one of its other names, else by a part of its name (two
 * characters or more) that no other has. Throws a UserError that names the nearest.
 */
export function findDomain(axes: DomainAxis, typed: string): DomainFound {
  const wanted = fold(typed);
  const domains = allDomains(axes);
  const called =
    domains.find(({ domain }) => fold(domain.code) === wanted || fold(domain.name) === wanted) ??
    domains.find(({ domain }) => domain.words.some((word) => fold(word) === wanted));
  if (called !== undefined) return called;
  const holding = wanted.length < 2 ? [] : domains.filter(({ domain }) => fold(domain.name).includes(wanted));
  const [found, another] = holding;
  if (found !== undefined && another === undefined) return found;
  const near = (another === undefined ? nearDomains(axes, typed, 3) : holding).map(({ domain }) => domain.name);
  const cure = near.length > 0 ? `相近的有：${near.join("、")}。` : "输入 /domain 看有哪些。";
  throw new UserError(`没有叫“${typed}”的领域。${cure}`);
}

/**
 * The domains whose names share the most pairs of neighbouring characters with the words typed, best first. A pair
 * that the names of many share (服务) tells none of them.
 */
export function nearDomains(axes: DomainAxis, typed: string, limit: number): DomainFound[] {
  const domains = allDomains(axes).map((found) => {
    const names = [found.domain.name, ...found.domain.words];
    return { found, pairs: new Set(names.flatMap((name) => pairsOf(fold(name)))) };
  });
  const telling = [...new Set(pairsOf(fold(typed)))].filter(
    (pair) => domains.filter(({ pairs }) => pairs.has(pair)).length <= MANY,
  );
  return domains
    .map(({ found, pairs }) => ({ found, shared: telling.filter((pair) => pairs.has(pair)).length }))
    .filter(({ shared }) => shared > 0)
    .sort((a, b) => b.shared - a.shared)
    .slice(0, limit)
    .map(({ found }) => found);
}

/** 教育 stands in the names of five domains and still tells them from the others; 机构 stands in seven. */
const MANY = 6;

function pairsOf(text: string): string[] {
  return Array.from({ length: Math.max(text.length - 1, 0) }, (_, i) => text.slice(i, i + 2));
}

/** Every domain as a completion, known by all its names. */
export function domainCandidates(axes: DomainAxis): Candidate[] {
  return allDomains(axes).map(({ domain }) => ({ name: domain.name, otherNames: domain.words, weight: 0 }));
}
