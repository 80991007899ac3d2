import { BACK_LINKS, DROPPED_FROM_SOURCE, drop, SOURCE_LINK } from "./body/dropped.ts";
import { htmlLines } from "./body/htmlLines.ts";
import { isHtml, isTooDeep, simpleTags, withoutTags } from "./body/htmlTags.ts";
import { mediumAtEnd, mediumOfSource, splitLead, withoutRepeats } from "./body/lead.ts";
import { plainLines } from "./body/plainLines.ts";
import { tidyLines } from "./body/tidyLines.ts";

/** What stands behind the front matter of a post. */
export interface Body {
  /** Paragraphs separated by "\n": what the lead says beyond the body, then the body. */
  readonly text: string;
  readonly lead?: string;
  readonly medium?: string;
  readonly sourceUrl?: string;
  /** True when its HTML was too deep to be read, and its tags were only taken out. */
  readonly isTooDeep: boolean;
  /** The name of an element that was to be dropped and has no end, so that only its tag was. */
  readonly unclosed?: string;
}

/** Reads HTML, Markdown and plain text alike. What is left out on purpose is listed in body/dropped.ts. */
export function readBody(source: string): Body {
  const { lines, sourceUrl } = withoutFooter(drop(source, DROPPED_FROM_SOURCE).replace(/[\u2028\u2029]/g, "\n"));
  const parts = splitLead(lines);
  const read = linesOf(parts.rest);
  const credit = mediumOfSource(read.text);
  const body = credit?.before ?? read.text;
  const whole = linesOf(parts.lead ?? "").text;
  const named = mediumAtEnd(whole);
  const lead = named?.before ?? whole;
  const news = withoutRepeats(lead, body);
  const medium = credit?.medium ?? named?.medium ?? mediumAtEnd(body)?.medium;
  return {
    text: news === "" ? body : `${news}\n${body}`,
    ...(news !== "" && { lead }),
    ...(medium && { medium }),
    ...(sourceUrl && { sourceUrl }),
    isTooDeep: read.isTooDeep,
    ...(read.unclosed && { unclosed: read.unclosed }),
  };
}

function linesOf(source: string): Pick<Body, "text" | "isTooDeep" | "unclosed"> {
  if (!isHtml(source)) return { text: tidyLines(plainLines(source)), isTooDeep: false };
  const { markup, unclosed } = simpleTags(source);
  const isDeep = isTooDeep(markup);
  const lines = isDeep ? plainLines(withoutTags(markup)) : htmlLines(markup);
  return { text: tidyLines(lines), isTooDeep: isDeep, ...(unclosed && { unclosed }) };
}

/** Takes the source link and the links back to the site off the end. */
function withoutFooter(source: string): { readonly lines: string; readonly sourceUrl?: string } {
  const lines = source.trimEnd().split("\n");
  let link: string | undefined;
  for (let last = lines.at(-1)?.trim(); last !== undefined; last = lines.at(-1)?.trim()) {
    const isLink = link === undefined && SOURCE_LINK.pattern.test(last);
    if (isLink) link = last;
    else if (last !== "" && !BACK_LINKS.pattern.test(last)) break;
    lines.pop();
  }
  const sourceUrl = link?.slice(1, -1);
  return { lines: lines.join("\n"), ...(sourceUrl && URL.canParse(sourceUrl) && { sourceUrl }) };
}
