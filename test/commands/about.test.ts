import { expect, test } from "vitest";
import type { Problem } from "../../src/archive/problem.ts";
import { ask, sampleApp } from "../support/sampleApp.ts";
import { NOTICES, sampleArchive } from "../support/sampleArchive.ts";

const PROBLEMS: Problem[] = [
  { file: "样例/a.md", line: 3, message: "日期写成了 2030-13-01。", cure: "请改成日历上有的一天。", fatal: false },
  { file: "样例/b.md", message: "没有正文。", cure: "请补上正文。", fatal: true },
];

test("/about says what was read, when, by which version, and what is wrong", async () => {
  const reply = await ask("/about", await sampleApp({ archive: sampleArchive(NOTICES, PROBLEMS) }));
  expect(reply.title).toBe("notice-clerk 1.2.3");
  expect(reply.parts).toEqual([
    {
      facts: [
        { label: "通知", value: "3 份" },
        { label: "条款", value: "7 条" },
        { label: "期限", value: "5 项" },
        { label: "读取时间", value: "2030-05-15 09:30（北京时间）" },
        { label: "问题", value: "2 处" },
      ],
    },
    {
      heading: "样例/a.md 第 3 行",
      facts: [
        { label: "问题", value: "日期写成了 2030-13-01。" },
        { label: "办法", value: "请改成日历上有的一天。" },
      ],
    },
    {
      heading: "样例/b.md",
      facts: [
        { label: "没能读入", value: "没有正文。" },
        { label: "办法", value: "请补上正文。" },
      ],
    },
  ]);
});

test("/about says that nothing is wrong, and turns pages when much is", async () => {
  expect((await ask("/about", await sampleApp())).notes).toEqual(["存档没有发现问题。"]);
  const app = await sampleApp({ archive: sampleArchive(NOTICES, PROBLEMS) });
  expect((await ask("/about limit:1", app)).actions).toMatchObject([{ label: "下一页" }]);
});
