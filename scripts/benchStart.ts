import { spawn } from "node:child_process";
import { readFileSync } from "node:fs";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";

/** Starts the clerk over an archive, asks one question, and prints the time to its answer and the resident memory. */
export async function benchStart(archive: string): Promise<void> {
  const runs = [];
  for (let run = 0; run < 5; run++) runs.push(await startOnce(archive));
  const median = (values: number[]) => values.toSorted((a, b) => a - b)[2] as number;
  console.log(
    `start to first answer: median ${median(runs.map(({ ms }) => ms)).toFixed(0)} ms of ${runs.length} starts`,
  );
  console.log(`resident memory then: median ${median(runs.map(({ megabytes }) => megabytes)).toFixed(0)} MB`);
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
  const status = readFileSync(`/proc/${clerk.pid}/status`, "utf8");
  clerk.stdin.end();
  return { ms, megabytes: Number(/VmRSS:\s+(\d+)/.exec(status)?.[1]) / 1024 };
}

async function* firstLine(lines: AsyncIterable<string>): AsyncGenerator<string> {
  for await (const line of lines) {
    yield line;
    return;
  }
}
