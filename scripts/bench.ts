import { existsSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";

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
  // Each is loaded when it is wanted, for what is measured pays for what is loaded.
  if (what === "search") {
    const { benchSearch } = await import("./benchSearch.ts");
    return benchSearch({ archive, sizes, ...(questions && { questions }), ...(only && { only }) });
  }
  if (what === "start" && only === "phases") return (await import("./startPhases.ts")).startPhases(archive);
  if (what === "start") return (await import("./benchStart.ts")).benchStart(archive);
  if (what === "hostile") return (await import("./benchHostile.ts")).benchHostile();
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
