import "../src/console/startTerminal.ts";
import "../src/discord/startDiscord.ts";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { readBody } from "../src/archive/bodyText.ts";
import { cutClauses } from "../src/archive/cutClauses.ts";
import { readDomains } from "../src/archive/domains.ts";
import { findCitations } from "../src/archive/findCitations.ts";
import { findDeadlines } from "../src/archive/findDeadlines.ts";
import { readFrontMatter } from "../src/archive/frontMatter.ts";
import { makeArchive } from "../src/archive/makeArchive.ts";
import { noticeFacts } from "../src/archive/noticeFacts.ts";
import { readPost } from "../src/archive/readPost.ts";
import { makeTagger } from "../src/archive/tagDomains.ts";
import { loadCommands } from "../src/conversation/registry.ts";

/**
 * Takes the steps of a start one after another, in a process that has just begun, and prints the milliseconds of each
 * as one JSON object, in the order in which they are taken.
 */
export async function startPhases(dir: string): Promise<void> {
  const root = join(import.meta.dirname, "..");
  await loadCommands(join(root, "commands"));
  // Counted from the start of the process.
  const phases: Record<string, number> = { "node and imports": performance.now() };
  const timed = <T>(phase: string, work: () => T): T => {
    const start = performance.now();
    const result = work();
    phases[phase] = performance.now() - start;
    return result;
  };
  const domains = await readDomains(join(root, "data/domains.json"));
  const files = readdirSync(dir, { recursive: true, encoding: "utf8" }).filter((name) => name.endsWith(".md"));
  const posts = timed("reading and parsing posts", () => files.map((file) => parse(dir, file)));
  const cut = timed("cutting into clauses", () =>
    posts.flatMap(({ text, context }) =>
      cutClauses(text).map(({ start, end }) => ({ text: text.slice(start, end), context })),
    ),
  );
  timed("deadlines", () => cut.map(({ text, context }) => findDeadlines(text, context)));
  const tagger = timed("domains and citations", () => {
    const tagger = makeTagger(domains);
    for (const { title, text } of posts) tagger.themes(title, text);
    for (const { text } of cut) [tagger.fields(text), findCitations(text)];
    return tagger;
  });
  const notices = posts.flatMap(({ file, source }) => readPost(file, source, tagger).notice ?? []);
  timed("index", () => makeArchive(notices, [], domains));
  console.log(JSON.stringify(phases));
}

function parse(dir: string, file: string) {
  const source = readFileSync(join(dir, file), "utf8");
  const front = readFrontMatter(file, source);
  const { text } = readBody(front.body);
  const { title, issuedOn } = noticeFacts({ ...front, name: file, text });
  return { file, source, text, title, context: issuedOn ? { issuedOn } : {} };
}
