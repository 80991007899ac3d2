import { expect, test } from "vitest";
import { answerLines } from "../../src/console/answerLines.ts";
import { collect } from "../support/collect.ts";
import { sampleApp } from "../support/sampleApp.ts";

test("lines from a pipe are answered in plain text, in order, a blank line between", async () => {
  const streams = collect("体育\n\n/serch\n/domain");
  const look = { width: Number.POSITIVE_INFINITY, hasColour: false };
  await answerLines(streams, await sampleApp(), () => {}, look);
  const text = streams.written();
  expect(text).toMatch(/^找到 1 条：体育\n\n一、编制范围\n/);
  expect(text).toContain("*体育*服务可以另行编制。");
  expect(text).toContain("\n\n没有 /serch 这个命令。是不是 /search？\n\n领域：");
  expect(text).not.toContain("\u001b");
});
