import type { Readable } from "node:stream";

/** The lines of a stream that end in \n or \r\n, and what is left at its end; nothing else parts them. */
export async function* linesOf(input: Readable): AsyncGenerator<string> {
  input.setEncoding("utf8");
  let begun: string[] = [];
  for await (const chunk of input as AsyncIterable<string>) {
    const [first = "", ...others] = chunk.split("\n");
    begun.push(first);
    for (const next of others) {
      yield begun.join("").replace(/\r$/, "");
      begun = [next];
    }
  }
  const rest = begun.join("");
  if (rest !== "") yield rest;
}
