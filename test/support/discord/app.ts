import type { Archive } from "../../../src/archive/archive.ts";
import type { App, Command, Option } from "../../../src/conversation/command.ts";

/** An app with these commands over an archive in which there is nothing. */
export function appWith(commands: Readonly<Record<string, Command>>): App {
  const archive: Archive = {
    notices: new Map(),
    problems: [],
    domains: { themes: [], fields: [] },
    search: () => ({ hits: [], total: 0 }),
    searchTitles: () => [],
  };
  return {
    archive,
    readAt: Temporal.Instant.from("2026-03-02T01:00:00Z"),
    version: "0.0.0",
    commands: new Map(Object.entries(commands)),
    today: () => Temporal.PlainDate.from("2026-03-02"),
  };
}

/** A command that takes a text and does as told. */
export function commandThat(run: Command["run"], more: Partial<Command> = {}): Command {
  const options: readonly Option[] = [
    { name: "query", description: { zh: "要找的词", en: "words to look for" }, type: "text", suggests: true },
    { name: "page", description: { zh: "第几页", en: "which page" }, type: "whole" },
  ];
  return { description: { zh: "检索条款", en: "Find clauses" }, options, run, ...more };
}
