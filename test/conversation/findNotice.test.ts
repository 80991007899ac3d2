import { describe, expect, test } from "vitest";
import { findNotice } from "../../src/conversation/findNotice.ts";
import { sampleArchive } from "../support/sampleArchive.ts";

describe("a notice by what it is called", () => {
  test.each([
    ["tuoyu-fuben", "tuoyu-fuben", true],
    ["关于托育服务的几点说明", "tuoyu-fuben", true],
    ["《关于托育服务的几点说明》", "tuoyu-fuben", true],
    ["關於托育服務 的几点说明", "tuoyu-fuben", true],
    ["云财综[2030]12号", "2030-04-02-mulu", true],
    ["购买服务目录编制", "2030-04-02-mulu", true],
    ["居家养老意见", "2029-11-20-yanglao", false],
  ])("%s is %s", (typed, id, isExact) => {
    expect(findNotice(sampleArchive(), typed)).toMatchObject({ notice: { id }, isExact });
  });

  test("comes with the next in line", () => {
    const found = findNotice(sampleArchive(), "关于托育服务的几点说明");
    expect(found?.others.map(({ id }) => id)).toEqual(["2029-11-20-yanglao", "2030-04-02-mulu"]);
  });

  test("is undefined when nothing is called like it", () => {
    expect(findNotice(sampleArchive(), "weather")).toBeUndefined();
  });
});
