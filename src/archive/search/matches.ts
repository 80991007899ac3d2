import { type Span, spanOf } from "../../text/span.ts";
import { eachTerm } from "../../text/terms.ts";

/**
 * The places in a text at which the wanted terms stand, touching ones put together, in order. A place counts only
 * when one of the telling terms is part of it: 服务 alone is not marked for 养老服务.
 */
export function matchesIn(text: string, wanted: ReadonlySet<string>, telling: ReadonlySet<string>): Span[] {
  const matches: Span[] = [];
  let start = 0;
  let end = 0;
  let tells = false;
  const close = () => {
    if (tells) matches.push(spanOf(text, start, end));
  };
  eachTerm(text, (term, termStart, termEnd) => {
    if (!wanted.has(term)) return;
    if (termStart > end || end === 0) {
      close();
      start = termStart;
      end = termEnd;
      tells = false;
    }
    end = Math.max(end, termEnd);
    tells ||= telling.has(term);
  });
  close();
  return matches;
}
