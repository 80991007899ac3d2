import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { readDomains } from "../../src/archive/domains.ts";
import { readArchive } from "../../src/archive/readArchive.ts";
import { loadCommands } from "../../src/conversation/registry.ts";
import { ask, sampleApp } from "../support/sampleApp.ts";

describe("the folder of commands", () => {
  test("is the list of commands, in the order of their names", async () => {
    const commands = await loadCommands(resolve(import.meta.dirname, "../../commands"));
    expect([...commands.keys()]).toEqual(["about", "deadline", "domain", "help", "notice", "search"]);
  });

  test("holds examples that the samples of the project answer", async () => {
    const data = resolve(import.meta.dirname, "../../data");
    const archive = await readArchive(`${data}/notices`, { domains: await readDomains(`${data}/domains.json`) });
    const app = await sampleApp({ archive, today: () => Temporal.PlainDate.from("2026-11-24") });
    const lines = [...app.commands].flatMap(([name, { examples = [] }]) =>
      examples.map((words) => `/${name} ${words}`),
    );
    const outcomes = await Promise.all(lines.map(async (line) => [line, (await ask(line, app)).outcome]));
    expect(outcomes.length).toBeGreaterThan(6);
    expect(outcomes).toEqual(lines.map((line) => [line, "answer"]));
  });
});

describe("a folder with a mistake", () => {
  let folder: string;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), "commands-"));
  });
  afterEach(() => rm(folder, { recursive: true }));

  const words = `{ zh: "试", en: "try" }`;
  const run = `run: () => ({ outcome: "none", title: "" })`;
  const option = (name: string, more = "") => `{ name: "${name}", description: ${words}, type: "text", ${more} }`;
  const command = (options: string, more = run) =>
    `export default { description: ${words}, options: [${options}], ${more} };`;

  test.each([
    ["try.ts", "export const command = 1;", "commands/try.ts：缺少 export default"],
    ["try.ts", "export default { description: 1 };", "✖"],
    ["try.ts", command("", ""), "应为函数"],
    ["Try.ts", command(""), "commands/Try.ts：文件名就是命令名"],
    ["try.ts", command(option("limit")), "options[0].name"],
    ["try.ts", command(`${option("a")}, ${option("a")}`), "有两个选项同名"],
    ["try.ts", command(`${option("a")}, ${option("b", "required: true")}`), "必填的选项要排在前面"],
    ["try.ts", command(option("a", "suggests: true")), "却没有 suggest 函数"],
  ])("is refused by the file's name: %s %s", async (file, text, message) => {
    await writeFile(join(folder, file), text);
    await expect(loadCommands(folder)).rejects.toThrow(message);
    await expect(loadCommands(folder)).rejects.toThrow(file);
  });

  test("is refused when it is empty", async () => {
    await expect(loadCommands(folder)).rejects.toThrow("没有 .ts 文件");
  });
});
