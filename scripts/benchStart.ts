import { execFileSync, spawn } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { z } from "zod";

/**
 * Starts the clerk over an archive, asks one question, and prints the time to its answer, the resident memory, and
 * what the steps of a start take when a second process takes them one after another.
 */
export async function benchStart(archive: string): Promise<void> {
  const runs = [];
  for (let run = 0; run < 5; run++) runs.push(await startOnce(archive));
  const median = (values: number[]) => values.toSorted((a, b) => a - b)[2] as number;
  const memory = median(runs.map(({ megabytes }) => megabytes));
  console.log(
    `start to first answer: median ${median(runs.map(({ ms }) => ms)).toFixed(0)} ms of ${runs.length} starts`,
  );
  console.log(`resident memory then: ${Number.isNaN(memory) ? "unknown" : `median ${memory.toFixed(0)} MB`}`);
  console.log("the steps, taken one after another:");
  for (const [phase, ms] of Object.entries(phasesOf(archive))) {
    console.log(`  ${phase.padEnd(28)}${ms.toFixed(0).padStart(6)} ms`);
  }
}

function phasesOf(archive: string): Record<string, number> {
  const bench = fileURLToPath(new URL("bench.ts", import.meta.url));
  const args = [bench, "start", "--only", "phases", "--archive", archive];
  return z.record(z.string(), z.number()).parse(JSON.parse(execFileSync(process.execPath, args, { encoding: "utf8" })));
}

async function startOnce(archive: string): Promise<{ ms: number; megabytes: number }> {
  const main = fileURLToPath(new URL("../src/main.ts", import.meta.url));
  const start = performance.now();
  const clerk = spawn(process.execPath, [main, "--json"], {
    env: { ARCHIVE_DIR: archive },
    stdio: ["pipe", "pipe", "inherit"],
  });
  clerk.stdin.write("/search 养老服务\n");
  const [answer] = await Array.fromAsync(firstLine(createInterface({ input: clerk.stdout })));
  if (answer === undefined) throw new Error(`The clerk did not answer over ${archive}.`);
  const ms = performance.now() - start;
  const megabytes = residentMegabytes(clerk.pid);
  clerk.stdin.end();
  return { ms, megabytes };
}

/** NaN where the system does not tell: only Linux has /proc. */
function residentMegabytes(pid: number | undefined): number {
  const file = `/proc/${pid}/status`;
  const status = existsSync(file) ? readFileSync(file, "utf8") : "";
  return Number(/VmRSS:\s+(\d+)/.exec(status)?.[1]) / 1024;
}

async function* firstLine(lines: AsyncIterable<string>): AsyncGenerator<string> {
  for await (const line of lines) {
    yield line;
    return;
  }
}
