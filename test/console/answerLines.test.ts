import { expect, test } from "vitest";
import { answerLines } from "../../src/console/answerLines.ts";
import { collect } from "../support/collect.ts";
import { sampleApp } from "../support/sampleApp.ts";

test("lines from a pipe are answered in plain text, in order, a blank line between", async () => {
  const streams = collect("体育\n\n/serch\n/domain");
  const look = { width: Number.POSITIVE_INFINITY, hasColour: false };
  await answerLines(streams, await sampleApp(), () => {}, look);
  const text = streams.written();
  expect(text).toMatch(/^合适的条款 1 条：体育\n\n一、编制范围\n/);
  expect(text).toContain("*体育*服务可以另行编制。");
  expect(text).toContain("\n\n没有 /serch 这个命令。是不是 /search？\n\n领域：");
  expect(text).not.toContain("\u001b");
});

test.each(["/quit", " /exit "])("%s leaves the lines behind it unanswered", async (line) => {
  const streams = collect(`/domain\n${line}\n体育\n`);
  await answerLines(streams, await sampleApp(), () => {}, { width: Number.POSITIVE_INFINITY, hasColour: false });
  expect(streams.written()).toMatch(/^领域：/);
  expect(streams.written()).not.toContain("体育服务");
  expect(streams.written()).not.toContain("quit");
});
