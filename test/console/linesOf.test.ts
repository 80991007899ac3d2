import { Readable } from "node:stream";
import { expect, test } from "vitest";
import { linesOf } from "../../src/console/linesOf.ts";

const read = (chunks: readonly (string | Buffer)[]) =>
  Array.fromAsync(linesOf(Readable.from(chunks, { objectMode: false })));

test.each([
  [["甲\n乙\n"], ["甲", "乙"]],
  [["甲\r\n乙"], ["甲", "乙"]],
  [
    ["甲", "乙\n", "\n丙"],
    ["甲乙", "", "丙"],
  ],
  [["甲\u2028乙\u0085\n"], ["甲\u2028乙\u0085"]],
  [[], []],
  [["\n\n"], ["", ""]],
])("%j has the lines %j", async (chunks, lines) => {
  expect(await read(chunks)).toEqual(lines);
});

test("a character that falls into two chunks stays whole", async () => {
  const bytes = Buffer.from("养老𠀀\n");
  expect(await read([bytes.subarray(0, 1), bytes.subarray(1, 8), bytes.subarray(8)])).toEqual(["养老𠀀"]);
});
