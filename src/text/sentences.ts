import { type Span, spanOf } from "./span.ts";

/**
 * The sentences of a text, in order, with nothing between them: put together they are the text. A sentence
 * ends after 。！？；… or a line break, with the closing quotation marks and brackets that follow it.
 *
 * "各地报送。（一）" → "各地报送。" "（一）"
 */
export function sentencesOf(text: string): Span[] {
  const sentences: Span[] = [];
  let start = 0;
  for (let i = 0; i < text.length; i++) {
    if (!ENDS.has(text[i] as string)) continue;
    let end = i + 1;
    while (end < text.length && TRAILS.has(text[end] as string)) end++;
    sentences.push(spanOf(text, start, end));
    start = end;
    i = end - 1;
  }
  if (start < text.length) sentences.push(spanOf(text, start, text.length));
  return sentences;
}

/** The sentence in which the place `index` stands. */
export function sentenceAt(text: string, index: number): Span {
  const found = sentencesOf(text).find((sentence) => index < sentence.end);
  return found ?? spanOf(text, text.length, text.length);
}

const ENDS = new Set("。！？!?；;\n");
const TRAILS = new Set("”’」』）)】〕》〉 \n。！？!?");
