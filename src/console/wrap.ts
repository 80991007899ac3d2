import { type Span, spanOf } from "../text/span.ts";
import { widthOf } from "./widthOf.ts";

/**
 * The lines of a text that is at most `width` columns wide, as places in it; blanks at the ends of lines are
 * left out. Ideographs part anywhere, Latin words and numbers stay whole where they fit, a line never starts with a
 * closing mark and never ends with an opening one.
 */
export function wrap(text: string, width: number): Span[] {
  const lines: Span[] = [];
  let lineStart = 0;
  let used = 0;
  const endLine = (end: number, next: number) => {
    lines.push(trimmed(text, lineStart, end));
    lineStart = next;
    used = 0;
  };
  for (const unit of unitsOf(text, width)) {
    if (unit.text === "\n") {
      endLine(unit.start, unit.end);
      continue;
    }
    const needed = widthOf(unit.text.trimEnd());
    if (used > 0 && used + needed > width) endLine(unit.start, unit.start);
    used += widthOf(unit.text);
  }
  if (lineStart < text.length || lines.length === 0) endLine(text.length, text.length);
  return lines;
}

/** What stays together on a line, with nothing in between; what is wider than a line falls apart into characters. */
function* unitsOf(text: string, width: number): Generator<Span> {
  for (const { index, 0: unit } of text.matchAll(UNIT)) {
    if (widthOf(unit) <= width) yield spanOf(text, index, index + unit.length);
    else yield* charactersOf(text, index, index + unit.length);
  }
}

function* charactersOf(text: string, start: number, end: number): Generator<Span> {
  let at = start;
  for (const character of text.slice(start, end)) {
    yield spanOf(text, at, at + character.length);
    at += character.length;
  }
}

function trimmed(text: string, start: number, end: number): Span {
  const line = text.slice(start, end);
  const left = start + line.length - line.trimStart().length;
  return left >= end ? spanOf(text, start, start) : spanOf(text, left, start + line.trimEnd().length);
}

const OPENING = "（《〈“‘「『【〔［(\\[";
const CLOSING = "，。；：！？、）》〉”’」』】〕］…,.;:!?)\\]%％";
/** A word, or one other character, with the opening marks before it and the closing marks and blanks behind. */
const UNIT = new RegExp(`\\n|[${OPENING}]{0,8}(?:[\\w./:@#&=?+~-]+|[^\\n])[${CLOSING}]{0,8}[^\\S\\n]*`, "gu");
