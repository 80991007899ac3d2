import { once } from "node:events";
import type { App } from "../conversation/command.ts";
import { readCommandLine, splitCommand } from "../conversation/readCommandLine.ts";
import { type LogBug, respond } from "../conversation/respond.ts";
import { linesOf } from "./linesOf.ts";
import type { Streams } from "./streams.ts";
import { toJson } from "./toJson.ts";

/**
 * Reads a command a line and writes one JSON object a line, in order, an error for a line that cannot be read;
 * blank lines are left out. `clock` gives milliseconds that only ever grow.
 */
export async function answerJson(
  { input, output }: Streams,
  app: App,
  log: LogBug,
  clock: () => number,
): Promise<void> {
  for await (const line of linesOf(input)) {
    if (line.trim() === "") continue;
    const began = clock();
    const reply = await respond(() => readCommandLine(line, app.commands), app, log);
    const ms = Math.round((clock() - began) * 1000) / 1000;
    const echo = line.length > ECHOED ? `${line.slice(0, ECHOED)}…` : line;
    const answer = toJson(echo, splitCommand(echo).name, ms, reply);
    if (!output.write(`${JSON.stringify(answer)}\n`)) await once(output, "drain");
  }
}

/** A pasted megabyte is refused; its beginning is enough to know it by. */
const ECHOED = 4000;
