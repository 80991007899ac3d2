import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { load } from "cheerio";
import type { Notice } from "../src/archive/notice.ts";
import { readPost } from "../src/archive/readPost.ts";
import { makeTagger } from "../src/archive/tagDomains.ts";
import type { Span } from "../src/text/span.ts";
import { lostCharacters, tellingOf } from "./lostCharacters.ts";

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
    const lost = lostFrom(notice, wordsOf(source));
    if (lost > 0) console.log(`lost: ${file}: ${lost} characters`);
    tally.lost += lost;
    tally.characters += tellingOf(notice.text).length;
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
  console.log(`letters, digits and signs ${tally.characters}; lost: ${tally.lost}`);
  console.log(`quotations ${tally.spans}; not at their place: ${tally.astray}`);
}

/** The words of a post: those before the body and the body's. */
interface Source {
  readonly lead: string;
  readonly body: string;
}

/** What a reader would see of the post, found without our own reading: a whole HTML parser, or the source as it is. */
function wordsOf(source: string): Source {
  const post = source.replace(/^\s*---\n[\s\S]*?\n---[^\n]*\n/, "");
  const [written = "", lead = ""] = /^\s*> (.*)\n/.exec(post) ?? [];
  const body = post
    .slice(written.length)
    .replace(/[A-Za-z0-9]{0,8}var _\$[\x00-\x7f]*/, "")
    .replace(/^<(?:https?:[^>]*)?>\s*$/gm, "")
    .replace(/^\[返回.*$/gm, "")
    .replace(/\]\([^()\s]*\)/g, "]");
  if (!/<(?:p|tbody|div)\b/.test(body)) return { lead, body: load(`<pre>${body.replace(/</g, "&lt;")}`).text() };
  const $ = load(body);
  $('script, style, [style*="display:none"]').remove();
  return { lead, body: $("body").text() };
}

/** How much of the body the text lacks behind its lead; of the lead, the characters of sentences kept nowhere. */
function lostFrom({ text, medium, lead: keptLead = "" }: Notice, { lead, body }: Source): number {
  const lines = text.split("\n");
  const read = lines.slice(lines.findIndex((line) => !keptLead.includes(line))).join("\n");
  const words = tellingOf(`${text}\n${keptLead}`).join("");
  const unkept = lead
    .split(/[。！？；]/)
    .map((sentence) => tellingOf(sentence).join(""))
    .filter((said) => !words.includes(said) && said !== medium);
  return lostCharacters(body, `${read}文章来源${medium ?? ""}`) + unkept.join("").length;
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
