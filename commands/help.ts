import type { App, Command, Option } from "../src/conversation/command.ts";
import type { Part, Reply } from "../src/conversation/reply.ts";
import type { Request } from "../src/conversation/request.ts";

export default {
  description: { zh: "有哪些命令，怎么用", en: "The commands and how to use them" },
  options: [],
  run: listCommands,
} satisfies Command;

function listCommands(_request: Request, { commands }: App): Reply {
  return {
    outcome: "answer",
    title: "可以这样问",
    notes: [
      "回答都是存档里的原话，附条款和出处；存档没说的，就说没有。",
      "日期写 2022-06-30 或 2022年6月30日都行；到期日照原文，遇周末、节假日不顺延。",
    ],
    parts: [...commands].map(([name, command]) => commandPart(name, command)),
  };
}

function commandPart(name: string, { description, options, examples = [] }: Command): Part {
  return {
    heading: `/${name}　${description.zh}`,
    items: [...options.map(describeOption), ...examples.map((example) => `例：/${name} ${example}`.trim())],
  };
}

function describeOption({ name, description, required }: Option): string {
  return `${name}　${description.zh}${required ? "（必填）" : ""}`;
}
