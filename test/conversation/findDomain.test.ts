import { describe, expect, test } from "vitest";
import { findDomain, nearDomains } from "../../src/conversation/findDomain.ts";
import { DOMAINS } from "../support/sampleArchive.ts";

describe("a domain by what it is called", () => {
  test.each([
    ["养老", "C01"],
    ["C01", "C01"],
    ["c01", "C01"],
    ["養老", "C01"],
    ["日间照料", "C01"],
    ["婴幼儿照护", "C02"],
    ["民政", "T11"],
    ["民政、扶贫、救灾", "T11"],
    ["扶贫", "T11"],
  ])("%s is %s", (typed, code) => {
    expect(findDomain(DOMAINS, typed).domain.code).toBe(code);
  });

  test.each([
    ["日间托管照料", "没有叫“日间托管照料”的领域。相近的有：养老。"],
    ["航天", "没有叫“航天”的领域。输入 /domain 看有哪些。"],
    ["灾", "没有叫“灾”的领域。输入 /domain 看有哪些。"],
    ["、", "没有叫“、”的领域。输入 /domain 看有哪些。"],
  ])("%s is refused with the nearest", (typed, message) => {
    expect(() => findDomain(DOMAINS, typed)).toThrow(message);
  });
});

describe("a part of names", () => {
  const named = (...names: string[]) => ({
    themes: [],
    fields: names.map((name, i) => ({ code: `C${i}`, name, words: [name] })),
  });

  test("that two have is refused with both", () => {
    expect(() => findDomain(named("社区服务", "社区矫正", "助残"), "社区")).toThrow("相近的有：社区服务、社区矫正。");
  });

  test("that many have tells none of them", () => {
    const axes = named("养老服务", "托育服务", "助残服务", "法律服务", "就业服务", "文化服务", "体育服务");
    expect(nearDomains(axes, "服务对象", 3)).toEqual([]);
    expect(nearDomains(axes, "法律服务所", 3).map(({ domain }) => domain.name)).toEqual(["法律服务"]);
  });
});

test("the domains nearest to words share pairs of characters with them, best first", () => {
  expect(nearDomains(DOMAINS, "政府采购养老托育", 2).map(({ domain }) => domain.code)).toEqual(["T03", "C01"]);
  expect(nearDomains(DOMAINS, "火星", 3)).toEqual([]);
});
