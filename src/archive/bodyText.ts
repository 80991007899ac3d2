import { DROPPED_FROM_SOURCE, DROPPED_LINES, DROPPED_MARKDOWN, drop } from "./body/dropped.ts";
import { htmlLines } from "./body/htmlLines.ts";
import { isHtml, isTooDeep, simpleTags, withoutTags } from "./body/htmlTags.ts";
import { mediumOfLead, mediumOfNews, mediumOfSource, splitLead, withoutRepeats } from "./body/lead.ts";
import { decodeEntities, plainLines } from "./body/plainLines.ts";
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
}

/** Reads HTML, Markdown and plain text alike. What is left out on purpose is listed in body/dropped.ts. */
export function readBody(source: string): Body {
  const { lines, sourceUrl } = withoutFooter(drop(source, DROPPED_FROM_SOURCE).replace(/[\u2028\u2029]/g, "\n"));
  const parts = splitLead(lines);
  const read = linesOf(parts.rest);
  const credit = mediumOfSource(read.text);
  const body = credit?.before ?? read.text;
  const whole = linesOf(parts.lead ?? "").text;
  const named = mediumOfLead(whole);
  const lead = named?.before ?? whole;
  const news = withoutRepeats(lead, body);
  const medium = credit?.medium ?? named?.medium ?? mediumOfNews(body)?.medium;
  return {
    text: news === "" ? body : `${news}\n${body}`,
    ...(news !== "" && { lead }),
    ...(medium && { medium }),
    ...(sourceUrl && { sourceUrl }),
    isTooDeep: read.isTooDeep,
  };
}

function linesOf(source: string): { readonly text: string; readonly isTooDeep: boolean } {
  const markup = isHtml(source) ? simpleTags(source) : undefined;
  const isDeep = markup !== undefined && isTooDeep(markup);
  const lines =
    markup === undefined || isDeep
      ? plainLines(decodeEntities(isDeep ? withoutTags(markup) : source))
      : htmlLines(markup);
  const text = lines
    .split("\n")
    .map((line) => drop(line, DROPPED_MARKDOWN))
    .join("\n");
  return { text: tidyLines(text), isTooDeep: isDeep };
}

/** Takes the source link and the links back to the site off the end. */
function withoutFooter(source: string): { readonly lines: string; readonly sourceUrl?: string } {
  const lines = source.trimEnd().split("\n");
  let url: string | undefined;
  for (let last = lines.at(-1)?.trim(); last !== undefined; last = lines.at(-1)?.trim()) {
    if (last !== "" && !DROPPED_LINES.some(({ pattern }) => pattern.test(last as string))) break;
    if (/^<https?:/i.test(last)) url = last.slice(1, -1);
    lines.pop();
  }
  return { lines: lines.join("\n"), ...(url !== undefined && URL.canParse(url) && { sourceUrl: url }) };
}
