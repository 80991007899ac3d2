import { readdir } from "node:fs/promises";
import { basename, join } from "node:path";
import { pathToFileURL } from "node:url";
import { z } from "zod";
import type { Command } from "./command.ts";

/**
 * The commands of a folder by name, in the order of their names: one file each, whose default export is the
 * command. The folder is the only list of commands there is. Throws an Error that names file and mistake.
 */
export async function loadCommands(folder: string): Promise<ReadonlyMap<string, Command>> {
  const files = (await readdir(folder)).filter((file) => file.endsWith(".ts")).sort();
  if (files.length === 0) throw new Error(`命令文件夹 ${folder} 里没有 .ts 文件。`);
  const commands = files.map(async (file) => {
    const loaded = (await import(pathToFileURL(join(folder, file)).href)) as { default?: unknown };
    return [basename(file, ".ts"), checkCommand(file, loaded.default)] as const;
  });
  return new Map(await Promise.all(commands));
}

function checkCommand(file: string, loaded: unknown): Command {
  const name = basename(file, ".ts");
  if (!/^[a-z]{1,32}$/.test(name)) throw new Error(`commands/${file}：文件名就是命令名，只能用小写拉丁字母。`);
  if (loaded === undefined) throw new Error(`commands/${file}：缺少 export default，命令要从那里导出。`);
  const checked = commandSchema.safeParse(loaded);
  if (!checked.success) throw new Error(`commands/${file}：不是完整的命令。\n${z.prettifyError(checked.error)}`);
  return loaded as Command;
}

const words = z.object({ zh: z.string().min(1).max(100), en: z.string().min(1).max(100) });

const option = z.object({
  // "limit" and "offset" belong to the faces that take lines of text.
  name: z.string().regex(/^(?!limit$|offset$)[a-z]{1,32}$/),
  description: words,
  type: z.literal(["text", "whole", "day", "yes"]),
  required: z.boolean().optional(),
  suggests: z.boolean().optional(),
});

const isFunction = z.custom((value) => typeof value === "function", "应为函数");

const commandSchema = z
  .object({
    description: words,
    options: z.array(option).max(25),
    examples: z.array(z.string()).optional(),
    run: isFunction,
    suggest: isFunction.optional(),
  })
  .refine((command) => new Set(command.options.map(({ name }) => name)).size === command.options.length, {
    path: ["options"],
    error: "有两个选项同名",
  })
  .refine(({ options }) => options.every((o, i) => !o.required || i === 0 || options[i - 1]?.required), {
    path: ["options"],
    error: "必填的选项要排在前面",
  })
  .refine((command) => command.suggest !== undefined || !command.options.some((o) => o.suggests), {
    path: ["suggest"],
    error: "有选项标了 suggests，却没有 suggest 函数",
  });
