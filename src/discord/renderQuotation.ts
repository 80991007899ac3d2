import type { Quotation } from "../conversation/reply.ts";
import { CUT, placeToCut } from "./cutText.ts";
import { escapeMarkdown } from "./escapeMarkdown.ts";

/**
 * A quotation as a block quote with its marks in bold, at most `max` code units of it.
 *
 * "请于6月底前报送。" with 6月底 marked → "> 请于**6月底**前报送。"
 */
export function renderQuotation(quotation: Quotation, max: number): string {
  const end = placeToCut(quotation.text, max);
  const tail = end < quotation.text.length ? CUT : quotation.cutAfter ? "…" : "";
  let body = "";
  let place = 0;
  for (const mark of quotation.marks) {
    const from = Math.min(Math.max(mark.start, place), end);
    const to = Math.min(Math.max(mark.end, from), end);
    body += escapeMarkdown(quotation.text.slice(place, from)) + boldWords(quotation.text.slice(from, to));
    place = to;
  }
  body += escapeMarkdown(quotation.text.slice(place, end));
  // Of two marks that touch, the one's end would be taken for the other's beginning.
  const joined = body.replaceAll("****", "").trim();
  const whole = joined === "" ? tail : (quotation.cutBefore ? "…" : "") + joined + tail;
  return whole === "" ? "" : whole.replace(/^/gm, "> ");
}

/**
 * Words of a running text in bold. The stars stand beside letters and digits only, since what a star means
 * beside a bracket or a blank is told differently from one Markdown to the next; and never across a line break.
 */
function boldWords(words: string): string {
  return words.split("\n").map(boldLine).join("\n");
}

function boldLine(line: string): string {
  const characters = [...line];
  const first = characters.findIndex((character) => LETTER.test(character));
  if (first < 0) return escapeMarkdown(line);
  const end = characters.findLastIndex((character) => LETTER_OR_ACCENT.test(character)) + 1;
  const escaped = (from: number, to?: number) => escapeMarkdown(characters.slice(from, to).join(""));
  return `${escaped(0, first)}**${escaped(first, end)}**${escaped(end)}`;
}

const LETTER = /[\p{L}\p{N}]/u;
const LETTER_OR_ACCENT = /[\p{L}\p{N}\p{M}]/u;
