import { expect, test } from "vitest";
import type { Command } from "../../src/conversation/command.ts";
import { respond } from "../../src/conversation/respond.ts";
import { UserError } from "../../src/conversation/userError.ts";
import { sampleApp } from "../support/sampleApp.ts";

const request = { command: "fail", options: {}, limit: 5, offset: 0 };

async function replyWhen(run: Command["run"]) {
  const logged: [unknown, string][] = [];
  const commands = new Map([["fail", { description: { zh: "", en: "" }, options: [], run }]]);
  const app = await sampleApp({ commands });
  const reply = await respond(
    () => request,
    app,
    (error, reference) => logged.push([error, reference]),
  );
  return { reply, logged };
}

test("what a command replies is passed on", async () => {
  const { reply } = await replyWhen(() => ({ outcome: "answer", title: "好" }));
  expect(reply).toEqual({ outcome: "answer", title: "好" });
});

test("what the asker can mend is said in its own words", async () => {
  const { reply, logged } = await replyWhen(() => {
    throw new UserError("请对调。");
  });
  expect(reply).toEqual({ outcome: "error", title: "请对调。" });
  expect(logged).toEqual([]);
});

test("a bug is logged, and only its reference is shown", async () => {
  const bug = new TypeError("secret detail");
  const { reply, logged } = await replyWhen(() => Promise.reject(bug));
  const reference = logged[0]?.[1] ?? "";
  expect(logged).toEqual([[bug, expect.stringMatching(/^[0-9a-f]{8}$/)]]);
  expect(reply.title).toBe(`出错了，没能回答。请把编号 ${reference} 告诉管理员。`);
  expect(JSON.stringify(reply)).not.toContain("secret");
});

test("a command that is gone is named", async () => {
  const app = await sampleApp({ commands: new Map() });
  const reply = await respond(
    () => request,
    app,
    () => {},
  );
  expect(reply).toMatchObject({ outcome: "error", title: "没有 /fail 这个命令，输入 /help 看有哪些。" });
});
