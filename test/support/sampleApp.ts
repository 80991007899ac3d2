import { resolve } from "node:path";
import type { App } from "../../src/conversation/command.ts";
import { readCommandLine } from "../../src/conversation/readCommandLine.ts";
import { loadCommands } from "../../src/conversation/registry.ts";
import type { Reply } from "../../src/conversation/reply.ts";
import { sampleArchive, TODAY } from "./sampleArchive.ts";

/** The real commands over the sample archive, on the sample day. */
export async function sampleApp(changes: Partial<App> = {}): Promise<App> {
  return {
    archive: sampleArchive(),
    readAt: Temporal.Instant.from("2030-05-15T01:30:00Z"),
    version: "1.2.3",
    commands: await loadCommands(resolve(import.meta.dirname, "../../commands")),
    today: () => TODAY,
    ...changes,
  };
}

/** The reply to a line as typed, failures thrown. */
export async function ask(line: string, app: App): Promise<Reply> {
  const request = readCommandLine(line, app.commands);
  const command = app.commands.get(request.command);
  if (command === undefined) throw new Error(`no command ${request.command}`);
  return command.run(request, app);
}
