import { fold } from "../../text/characters.ts";
import { sentencesOf } from "../../text/sentences.ts";
import { isHtml } from "./htmlTags.ts";

/** A post's text, taken apart: the summary that an editor put before it, and the text itself. */
interface Parts {
  readonly lead?: string;
  readonly rest: string;
}

/** The sign of a quotation; >60 and >= compare. */
const QUOTED = /^ ?>(?![\d=]) ?/;

/** The lead is a quotation (> …) or a bare paragraph before HTML. */
export function splitLead(source: string): Parts {
  const lines = source.split("\n");
  const start = lines.findIndex((line) => line.trim() !== "");
  if (start < 0) return { rest: "" };
  const isQuoted = QUOTED.test(lines[start] as string);
  let end = start;
  while (end < lines.length && (isQuoted ? QUOTED.test(lines[end] as string) : (lines[end] as string).trim() !== ""))
    end++;
  const lead = lines
    .slice(start, end)
    .map((line) => line.replace(QUOTED, ""))
    .join("\n")
    .trim();
  const rest = lines.slice(end).join("\n");
  const isLead = rest.trim() !== "" && !isHtml(lead) && (isQuoted || isHtml(rest));
  return isLead ? { lead, rest } : { rest: isQuoted ? `${lead}\n${rest}` : source };
}

/** （央视新闻） at the end of a lead or of news: only what is called like a medium is one. */
export function mediumAtEnd(text: string): Found | undefined {
  return foundBy(MEDIUM, text);
}

const MEDIUM =
  /(?<=[。！？!?”…；])[（(]([^（）()，。：:\s]{1,14}(?:(?<![上下申填汇举预情警通月年周季])报|(?<![联上])网|新闻|(?<!合作)社|(?<!平)台|报道|财经|客户端|周刊|公众号))[）)]\s*$/;

/** （文章来源：界面新闻） at the end of a text. */
export function mediumOfSource(text: string): Found | undefined {
  return foundBy(/[（(](?:文章|信息|稿件)?来源[:：]\s*([^（）()]{1,40})[）)]\s*$/, text);
}

/** A medium, and the text before the place where it is named. */
interface Found {
  readonly medium: string;
  readonly before: string;
}

function foundBy(pattern: RegExp, text: string): Found | undefined {
  const match = pattern.exec(text.slice(-80));
  return match ? { medium: (match[1] as string).trim(), before: text.slice(0, -match[0].length).trimEnd() } : undefined;
}

/**
 * The lead without the sentences that the body has too, each run of what is left on a line of its own, so that
 * nothing that was apart looks as if it stood together. "" when it only repeats.
 */
export function withoutRepeats(lead: string, body: string): string {
  const said = bare(body);
  let kept = "";
  for (const { text } of sentencesOf(lead)) {
    const isSaid = said.includes(bare(text.replace(REPORTED, "")));
    kept += isSaid ? "\n" : text;
  }
  return kept
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "")
    .join("\n");
}

/** An editor's 其中提出， before words of the body. */
const REPORTED = /^[\u4e00-\u9fff]{0,6}(?:提出|要求|明确|指出|强调|规定|显示|称)[，：,:]/;

/** For comparing: without blanks and the stop at the end, all forms of a character one. */
function bare(text: string): string {
  return fold(text)
    .replace(/[ \n]+/g, "")
    .replace(/[。.,;…]+$/, "");
}
