import { readFile } from "node:fs/promises";
import { z } from "zod";
import type { DomainAxis } from "./archive.ts";

/** Reads data/domains.json; throws an error that names every mistake in it, the entry it is in and its cure. */
export async function readDomains(file: string): Promise<DomainAxis> {
  return parseDomains(await readFile(file, "utf8"), file);
}

/** The same from the text of the file; `file` is what errors call it. */
export function parseDomains(json: string, file: string): DomainAxis {
  const data = parseJson(json, file);
  const read = domainFile.safeParse(data);
  if (read.success) return read.data;
  const mistakes = read.error.issues.map(({ path, message }) => `- ${entryAt(path, data)}：${message}`);
  throw new Error([`领域表 ${file} 有 ${mistakes.length} 处错误：`, ...mistakes].join("\n"));
}

function parseJson(json: string, file: string): unknown {
  try {
    return JSON.parse(json);
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new Error(`领域表 ${file} 不是合法的 JSON（${reason}）。请检查引号和逗号。`, { cause });
  }
}

/** "fields 第 3 项（托育）的 words": what an editor can find in the file. */
function entryAt(path: readonly PropertyKey[], data: unknown): string {
  const [axis, index, key] = path;
  if (axis === undefined) return "整个文件";
  if (typeof index !== "number") return path.join(".");
  const name = named.safeParse((data as Record<PropertyKey, unknown[]>)[axis]?.[index]).data?.name;
  const entry = `${String(axis)} 第 ${index + 1} 项${name ? `（${name}）` : ""}`;
  return key === undefined ? entry : `${entry}的 ${String(key)}`;
}

const named = z.object({ name: z.string() });

const text = z.string({ error: "应为文字，请补上" }).trim().min(1, { error: "是空的，请填写或删去" });
const list = z.array(text, { error: "应为文字的列表，请写成 […]" });

const domain = z
  .object({ code: text, name: text, words: list, weak: list.default([]), except: list.default([]) })
  .superRefine(({ words, weak, except }, context) => {
    const report = (key: string, message: string) => context.addIssue({ code: "custom", path: [key], message });
    for (const word of repeated(words)) report("words", `“${word}”重复，请删去一个`);
    for (const word of weak) {
      if (!words.includes(word)) report("weak", `“${word}”不在 words 中，请加入 words 或从 weak 删去`);
    }
    for (const phrase of except) {
      if (words.includes(phrase)) report("except", `“${phrase}”也在 words 中，请只留一处`);
    }
  });

const domainFile = z
  .object({
    context: z.object(
      { offices: list, followers: list, lists: list },
      { error: "缺失，请补上 offices、followers、lists" },
    ),
    themes: z.array(domain, { error: "应为主题的列表，请写成 […]" }),
    fields: z.array(domain, { error: "应为服务领域的列表，请写成 […]" }),
  })
  .superRefine(({ themes, fields }, context) => {
    const taken = new Set<string>();
    for (const [axis, domains] of Object.entries({ themes, fields })) {
      domains.forEach(({ code }, index) => {
        const message = `代码“${code}”已用过，请换一个`;
        if (taken.has(code)) context.addIssue({ code: "custom", path: [axis, index, "code"], message });
        taken.add(code);
      });
    }
  });

function repeated(words: readonly string[]): string[] {
  return words.filter((word, i) => words.indexOf(word) !== i);
}
