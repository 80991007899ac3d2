import type { Request } from "./request.ts";

/**
 * A request as a line to type, which `readCommandLine` reads back to the same options.
 *
 * search, { query: "养老服务", issuer: "云岭省 民政厅", page: 2 } → "/search query:养老服务 issuer:\"云岭省 民政厅\" page:2"
 */
export function writeCommandLine({ command, options }: Pick<Request, "command" | "options">): string {
  const written = Object.entries(options).map(([name, value]) => `${name}:${quote(String(value))}`);
  return [`/${command}`, ...written].join(" ");
}

function quote(value: string): string {
  if (!/[\s"“”「」]/.test(value)) return value;
  const pair = PAIRS.find(([, close]) => !value.includes(close));
  // Text with every kind of closing mark is not worth a way of escaping them.
  return pair === undefined ? `"${value.replaceAll('"', "")}"` : pair.join(value);
}

const PAIRS = [
  ['"', '"'],
  ["“", "”"],
  ["「", "」"],
] as const;
