import { fold } from "../../text/characters.ts";
import { termsOf } from "../../text/terms.ts";

/**
 * The distinct terms of the words typed, in order, without those that only ask. When nothing else is left,
 * what asks is what is looked for. Only the first 2,000 code units are read.
 *
 * "养老服务有哪些？" → 养老 老服 服务
 */
export function queryTerms(words: string): string[] {
  const read = words.slice(0, LONGEST_QUERY);
  const terms = termsOf(read);
  const asking = Array.from(fold(read).matchAll(ASKING), (found) => ({
    start: found.index,
    end: found.index + found[0].length,
  }));
  const asks = new Uint8Array(read.length);
  for (const { start, end } of asking) asks.fill(1, start, end);
  const telling = terms.filter((term) => asks.subarray(term.start, term.end).every((mark) => mark === 0));
  return [...new Set((telling.length > 0 ? telling : terms).map((term) => term.term))];
}

const LONGEST_QUERY = 2000;

const ASKING =
  /请问|[有是为]?(?:什么样?|哪(?:些|里|天|年|类|种|家|项|方面|[一两几三四五六七八九十]?个)|多(?:少|久|长|大))|如何|怎么样?|怎样|几(?:个|种|项|类|天)|[为有]何|何(?:时|种|地|处)|是否|能否|可否|[吗呢]/g;
