import { fold } from "../text/characters.ts";
import { shorten } from "../text/shorten.ts";
import type { Command } from "./command.ts";
import { nearest } from "./nearest.ts";
import { DEFAULT_LIMIT } from "./paging.ts";
import { readOptions, readWhole } from "./readOptions.ts";
import type { Request } from "./request.ts";
import { UserError } from "./userError.ts";

/**
 * A request from a line as it is typed: the command, words for its first option (behind those it was given by name), `name:value` for others,
 * and `limit:` and `offset:` for the stretch wanted. A line without "/" is a search. A word with a colon that
 * names no option belongs to the words. Throws UserError with the cure.
 *
 * "/search 养老服务 issuer:\"云岭省 民政厅\" page:2" → search, { query: "养老服务", issuer: "云岭省 民政厅", page: 2 }
 */
export function readCommandLine(line: string, commands: ReadonlyMap<string, Command>): Request {
  if (line.length > LONGEST) {
    throw new UserError(
      `这一行有 ${line.length.toLocaleString("en")} 个字，太长了；最多 ${LONGEST.toLocaleString("en")} 个。`,
    );
  }
  const { name, rest } = splitCommand(line);
  const command = commands.get(name);
  if (command === undefined) throw new UserError(unknownCommand(name, [...commands.keys()]));
  const { words, values } = sortTokens(name, tokensOf(rest), [...command.options.map((o) => o.name), ...STRETCH]);
  const { limit, offset, ...raw } = values;
  const first = command.options[0]?.name;
  if (words !== "") {
    if (first === undefined) throw new UserError(`/${name} 没有选项，直接输入 /${name} 就行。`);
    raw[first] = [raw[first], words].filter((text) => text !== undefined).join(" ");
  }
  return {
    command: name,
    options: readOptions(name, command, raw),
    limit: limit === undefined ? DEFAULT_LIMIT : wholeNumber("limit", limit, 1, 100),
    offset: offset === undefined ? 0 : wholeNumber("offset", offset, 0, 999_999),
  };
}

/** The command's name as typed, and what is behind it. */
export function splitCommand(line: string): { name: string; rest: string } {
  const trimmed = line.trim();
  if (!/^[/／]/.test(trimmed)) return { name: "search", rest: trimmed };
  const [name = ""] = /^\S*/.exec(trimmed.slice(1)) ?? [];
  return { name: fold(name), rest: trimmed.slice(1 + name.length).trim() };
}

/** Longer than any question; a megabyte that was pasted by mistake is not searched for. */
const LONGEST = 4000;

const STRETCH = ["limit", "offset"];

function unknownCommand(typed: string, known: readonly string[]): string {
  const meant = nearest(typed, known);
  return `没有 /${shorten(typed, 30)} 这个命令。${meant === undefined ? "输入 /help 看有哪些。" : `是不是 /${meant}？`}`;
}

function wholeNumber(name: string, typed: string, least: number, most: number): number {
  const number = readWhole(typed);
  if (number !== undefined && number >= least && number <= most) return number;
  throw new UserError(`选项 ${name} 的值“${shorten(typed, 30)}”不对，请写 ${least} 到 ${most} 的整数。`);
}

/** Splits at blanks outside of quotation marks; a mark that is never closed is a character like others. */
function tokensOf(text: string): string[] {
  return text.match(/(?:"[^"]*"|“[^”]*”|「[^」]*」|\S)+/g) ?? [];
}

/** Parts the words from the values of options. */
function sortTokens(command: string, tokens: readonly string[], names: readonly string[]) {
  const words: string[] = [];
  const values: Record<string, string> = {};
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i] as string;
    const [, typed = "", behind = ""] = /^([A-Za-z]+)[:：](.*)$/s.exec(token) ?? [];
    const name = typed.toLowerCase();
    if (!names.includes(name)) {
      const meant = nearest(name, names);
      if (meant !== undefined) throw new UserError(misspelt(command, typed, meant));
      words.push(token);
      continue;
    }
    // A blank may follow the colon, as people type it.
    const value = unquote(behind === "" ? (tokens[++i] ?? "") : behind);
    if (value === "") throw new UserError(`选项 ${name} 后面没有值，请写成 ${name}:值。`);
    if (values[name] !== undefined) throw new UserError(`选项 ${name} 写了两次，请只留一个。`);
    values[name] = value;
  }
  return { words: words.join(" "), values };
}

function misspelt(command: string, typed: string, meant: string): string {
  return `/${command} 没有“${typed}”这个选项，是不是 ${meant}？如果是要找的词，请加引号：“${typed}:…”。`;
}

function unquote(value: string): string {
  return /^(?:"[^"]*"|“[^”]*”|「[^」]*」)$/.test(value) ? value.slice(1, -1) : value;
}
