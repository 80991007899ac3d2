import { type Piece, piecesOf } from "./clausePieces.ts";
import { type Section, sectionsOf } from "./clauseSections.ts";

/** Where a clause stands in the text of its notice, and under which marks and headings. */
export interface CutClause extends Piece {
  readonly id: string;
  readonly path: readonly string[];
  readonly headings: readonly string[];
  readonly heading?: string;
}

/**
 * Cuts the text of a notice into its clauses, in order and with nothing between them: put together they are
 * the text. A numbered part is a clause; what stands before, between and after numbered parts is one too; what
 * is too long to be cited is cut at sentence ends.
 *
 * "一、总则\n（一）目标。建成网络。\n请于5月底前报送。" → 一 "一、总则\n" · 一（一） "（一）目标。建成网络。\n" · 结语 "请于…"
 */
export function cutClauses(text: string): CutClause[] {
  const sections = sectionsOf(text);
  const firstNumbered = sections.findIndex((section) => section.marks.length > 0);
  const named = new Map<string, number>();
  return sections.flatMap((section, i) => {
    const isNumbered = section.marks.length > 0;
    const name = isNumbered ? nameOf(section) : i < firstNumbered ? "前言" : firstNumbered < 0 ? "全文" : "结语";
    const count = (named.get(name) ?? 0) + 1;
    named.set(name, count);
    const id = count === 1 ? name : `${name}#${count}`;
    const path = section.marks.map((mark) => mark.text);
    const own = section.headings.at(-1);
    const place = {
      path,
      headings: section.headings.filter((heading) => heading !== ""),
      ...(own && { heading: own }),
    };
    const pieces = isNumbered ? piecesOf(text, section, WHOLE) : piecesOf(text, section);
    return pieces.map((piece, k) => ({ id: k === 0 ? id : `${id}·${k + 1}`, ...place, ...piece }));
  });
}

/** A numbered part is cited whole up to this length. */
const WHOLE = 400;

/** 二（一）1 for 二、 （一） 1.: the marks without their stops. */
function nameOf(section: Section): string {
  return section.marks.map((mark) => mark.text.replace(/[、．.]$/, "")).join("");
}
