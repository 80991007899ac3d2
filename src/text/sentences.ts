import { type Span, spanOf } from "./span.ts";

/**
 * The sentences of a text, in order, with nothing between them: put together they are the text. A sentence
 * ends after 。！？； or a line break, with the closing quotation marks and brackets that follow it, but not within a link.
 *
 * "各地报送。（一）" → "各地报送。" "（一）"
 */
export function sentencesOf(text: string): Span[] {
  const sentences: Span[] = [];
  let start = 0;
  for (let i = 0; i < text.length; i++) {
    if (!ENDS.has(text[i] as string) || isInLink(text, i)) continue;
    let end = i + 1;
    while (end < text.length && TRAILS.has(text[end] as string)) end++;
    sentences.push(spanOf(text, start, end));
    start = end;
    i = end - 1;
  }
  if (start < text.length) sentences.push(spanOf(text, start, text.length));
  return sentences;
}

/** In ?id=1;page=2 nothing ends: with signs of links on both sides it is no stop. */
function isInLink(text: string, index: number): boolean {
  return LINK_STOPS.has(text[index] as string) && isOfLink(text[index - 1] ?? "") && isOfLink(text[index + 1] ?? "");
}

function isOfLink(char: string): boolean {
  return /[A-Za-z0-9=&/%#]/.test(char);
}

const ENDS = new Set("。！？!?；;\n");
const LINK_STOPS = new Set("!?;");
const TRAILS = new Set("”’」』）)】〕》〉 \n。！？!?");
