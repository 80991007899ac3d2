import type { Domain, DomainAxis } from "../archive/archive.ts";
import { fold } from "../text/characters.ts";
import type { Candidate } from "./choices.ts";
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

/**
 * The domain that is called so: by code or name, else by one of its other names, else by a part of its name.
 * Throws a UserError that names the nearest.
 */
export function findDomain(axes: DomainAxis, typed: string): DomainFound {
  const wanted = fold(typed);
  const domains = allDomains(axes);
  const found =
    domains.find(({ domain }) => fold(domain.code) === wanted || fold(domain.name) === wanted) ??
    domains.find(({ domain }) => domain.words.some((word) => fold(word) === wanted)) ??
    domains.find(({ domain }) => fold(domain.name).includes(wanted));
  if (found !== undefined) return found;
  const near = nearDomains(axes, typed, 3).map(({ domain }) => domain.name);
  const cure = near.length > 0 ? `相近的有：${near.join("、")}。` : "输入 /domain 看有哪些。";
  throw new UserError(`没有叫“${typed}”的领域。${cure}`);
}

/** The domains whose names share the most characters with the words typed, best first; none that shares no two. */
export function nearDomains(axes: DomainAxis, typed: string, limit: number): DomainFound[] {
  const wanted = new Set(pairsOf(fold(typed)));
  return allDomains(axes)
    .map((found) => {
      const pairs = new Set(found.domain.words.concat(found.domain.name).flatMap((word) => pairsOf(fold(word))));
      return { found, shared: wanted.intersection(pairs).size };
    })
    .filter(({ shared }) => shared > 0)
    .sort((a, b) => b.shared - a.shared)
    .slice(0, limit)
    .map(({ found }) => found);
}

function pairsOf(text: string): string[] {
  return Array.from({ length: Math.max(text.length - 1, 0) }, (_, i) => text.slice(i, i + 2));
}

/** Every domain as a completion, known by all its names. */
export function domainCandidates(axes: DomainAxis): Candidate[] {
  return allDomains(axes).map(({ domain }) => ({ name: domain.name, otherNames: domain.words, weight: 0 }));
}
