import { fold } from "../text/characters.ts";
import { readDay } from "../text/dates.ts";
import { shorten } from "../text/shorten.ts";
import type { Command, Option } from "./command.ts";
import { nearest } from "./nearest.ts";
import type { Options } from "./request.ts";
import { UserError } from "./userError.ts";

/** What `readOptions` returns for a command's own list of options, so that each has the type the list gives it. */
export type Checked<List extends readonly Option[]> = {
  readonly [O in List[number] as O extends { required: true } ? O["name"] : never]: Value[O["type"]];
} & {
  readonly [O in List[number] as O extends { required: true } ? never : O["name"]]?: Value[O["type"]];
};

interface Value {
  readonly text: string;
  readonly whole: number;
  readonly day: Temporal.PlainDate;
  readonly yes: boolean;
}

/**
 * The options as typed, checked against what the command takes; an empty one counts as not given.
 * Throws UserError naming the option, the value and the cure.
 *
 * { query: " 养老 ", from: "2022年6月30日", page: "2" } → { query: "养老", from: PlainDate 2022-06-30, page: 2 }
 */
export function readOptions(name: string, command: Command, raw: Readonly<Record<string, string>>): Options {
  const known = new Map(command.options.map((option) => [option.name, option]));
  const read: Record<string, Options[string]> = {};
  for (const [key, typed] of Object.entries(raw)) {
    const option = known.get(key);
    if (option === undefined) throw new UserError(unknownOption(name, key, [...known.keys()]));
    const value = typed.trim();
    if (value !== "") read[key] = readValue(option, value);
  }
  for (const option of command.options) {
    if (!option.required || Object.hasOwn(read, option.name)) continue;
    const example = command.examples?.[0];
    const cure = example === undefined ? "" : `例如：/${name} ${example}`;
    throw new UserError(`/${name} 还缺 ${option.name}（${option.description.zh}）。${cure}`);
  }
  return read;
}

function readValue(option: Option, value: string): Options[string] {
  const wrong = (cure: string) => new UserError(`选项 ${option.name} 的值“${shorten(value, SHOWN)}”${cure}`);
  switch (option.type) {
    case "text":
      return value;
    case "whole": {
      const number = readWhole(value);
      if (number === undefined || number < 1) throw wrong("不是从 1 数起的整数，请写成 1、2、3 这样。");
      return number;
    }
    case "day": {
      const day = readDay(value);
      if (day === undefined) throw wrong("不是日历上有的一天，请写成 2022-06-30 或 2022年6月30日。");
      return day;
    }
    case "yes": {
      const folded = fold(value);
      if (YES.has(folded)) return true;
      if (NO.has(folded)) return false;
      throw wrong("看不出是或否，请写 true 或 false（是、否也行）。");
    }
  }
}

function unknownOption(command: string, typed: string, known: readonly string[]): string {
  if (known.length === 0) return `/${command} 没有选项，直接输入 /${command} 就行。`;
  const meant = nearest(typed, known);
  const cure = meant === undefined ? `它的选项有：${known.join("、")}。` : `是不是 ${meant}？`;
  return `/${command} 没有“${shorten(typed, SHOWN)}”这个选项。${cure}`;
}

/** The whole number that was typed in 1 to 6 digits of any width; undefined when it is not written so. */
export function readWhole(typed: string): number | undefined {
  const digits = fold(typed).replaceAll("〇", "0");
  return /^\d{1,6}$/.test(digits) ? Number(digits) : undefined;
}

/** How much of a wrong value is shown, in code units. */
const SHOWN = 30;

const YES = new Set(["true", "yes", "y", "1", "是", "对", "要"]);
const NO = new Set(["false", "no", "n", "〇", "0", "否", "不", "不要"]);
