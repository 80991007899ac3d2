import { expect, test } from "vitest";
import { ask, sampleApp } from "../support/sampleApp.ts";

test("/help names every command with its options and examples", async () => {
  const app = await sampleApp();
  const { parts } = await ask("/help", app);
  expect(parts?.map(({ heading }) => heading?.split("　")[0])).toEqual(
    [...app.commands.keys()].map((name) => `/${name}`),
  );
  expect(parts?.at(-1)).toEqual({
    heading: "/search　在存档里找条款，原文和出处一起给出",
    items: [
      "query　要找的词；加引号的一字不差（必填）",
      "domain　只在这个领域里",
      "issuer　只找这个发文机关的",
      "from　发文日期不早于",
      "to　发文日期不晚于",
      "page　第几页",
      "例：/search 养老服务",
      "例：/search “购买服务” domain:养老 from:2022-01-01",
    ],
  });
});
