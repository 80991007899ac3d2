import type { App } from "../conversation/command.ts";

/**
 * What the end of the line being typed can become, as `node:readline` wants it: the completions, and the end that
 * they replace. Names of commands, then names of options, then the values that the command suggests.
 *
 * "/se" → ["/search "], "/search 养老 do" → ["domain:"], "/search 养老 domain:养" → ["domain:养老 "]
 */
export function completeLine(line: string, app: App): [string[], string] {
  const [name, ...tokens] = line.trimStart().split(/\s+/);
  if (!name?.startsWith("/")) return [[], line];
  if (tokens.length === 0) {
    const names = [...app.commands.keys(), "quit"].map((command) => `/${command} `);
    return [names.filter((full) => full.startsWith(name)), name];
  }
  const command = app.commands.get(name.slice(1));
  const typed = tokens.at(-1) ?? "";
  if (command === undefined) return [[], typed];
  const [option, value] = typed.split(":", 2);
  if (option === undefined || value === undefined) {
    const names = command.options.map((known) => `${known.name}:`);
    return [names.filter((full) => full.startsWith(typed)), typed];
  }
  const values = command.suggest?.(option, value, app) ?? [];
  return [values.map((choice) => `${option}:${choice.value} `).filter((full) => full.startsWith(typed)), typed];
}
