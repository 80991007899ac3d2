import type { Command, Option } from "../../../src/conversation/command.ts";

/** A command that takes a text and does as told. */
export function commandThat(run: Command["run"], more: Partial<Command> = {}): Command {
  const options: readonly Option[] = [
    { name: "query", description: { zh: "要找的词", en: "words to look for" }, type: "text", suggests: true },
    { name: "page", description: { zh: "第几页", en: "which page" }, type: "whole" },
  ];
  return { description: { zh: "检索条款", en: "Find clauses" }, options, run, ...more };
}
