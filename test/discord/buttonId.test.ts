import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readButtonId, wordsToType, writeButtonId } from "../../src/discord/buttonId.ts";

const ask = (options: Record<string, string | number | boolean | Temporal.PlainDate>) => ({
  command: "search",
  options,
  limit: 5,
  offset: 0,
});

describe("a button's id", () => {
  test("starts with the command's name and carries what is asked", () => {
    const from = Temporal.PlainDate.from("2026-01-01");
    expect(writeButtonId(ask({ query: "养老 服务", from, past: true, page: 2 }))).toBe(
      "search|query=养老 服务|from=2026-01-01|past=true|page=2",
    );
  });

  test("is read back to what was written, whatever was typed", () => {
    const typed = fc.string({ unit: fc.constantFrom(..."养=|%7C25 :,\n/𠮷"), maxLength: 30 });
    fc.assert(
      fc.property(typed, typed, (query, issuer) => {
        const id = writeButtonId(ask({ query, issuer }));
        if (id !== undefined) expect(readButtonId(id)).toEqual({ command: "search", raw: { query, issuer } });
      }),
    );
  });

  test("is not written when it would be too long, or with half a character", () => {
    expect(writeButtonId(ask({ query: "长".repeat(87) }))?.length).toBe(100);
    expect(writeButtonId(ask({ query: "长".repeat(88) }))).toBeUndefined();
    expect(writeButtonId(ask({ query: "\ud842" }))).toBeUndefined();
  });

  test.each([
    "",
    "|",
    "vote:yes",
    "search|养老",
    "search|query",
    "search|Query=养老",
    "search||query=1",
    "__proto__|a=1",
  ])("is not made of %j", (id) => {
    expect(readButtonId(id)).toBeUndefined();
  });

  test("has words to type in its place", () => {
    expect(wordsToType(ask({ query: "养老 服务", page: 2 }))).toBe("/search query:养老 服务 page:2");
  });
});
