import matter from "gray-matter";
import { readPostDate } from "./postDate.ts";
import type { Problem } from "./problem.ts";

/** What stands before the text of a post, as far as a notice needs it. Keys that we don't know are ignored. */
export interface FrontMatter {
  readonly title?: string;
  readonly issuer?: string;
  readonly docNumber?: string;
  readonly issuedOn?: Temporal.PlainDate;
  /** Everything behind the front matter. */
  readonly body: string;
  /** One of them is fatal when the front matter is in a language that would have to be run. */
  readonly problems: readonly Problem[];
}

/**
 * Reads the front matter of a post. It is data: YAML and nothing else, at most 16 KB of it. What is not YAML
 * (a raw quotation mark in a quoted title) is read line by line as it stands, and is a Problem; so is front
 * matter that is missing or has no end, and then the text is still read.
 */
export function readFrontMatter(file: string, source: string): FrontMatter {
  const problems: Problem[] = [];
  const note = (line: number, message: string, cure: string) =>
    problems.push({ file, line, message, cure, fatal: false });

  const opening = OPENING.exec(source);
  if (!opening) {
    note(1, "文件开头没有 front matter", "在文件开头加上两行 --- ，中间写 title: 和 date:");
    return { body: source, problems };
  }
  const language = (opening[1] as string).replace(/#.*$/, "").trim();
  const firstLine = opening[0].split("\n").length;
  if (!/^(?:ya?ml)?$/i.test(language)) {
    const message = `front matter 的开头是 ---${language.slice(0, 40)}：只读 YAML，其他语言一概不执行`;
    const cure = "把第一行改成 --- ，里面写 YAML";
    return { body: "", problems: [{ file, line: firstLine - 1, message, cure, fatal: true }] };
  }

  const rest = source.slice(opening[0].length);
  const closing = CLOSING.exec(rest.slice(0, LONGEST));
  const block = closing ? rest.slice(0, closing.index) : loosePart(rest);
  let body = rest.slice(closing ? closing.index + closing[0].length : block.length);
  if (!closing) note(firstLine, "front matter 没有结束的 ---", "在最后一个键的下一行加上 ---");

  const values = readYaml(block);
  if (values instanceof Error) {
    const at = guiltyLine(block, values);
    note(firstLine + at, "front matter 的这一行不是合法的 YAML，已照原样逐行读出", cureFor(block, at));
    // What does not look like front matter is text, whatever stands behind it.
    if (closing) body = block.slice(loosePart(block).length) + body;
  }

  const read = (key: string) => {
    const value = values instanceof Error || !Object.hasOwn(values, key) ? undefined : values[key];
    return (value === null ? "" : (wordsOf(value) ?? rawWords(block, key))).trim();
  };
  const date = rawValue(block, "date");
  const issuedOn = date === undefined ? undefined : readPostDate(date);
  if (date !== undefined && !issuedOn) {
    const isEmpty = /^(?:[+-]\d{2}:?\d{2})?$/.test(date);
    const message = isEmpty ? "日期是空的" : `没有这一天，或者读不懂这个日期：${date.slice(0, 40)}`;
    note(firstLine + lineOf(block, "date"), message, "写成 2022-04-18 18:04:08 +0800");
  }
  return {
    ...given({ title: read("title"), issuer: read("issuer"), docNumber: read("docno") }),
    ...(issuedOn && { issuedOn }),
    body,
    problems,
  };
}

/** Blank lines before it are tolerated; what follows --- on its line names the language. */
const OPENING = /^(?:[ \t]*\n)*---(?!-)([^\n]*)(?:\n|$)/;
const CLOSING = /^---[ \t]*(?:\n|$)/m;
const LONGEST = 16_384;

/** Options are always given: without them gray-matter remembers contents, and a mistake is {} the second time. */
const ONLY_YAML = { language: "yaml", engines: { json: refuse, javascript: refuse, coffee: refuse } };

function refuse(): never {
  throw new Error("front matter is never run");
}

function readYaml(block: string): Readonly<Record<string, unknown>> | Error {
  try {
    const values: unknown = matter(`---\n${block}\n---\n`, ONLY_YAML).data;
    if (typeof values === "object" && values !== null && !Array.isArray(values)) return { ...values };
    return new TypeError("front matter is no mapping");
  } catch (error) {
    return error as Error;
  }
}

/** A parser stumbles at or behind the line that is wrong: the last one up to there that can't be read by itself. */
function guiltyLine(block: string, error: Error & { readonly mark?: { readonly line: number } }): number {
  const lines = block.split("\n");
  const stumbled = (error.mark?.line ?? 1) - 1;
  const guilty = lines.findLastIndex(
    (line, i) => i <= stumbled && readYaml(line) instanceof Error && line.trim() !== "",
  );
  return Math.max(0, guilty < 0 ? stumbled : guilty);
}

/** The lines at the beginning that look like front matter: keys, what is indented or listed under them, remarks. */
function loosePart(text: string): string {
  let end = 0;
  for (const [line] of text.matchAll(/[^\n]*\n|[^\n]+$/g)) {
    if (!/^(?:[A-Za-z_][\w-]{0,40}[ \t]*:|[ \t]+\S|- |#)/.test(line) || end + line.length > LONGEST) break;
    end += line.length;
  }
  return text.slice(0, end);
}

/** The value of a key as it stands on its line, without a pair of quotation marks around it and a remark behind it. */
function rawValue(block: string, key: string): string | undefined {
  const line = new RegExp(`^${key}[ \\t]*:(.*)$`, "m").exec(block)?.[1]?.trim();
  const quoted = /^(["'])(.*)\1(?:\s+#.*)?$/.exec(line ?? "")?.[2];
  return quoted ?? line?.replace(/(?:^|\s)#.*$/, "");
}

/** A string as it is, the items of a list with 、 between them. Other values are better as they were written. */
function wordsOf(value: unknown): string | undefined {
  if (typeof value === "string") return value;
  const isFlat = Array.isArray(value) && value.every((item) => typeof item === "string" || typeof item === "number");
  return isFlat ? value.join("、") : undefined;
}

/** The raw value, or "" where it is a list, a mapping or the beginning of one or of a block; [公告] 关于… is a value. */
function rawWords(block: string, key: string): string {
  const isNoString = new RegExp(`^${key}[ \\t]*:[ \\t]*(?:[>|]|[[{](?:[^\\]}\\n]*|[^\\n]*[\\]}][ \\t]*)$)`, "m").test(
    block,
  );
  return isNoString ? "" : (rawValue(block, key) ?? "");
}

function lineOf(block: string, key: string): number {
  return block.slice(0, block.search(new RegExp(`^${key}[ \\t]*:`, "m"))).split("\n").length - 1;
}

function cureFor(block: string, line: number): string {
  const text = block.split("\n")[line] ?? "";
  if (/:\s*".*".*"/.test(text)) return '把值里面的 " 改成 “ ” 或 \\"';
  return "把这一行的值放进英文单引号里";
}

/** Only the values that say something. */
function given<T extends Record<string, string>>(values: T): Partial<T> {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== "")) as Partial<T>;
}
