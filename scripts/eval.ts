import { existsSync } from "node:fs";
import { parseArgs } from "node:util";
import { evalArchive } from "./evalArchive.ts";
import { evalDeadlines } from "./evalDeadlines.ts";
import { evalQuestions } from "./evalQuestions.ts";

const USAGE = `Usage:
  npm run eval -- questions FILE --archive DIR [--out FILE]
  npm run eval -- deadlines FILE [--out FILE]
  npm run eval -- archive DIR`;

await main(process.argv.slice(2));

async function main(args: string[]): Promise<void> {
  const { what, file, archive, out } = readArguments(args);
  if (what === "archive") return evalArchive(file);
  if (what === "deadlines") return evalDeadlines(file, out);
  if (archive === undefined) return refuse("--archive is missing: questions need an archive to ask.");
  if (!existsSync(archive)) return refuse(`There is no folder ${archive}.`);
  return evalQuestions(file, archive, out);
}

function readArguments(args: string[]): { what: string; file: string; archive?: string; out?: string } {
  let parsed: ReturnType<typeof parse>;
  try {
    parsed = parse(args);
  } catch (error) {
    return refuse((error as Error).message);
  }
  const [what, file, ...more] = parsed.positionals;
  if (what !== "questions" && what !== "deadlines" && what !== "archive")
    return refuse("Say what to measure: questions, deadlines or archive.");
  if (file === undefined || more.length > 0)
    return refuse(what === "archive" ? "One DIR is needed." : `One FILE of ${what} is needed.`);
  if (!existsSync(file)) return refuse(`There is nothing at ${file}.`);
  return { what, file, ...parsed.values };
}

function parse(args: string[]) {
  return parseArgs({
    args,
    allowPositionals: true,
    options: { archive: { type: "string" }, out: { type: "string" } },
  });
}

function refuse(sentence: string): never {
  console.error(`${sentence}\n\n${USAGE}`);
  process.exit(2);
}
