import type { Archive } from "../archive/archive.ts";
import type { Notice } from "../archive/notice.ts";
import { fold } from "../text/characters.ts";
import type { Candidate } from "./choices.ts";

/** The notice that was meant, whether it is really called so, and the next in line. */
export interface NoticeFound {
  readonly notice: Notice;
  readonly isExact: boolean;
  readonly others: readonly Notice[];
}

/** The notice with this id, document number or title, else the one whose title comes nearest; undefined if none does. */
export function findNotice(archive: Archive, typed: string): NoticeFound | undefined {
  const byId = archive.notices.get(typed);
  if (byId !== undefined) return { notice: byId, isExact: true, others: [] };
  const wanted = bare(typed);
  const named = archive.notices
    .values()
    .filter(({ title, docNumber }) => bare(title) === wanted || (docNumber && bare(docNumber) === wanted));
  const [notice, ...others] = [...new Set([...named, ...archive.searchTitles(typed, 6)])];
  if (notice === undefined) return undefined;
  const isExact = bare(notice.title).includes(wanted) || bare(notice.docNumber ?? "") === wanted;
  return { notice, isExact, others: others.slice(0, 5) };
}

/** Notices as completions, by title and number, newest first; what is sent is the id. */
export function noticeCandidates(notices: Iterable<Notice>): Iterable<Candidate> {
  return Iterator.from(notices).map(({ id, title, docNumber, issuedOn }) => ({
    name: title,
    value: id,
    otherNames: docNumber === undefined ? [] : [docNumber],
    weight: issuedOn === undefined ? 0 : issuedOn.year * 400 + issuedOn.dayOfYear,
  }));
}

/** Without blanks, and without the 《》 around a whole title. */
function bare(name: string): string {
  const folded = fold(name).replaceAll(" ", "");
  return folded.startsWith("《") && folded.endsWith("》") ? folded.slice(1, -1) : folded;
}
