import type { Archive, DomainAxis } from "./archive.ts";
import type { Notice } from "./notice.ts";
import type { Problem } from "./problem.ts";
import { indexClauses } from "./search/clauseIndex.ts";
import { searchClauses } from "./search/searchClauses.ts";
import { indexTitles } from "./search/titles.ts";

/** Indexes what was read. The notices of the archive are in the order newest first, those without a date last. */
export function makeArchive(notices: readonly Notice[], problems: readonly Problem[], domains: DomainAxis): Archive {
  const index = indexClauses(notices);
  const searchTitles = indexTitles(index.notices);
  return Object.freeze({
    notices: new Map(index.notices.map((notice) => [notice.id, notice])),
    problems,
    domains,
    search: (query, page) => searchClauses(index, query, page),
    searchTitles,
  } satisfies Archive);
}
