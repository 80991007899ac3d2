import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { load } from "cheerio";
import type { Notice } from "../src/archive/notice.ts";
import { readPost } from "../src/archive/readPost.ts";
import { makeTagger } from "../src/archive/tagDomains.ts";
import type { Span } from "../src/text/span.ts";

/**
 * Reads every post of an archive and prints whether anything was lost: posts that crash, clauses that are not the
 * text, characters of the source that the text lacks, quotations that are not where they say they are.
 */
export function evalArchive(dir: string): void {
  const tagger = makeTagger({ themes: [], fields: [] });
  const files = readdirSync(dir, { recursive: true, encoding: "utf8" }).filter((name) => name.endsWith(".md"));
  const tally = {
    read: 0,
    refused: 0,
    crashed: 0,
    problems: 0,
    clauses: 0,
    torn: 0,
    characters: 0,
    lost: 0,
    spans: 0,
    astray: 0,
  };
  for (const file of files.sort()) {
    const source = readFileSync(join(dir, file), "utf8");
    let post: ReturnType<typeof readPost>;
    try {
      post = readPost(file, source, tagger);
    } catch (error) {
      tally.crashed++;
      console.log(`crashed: ${file}: ${(error as Error).message}`);
      continue;
    }
    tally.problems += post.problems.length;
    for (const { message, cure } of post.problems) console.log(`problem: ${file}: ${message}; ${cure}`);
    const { notice } = post;
    if (!notice) {
      tally.refused++;
      continue;
    }
    tally.read++;
    tally.clauses += notice.clauses.length;
    if (notice.clauses.map(({ text }) => text).join("") !== notice.text) tally.torn++;
    const lost = missingFrom(notice, wordsOf(source));
    if (lost > 0) console.log(`lost: ${file}: ${lost} characters`);
    tally.lost += lost;
    tally.characters += lettersOf(notice.text).length;
    for (const { text, start, end, whole } of spansOf(notice)) {
      tally.spans++;
      if (whole.slice(start, end) !== text) tally.astray++;
    }
  }
  console.log(
    `posts ${files.length}: read ${tally.read}, refused with a problem ${tally.refused}, crashed ${tally.crashed}`,
  );
  console.log(`problems ${tally.problems}`);
  console.log(`clauses ${tally.clauses}; notices whose clauses are not their text: ${tally.torn}`);
  console.log(`letters and digits ${tally.characters}; lost: ${tally.lost}`);
  console.log(`quotations ${tally.spans}; not at their place: ${tally.astray}`);
}

/** What a reader would see of the post, found without our own reading: a whole HTML parser, or the source as it is. */
function wordsOf(source: string): { lead: string; body: string } {
  const post = source.replace(/^\s*---\n[\s\S]*?\n---[^\n]*\n/, "");
  const lead = /^\s*> (.*)\n/.exec(post)?.[0] ?? "";
  const body = post
    .slice(lead.length)
    .replace(/[A-Za-z0-9]{0,8}var _\$[\x00-\x7f]*/, "")
    .replace(/^<(?:https?:[^>]*)?>\s*$/gm, "")
    .replace(/^\[返回.*$/gm, "")
    .replace(/\]\([^()\s]*\)/g, "]");
  if (!/<(?:p|tbody|div)\b/.test(body)) return { lead, body: load(`<pre>${body.replace(/</g, "&lt;")}`).text() };
  const $ = load(body);
  $('script, style, [style*="display:none"]').remove();
  return { lead, body: $("body").text() };
}

/** How many letters and digits the source has more of than the text; of the lead, those of sentences kept nowhere. */
function missingFrom(
  { text, medium, lead: keptLead = "" }: Notice,
  { lead, body }: { lead: string; body: string },
): number {
  const kept = lettersOf(`${text}文章来源${medium ?? ""}`);
  const counts = new Map<string, number>();
  for (const letter of kept) counts.set(letter, (counts.get(letter) ?? 0) + 1);
  let missing = 0;
  for (const letter of lettersOf(body)) {
    const left = counts.get(letter) ?? 0;
    if (left === 0) missing++;
    else counts.set(letter, left - 1);
  }
  const words = kept.join("") + lettersOf(keptLead).join("");
  for (const sentence of lead.split(/[。！？；]/)) {
    const said = lettersOf(sentence).join("");
    if (!words.includes(said) && said !== medium) missing += said.length;
  }
  return missing;
}

function lettersOf(text: string): string[] {
  return text.match(/[\p{L}\p{N}]/gu) ?? [];
}

function* spansOf({ clauses }: Notice): Generator<Span & { whole: string }> {
  for (const { text: whole, citations, deadlines } of clauses) {
    for (const { span } of citations) yield { ...span, whole };
    for (const { span, quote } of deadlines) {
      yield { ...span, whole };
      yield { ...quote, whole };
    }
  }
}
