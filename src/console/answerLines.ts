import { once } from "node:events";
import type { App } from "../conversation/command.ts";
import { readCommandLine } from "../conversation/readCommandLine.ts";
import { type LogBug, respond } from "../conversation/respond.ts";
import { isQuit } from "./isQuit.ts";
import { linesOf } from "./linesOf.ts";
import { type Look, renderText } from "./renderText.ts";
import type { Streams } from "./streams.ts";

/** Reads a command a line from a pipe or a file and writes the answers as text, a blank line between them, until /quit or the end. */
export async function answerLines({ input, output }: Streams, app: App, log: LogBug, look: Look): Promise<void> {
  let separator = "";
  for await (const line of linesOf(input)) {
    if (isQuit(line)) return;
    if (line.trim() === "") continue;
    const reply = await respond(() => readCommandLine(line, app.commands), app, log);
    if (!output.write(separator + renderText(reply, look))) await once(output, "drain");
    separator = "\n";
  }
}
