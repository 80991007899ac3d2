import { createInterface } from "node:readline/promises";
import type { App } from "../conversation/command.ts";
import { readCommandLine } from "../conversation/readCommandLine.ts";
import { type LogBug, respond } from "../conversation/respond.ts";
import { sizeOf } from "../conversation/sizeOf.ts";
import { completeLine } from "./completeLine.ts";
import { isQuit } from "./isQuit.ts";
import { type Look, renderText } from "./renderText.ts";
import type { Streams } from "./streams.ts";

/**
 * Talks with someone at a terminal until /quit, Ctrl-D or Ctrl-C, with a history on the arrow keys and completion
 * on Tab. `look` is asked before each answer, since a window changes its size.
 */
export async function startTerminal(
  { input, output }: Streams,
  app: App,
  log: LogBug,
  look: () => Look,
): Promise<void> {
  output.write(greeting(app));
  const terminal = createInterface({
    input,
    output,
    terminal: true,
    prompt: "> ",
    historySize: 500,
    removeHistoryDuplicates: true,
    completer: (line: string) => completeLine(line, app),
  });
  terminal.on("SIGINT", () => terminal.close());
  terminal.prompt();
  for await (const line of terminal) {
    if (isQuit(line)) break;
    if (line.trim() !== "") {
      const reply = await respond(() => readCommandLine(line, app.commands), app, log);
      output.write(`\n${renderText(reply, look())}\n`);
    }
    terminal.prompt();
  }
  terminal.close();
  output.write("\n再见。\n");
}

function greeting({ archive }: App): string {
  const { notices, clauses, deadlines } = sizeOf(archive);
  const problems = archive.problems.length > 0 ? `；有 ${archive.problems.length} 处问题，见 /about` : "";
  return [
    `读到 ${notices} 份通知、${clauses} 条条款、${deadlines} 项期限${problems}。`,
    `可以这样问：${EXAMPLES.join("　")}`,
    "直接输入要找的词也行；/help 看全部命令，/quit 退出。",
    "",
    "",
  ].join("\n");
}

/** Shown in the greeting. */
export const EXAMPLES = ["/search 养老服务", "/deadline", "/domain 养老"];
