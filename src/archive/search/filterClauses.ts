import { fold } from "../../text/characters.ts";
import type { Filter } from "../archive.ts";
import type { Notice, Tag } from "../notice.ts";
import type { ClauseIndex } from "./clauseIndex.ts";

/** True for the number of a clause that the filter lets through. */
export type Allows = (clause: number) => boolean;

/** Reads the filter; a part of it that is blank asks for nothing, and without any part everything is let through. */
export function readFilter(index: ClauseIndex, filter: Filter): Allows {
  if (!isFilter(filter)) return () => true;
  const domain = fold(filter.domain ?? "").trim();
  const isDomain = (tag: Tag) => fold(tag.code) === domain || fold(tag.name) === domain;
  const allowed = Uint8Array.from(index.notices, (notice) => (allowsNotice(filter, notice) ? 1 : 0));
  if (domain === "") return (clause) => allowed[index.noticeOf[clause] as number] === 1;
  const hasTheme = Uint8Array.from(index.notices, (notice) => (notice.themes.some(isDomain) ? 1 : 0));
  return (clause) => {
    const notice = index.noticeOf[clause] as number;
    if (allowed[notice] === 0) return false;
    return hasTheme[notice] === 1 || (index.clauses[clause]?.fields.some(isDomain) ?? false);
  };
}

/** True when a filter asks for anything. */
export function isFilter(filter: Filter): boolean {
  return [filter.domain, filter.issuer, filter.notice].some((part) => part?.trim()) || !!filter.from || !!filter.to;
}

function allowsNotice({ issuer, notice: id, from, to }: Filter, notice: Notice): boolean {
  if (id?.trim() && notice.id !== id.trim()) return false;
  if (issuer?.trim() && !fold(notice.issuer ?? "").includes(fold(issuer.trim()))) return false;
  if (!from && !to) return true;
  const day = notice.issuedOn;
  if (!day) return false;
  const { compare } = Temporal.PlainDate;
  return (!from || compare(day, from) >= 0) && (!to || compare(day, to) <= 0);
}
