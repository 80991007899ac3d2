import { PassThrough } from "node:stream";
import { describe, expect, test } from "vitest";
import { EXAMPLES, startTerminal } from "../../src/console/startTerminal.ts";
import { readCommandLine } from "../../src/conversation/readCommandLine.ts";
import { sampleApp } from "../support/sampleApp.ts";
import { NOTICES, sampleArchive } from "../support/sampleArchive.ts";

const KEYS = { up: "\u001b[A", tab: "\t", ctrlC: "\u0003", ctrlD: "\u0004" };

async function talk(keys: readonly string[], changes = {}): Promise<string> {
  const streams = { input: new PassThrough(), output: new PassThrough() };
  let shown = "";
  streams.output.setEncoding("utf8").on("data", (text: string) => {
    shown += text;
  });
  const talking = startTerminal(
    streams,
    await sampleApp(changes),
    () => {},
    () => ({ width: 80, hasColour: false }),
  );
  for (const key of keys) {
    streams.input.write(key);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  await talking;
  return shown;
}

describe("the terminal", () => {
  test("greets with what was read and three examples, and leaves on /quit", async () => {
    const shown = await talk(["/quit\n"]);
    expect(shown).toMatch(/^读到 3 份通知、7 条条款、5 项期限。\n/);
    expect(EXAMPLES).toHaveLength(3);
    for (const example of EXAMPLES) expect(shown).toContain(example);
    expect(shown).toMatch(/再见。\n$/);
  });

  test("gives examples that can be typed", async () => {
    const { commands } = await sampleApp();
    for (const example of EXAMPLES) expect(() => readCommandLine(example, commands)).not.toThrow();
  });

  test("says in the greeting that something is wrong with the archive", async () => {
    const problem = { file: "a.md", message: "没有正文。", cure: "请补上。", fatal: true };
    const shown = await talk(["/quit\n"], { archive: sampleArchive(NOTICES, [problem]) });
    expect(shown).toContain("有 1 处问题，见 /about");
  });

  test("answers what is typed, and what is fetched back with the arrow key", async () => {
    const shown = await talk(["体育\n", KEYS.up, "\n", "/quit\n"]);
    expect(shown.match(/合适的条款 1 条：体育/g)).toHaveLength(2);
  });

  test("completes a command", async () => {
    expect(await talk(["/hel", KEYS.tab, "\n", "/quit\n"])).toContain("可以这样问\n回答都是");
  });

  test.each([
    ["Ctrl-C", KEYS.ctrlC],
    ["Ctrl-D", KEYS.ctrlD],
  ])("leaves in order on %s", async (_, key) => {
    expect(await talk([key])).toMatch(/再见。\n$/);
  });
});
