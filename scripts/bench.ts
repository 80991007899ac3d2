import { existsSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { benchHostile } from "./benchHostile.ts";
import { benchSearch } from "./benchSearch.ts";
import { benchStart } from "./benchStart.ts";

const USAGE = `Usage:
  npm run bench -- search [--archive DIR] [--sizes 6000,60000] [--questions FILE]
  npm run bench -- start [--archive DIR]
  npm run bench -- hostile`;

await main();

async function main(): Promise<void> {
  const { what, archive, sizes, questions, only } = readArguments();
  if (!existsSync(archive)) return refuse(`There is no folder ${archive}.`);
  if (questions !== undefined && !existsSync(questions)) return refuse(`There is no file ${questions}.`);
  if (!sizes.every((size) => Number.isInteger(size) && size > 0)) return refuse("--sizes takes numbers: 6000,60000.");
  if (what === "search") return benchSearch({ archive, sizes, ...(questions && { questions }), ...(only && { only }) });
  if (what === "start") return benchStart(archive);
  if (what === "hostile") return benchHostile();
  return refuse("Say what to measure: search, start or hostile.");
}

function readArguments() {
  try {
    const { positionals, values } = parseArgs({
      allowPositionals: true,
      options: {
        archive: { type: "string", default: join(import.meta.dirname, "../data/notices") },
        sizes: { type: "string", default: "6000,60000" },
        questions: { type: "string" },
        only: { type: "string" },
      },
    });
    return { ...values, what: positionals[0], sizes: values.sizes.split(",").map(Number) };
  } catch (error) {
    return refuse((error as Error).message);
  }
}

function refuse(sentence: string): never {
  console.error(`${sentence}\n\n${USAGE}`);
  process.exit(2);
}
