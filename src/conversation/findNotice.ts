import type { Archive } from "../archive/archive.ts";
import type { Notice } from "../archive/notice.ts";
import { fold } from "../text/characters.ts";
import type { Candidate } from "./choices.ts";

/** The notice that was meant, whether it is certainly that one, and the next in line. */
export interface NoticeFound {
  readonly notice: Notice;
  readonly isExact: boolean;
  /** How many titles have the words that were typed. */
  readonly sharing: number;
  /** At most five. */
  readonly others: readonly Notice[];
}

/**
 * The notice with this id, document number or title, or the only one whose title has the words; these are exact. Else
 * the first of those whose title has them, or whose number does (12号), or the one whose title comes nearest; undefined if
 * none does.
 */
export function findNotice(archive: Archive, typed: string): NoticeFound | undefined {
  const byId = archive.notices.get(typed);
  if (byId !== undefined) return { notice: byId, isExact: true, sharing: 1, others: [] };
  const wanted = bare(typed);
  if (wanted === "") return undefined;
  const all = [...archive.notices.values()];
  const named = all.filter(({ title, docNumber }) => bare(title) === wanted || bare(docNumber ?? "") === wanted);
  const sharing = all.filter(({ title }) => bare(title).includes(wanted));
  const numbered = all.filter(({ docNumber }) => hasPart(bare(docNumber ?? ""), wanted));
  const inLine = [named, sharing, numbered].flatMap((notices) => notices.toSorted(officialFirst));
  const [notice, ...others] = new Set([...inLine, ...archive.searchTitles(typed, 6)]);
  if (notice === undefined) return undefined;
  const isExact = named.length > 0 || sharing.length === 1;
  return { notice, isExact, sharing: sharing.length, others: others.slice(0, 5) };
}

/** 12号 is a part of 〔2026〕12号, and 2号 is not. */
function hasPart(number: string, part: string): boolean {
  const at = number.indexOf(part);
  return at >= 0 && !(/^\d/.test(part) && /\d$/.test(number.slice(0, at)));
}

/** A notice itself comes before what a newspaper says of it, which has neither a number nor an issuer. */
function officialFirst(a: Notice, b: Notice): number {
  const isReport = ({ docNumber, issuer }: Notice) => docNumber === undefined && issuer === undefined;
  return Number(isReport(a)) - Number(isReport(b));
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
