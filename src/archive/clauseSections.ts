import { isIdeograph } from "../text/characters.ts";
import { type ClauseMark, isStrong, isWeak, markAt } from "./clauseMarks.ts";

/** A stretch of a notice's text under one mark, or under none; sections put together are the text. */
export interface Section {
  /** The open marks, outermost first, its own last; empty before, between and after numbered parts. */
  readonly marks: readonly ClauseMark[];
  /** One a mark; "" where a mark has no heading. */
  readonly headings: readonly string[];
  readonly start: number;
  readonly end: number;
}

/** The sections of a notice's text in order: a new one begins at each mark, and where numbering comes to an end. */
export function sectionsOf(text: string): Section[] {
  const places = placesOf(text);
  const marks = likelyMarks(places);
  const sections: Section[] = [];
  let open: readonly Open[] = [];
  let start = 0;
  const closeAt = (end: number, next?: Open) => {
    if (end > start) sections.push(sectionOf(text, open, start, end, next));
    start = end;
  };
  const closings = closingsOf(text, places, marks);
  const turned = new Map<number, number>();
  for (let i = 0; i <= marks.length; i++) {
    const closing = closings.get(i);
    if (closing !== undefined) {
      closeAt(closing);
      open = [];
    }
    const mark = marks[i];
    if (!mark) break;
    const next = { mark, rank: rankOf(mark, open, turned, marks, i), heading: headingOf(text, mark.end) };
    closeAt(mark.start, next);
    open = [...open.filter((o) => o.rank < next.rank), next];
  }
  closeAt(text.length);
  return sections;
}

/** A heading with nothing under it, neither text nor parts, is no heading but all that the part says. */
function sectionOf(text: string, open: readonly Open[], start: number, end: number, next?: Open): Section {
  const own = open.at(-1);
  const headings = open.map((o) => o.heading);
  const hasText = own && text.slice(own.mark.end, end).trim().length > own.heading.length + 1;
  const hasParts = own && next && next.rank > own.rank;
  if (!hasText && !hasParts) headings[headings.length - 1] = "";
  return { marks: open.map((o) => o.mark), headings: own ? headings : [], start, end };
}

/** A mark whose part has begun and not ended. */
interface Open {
  readonly mark: ClauseMark;
  /** Marks of lower rank enclose it; usually the mark's form. */
  readonly rank: number;
  readonly heading: string;
}

/**
 * Forms nest in their fixed order. A notice that turns two of them round (1、 outside, （一） inside) shows it by
 * going on with 2、 behind the inner count: then the new form is ranked just inside the one that is open, and stays
 * so (`turned`) as long as something encloses it.
 */
function rankOf(
  mark: ClauseMark,
  open: readonly Open[],
  turned: Map<number, number>,
  marks: readonly ClauseMark[],
  i: number,
): number {
  const same = open.find((o) => o.mark.form === mark.form);
  if (same) return same.rank;
  const top = open.at(-1);
  if (!top || top.mark.form < mark.form || mark.ordinal !== 1) return mark.form;
  const before = turned.get(mark.form);
  if (before !== undefined && open.some((o) => o.rank < before)) return before;
  const next = marks.slice(i + 1, i + 1 + LOOK_AHEAD).find((m) => m.form === top.mark.form);
  if (next?.ordinal !== top.mark.ordinal + 1) return mark.form;
  turned.set(mark.form, top.rank + 0.5);
  return top.rank + 0.5;
}

const LOOK_AHEAD = 40;

/** The heading behind a mark: the line, or its first sentence when text follows in the same line; else "". */
function headingOf(text: string, from: number): string {
  let start = from;
  while (start < text.length && BLANK.has(text[start] as string)) start++;
  for (let end = start; end <= Math.min(text.length, start + LONGEST_HEADING); end++) {
    const char = text[end];
    if (char === undefined || char === "。" || char === "\n") return text.slice(start, end).trim();
    if (char === " " && end - start >= 4 && isIdeograph(text.charCodeAt(end + 1))) return text.slice(start, end);
    if ("；：！？".includes(char)) return "";
  }
  return "";
}

const LONGEST_HEADING = 50;
const BLANK = new Set(" \n");

/** A place where a part may begin. */
interface Place {
  readonly start: number;
  /** What sets it off: a line's start, a blank, or a stop within a line. */
  readonly kind: "line" | "blank" | "stop";
  readonly mark: ClauseMark | undefined;
}

function placesOf(text: string): Place[] {
  const places: Place[] = [];
  let isAttachmentList = false;
  for (let i = 0; i < text.length; i++) {
    if (BLANK.has(text[i] as string)) continue;
    const before = text[i - 1] ?? "\n";
    const kind = before === "\n" ? "line" : before === " " ? "blank" : STOPS.has(before) ? "stop" : undefined;
    if (!kind) continue;
    if (kind === "line") {
      const head = text.slice(i, i + LONGEST_ATTACHMENT_NAME);
      isAttachmentList =
        /^附件[:：\n]/.test(head) || (isAttachmentList && /^\d{1,2}[.．、][^。\n]*(?:\n|$)/.test(head));
    }
    places.push({ start: i, kind, mark: isAttachmentList ? undefined : markAt(text, i) });
  }
  return places;
}

/** The numbers in 附件：1.申报表 2.名单 name attachments, not parts. */
const LONGEST_ATTACHMENT_NAME = 80;

const STOPS = new Set("。：；！？”）");

/**
 * The marks that count: at a line's start nearly all; elsewhere only those which go on counting, or begin a count
 * that goes on. So 一、 in a text that lost its paragraphs is found, and a stray number is not.
 */
function likelyMarks(places: readonly Place[]): ClauseMark[] {
  const candidates = places.flatMap(({ kind, mark }) => {
    const isPossible = mark && (kind === "line" || (kind === "blank" && !isWeak(mark)) || isStrong(mark));
    return isPossible ? [{ mark, isCertain: kind === "line" && !isWeak(mark) }] : [];
  });
  const goesOn = followedByTwo(candidates.map(({ mark }) => mark));
  const counted = new Map<number, number>();
  return candidates.flatMap(({ mark, isCertain }, i) => {
    const ahead = mark.ordinal - (counted.get(mark.form) ?? Number.NEGATIVE_INFINITY);
    const isNext = ahead === 1 || ahead === 2;
    if (!isCertain && !isNext && !goesOn[i]) return [];
    counted.set(mark.form, mark.ordinal);
    return [mark];
  });
}

/** For each mark that counts 1: whether a 2 of the same form comes before the next 1 of it. */
function followedByTwo(marks: readonly ClauseMark[]): boolean[] {
  const twoAhead = new Set<number>();
  return marks
    .toReversed()
    .map((mark) => {
      if (mark.ordinal === 2) twoAhead.add(mark.form);
      return mark.ordinal === 1 && twoAhead.delete(mark.form);
    })
    .reverse();
}

/**
 * Where numbered parts end in a closing paragraph (请于…报送, 特此通知, 附件), keyed by the index of the mark that
 * comes next. Within a part such a paragraph is its text: so only before the end or before a new count, and what is
 * not surely a closing only before a new count of the outermost form.
 */
function closingsOf(text: string, places: readonly Place[], marks: readonly ClauseMark[]): Map<number, number> {
  const closings = new Map<number, number>();
  let outermost = Number.POSITIVE_INFINITY;
  let at = 0;
  for (let i = 1; i <= marks.length; i++) {
    const mark = marks[i - 1] as ClauseMark;
    const next = marks[i];
    outermost = Math.min(outermost, mark.form);
    if (next && next.ordinal !== 1) continue;
    const isOutermost = next === undefined || next.form <= outermost;
    const ownEnd = mark.end + headingOf(text, mark.end).length + 1;
    while (at < places.length && (places[at] as Place).start <= ownEnd) at++;
    // The first paragraph behind a mark that stands with its heading alone is the mark's own text.
    const first = text[ownEnd - 1] === "\n" ? at + 1 : at;
    for (let k = first; k < places.length; k++) {
      const place = places[k] as Place;
      if (next && place.start >= next.start) break;
      const isSetOff = place.kind === "line" || (place.kind === "blank" && /[。）]/.test(text[place.start - 2] ?? ""));
      const head = isSetOff ? text.slice(place.start, place.start + 80) : "";
      if (!SURE_CLOSING.test(head) && !(isOutermost && LIKELY_CLOSING.test(head))) continue;
      closings.set(i, place.start);
      outermost = Number.POSITIVE_INFINITY;
      break;
    }
  }
  return closings;
}

const DATE = "[0-9〇零○一二三四五六七八九]{4} ?年[^，。\\n]{1,10}日";
const SURE_CLOSING = new RegExp(
  `^(?:特此|专此|附件|附表|附[:：]|抄送|[（(](?:此件|联系人)|${DATE}(?:$|[\\s印])|[^，。；：\\n]{2,40}\\n ?${DATE})`,
);
const LIKELY_CLOSING = new RegExp(
  [
    "^(?:请|联系(?:人|方式|电话|地址))",
    "^(?:以上|上述|本)(?:通知|意见|公告|通告|办法|措施|政策|规定|方案|细则|决定)[^，。]{0,12}(?:自|由|有效期|未尽|执行|解释)",
    "^各(?:省|市|县|区|地|级|有关|部门|单位)[^，。]{0,30}(?:应当?|要|请|可)",
  ].join("|"),
);
