import type { Options, Request } from "../conversation/request.ts";
import { LIMITS } from "./limits.ts";

/**
 * A button's id: the command's name and the options, so that a press means the same after a restart.
 * Undefined when it would be longer than Discord takes. Limit and offset are this face's own, not the button's.
 *
 * { command: "search", options: { query: "养老", page: 2 } } → "search|query=养老|page=2"
 */
export function writeButtonId(request: Request): string | undefined {
  const options = Object.entries(request.options).map(([name, value]) => `${name}=${encode(String(value))}`);
  const id = [request.command, ...options].join("|");
  return id.length <= LIMITS.buttonId && id.isWellFormed() ? id : undefined;
}

/** The command's name and the options as typed; undefined for an id that `writeButtonId` never wrote. */
export function readButtonId(id: string): { command: string; raw: Record<string, string> } | undefined {
  const [command, ...options] = id.split("|");
  if (command === undefined || !/^[a-z]+$/.test(command)) return undefined;
  const raw: Record<string, string> = {};
  for (const option of options) {
    const [, name, value] = /^([a-z]+)=([\s\S]*)$/.exec(option) ?? [];
    if (name === undefined || value === undefined) return undefined;
    raw[name] = decode(value);
  }
  return { command, raw };
}

/** What to type instead of pressing a button: "/search query:养老服务 领域 page:2"; Discord needs no quotation marks. */
export function wordsToType(request: Pick<Request, "command" | "options">): string {
  return [`/${request.command}`, ...typed(request.options)].join(" ");
}

function typed(options: Options): string[] {
  return Object.entries(options).map(([name, value]) => `${name}:${value}`);
}

function encode(value: string): string {
  return value.replaceAll("%", "%25").replaceAll("|", "%7C");
}

function decode(value: string): string {
  return value.replaceAll("%7C", "|").replaceAll("%25", "%");
}
