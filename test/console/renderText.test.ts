import { stripVTControlCharacters } from "node:util";
import { describe, expect, test } from "vitest";
import { renderText } from "../../src/console/renderText.ts";
import { widthOf } from "../../src/console/widthOf.ts";
import type { Part, Reply } from "../../src/conversation/reply.ts";

const PLAIN = { width: Number.POSITIVE_INFINITY, hasColour: false };

const part = (heading: string, more: Partial<Part> = {}): Part => ({
  heading,
  quotation: {
    text: "各地要在2030年6月底前报送目录。",
    marks: [
      { text: "2030年6月底前", start: 4, end: 13 },
      { text: "目录", start: 15, end: 17 },
    ],
    cutBefore: true,
  },
  source: { label: "《通知》 · 云岭省财政厅", url: "https://example.org/a" },
  ...more,
});
const reply = (parts: readonly Part[], more: Partial<Reply> = {}): Reply => ({
  outcome: "answer",
  title: "找到",
  parts,
  ...more,
});

describe("a reply as text", () => {
  test("has title, notes, parts with marks between asterisks, and what to type next", () => {
    const action = {
      label: "下一页",
      request: { command: "search", options: { query: "养老 目录", page: 2 }, limit: 5, offset: 0 },
    };
    const shown = reply(
      [
        part("一、报送", {
          facts: [{ label: "谁", value: "各地" }],
          items: ["甲", { text: "乙", depth: 0 }, { text: "丙", depth: 1 }],
        }),
      ],
      {
        notes: ["第 1–5 项，共 6 项。"],
        actions: [action],
      },
    );
    expect(renderText(shown, PLAIN)).toBe(
      [
        "找到",
        "第 1–5 项，共 6 项。",
        "",
        "一、报送",
        "  ……各地要在*2030年6月底前*报送*目录*。",
        "  谁：各地",
        "  · 甲",
        "  · 乙",
        "    · 丙",
        "  《通知》 · 云岭省财政厅",
        "  https://example.org/a",
        "",
        '→ 下一页：/search query:"养老 目录" page:2',
        "",
      ].join("\n"),
    );
  });

  test("has the source of clauses found together once, below the last", () => {
    const text = renderText(
      reply([part("一、"), part("二、"), part("三、", { source: { label: "《意见》" } })]),
      PLAIN,
    );
    expect(text.match(/《通知》/g)).toHaveLength(1);
    expect(text.indexOf("二、")).toBeLessThan(text.indexOf("《通知》"));
    expect(text).toContain("《意见》");
  });

  test("lets nothing from the archive steer the terminal", () => {
    const evil = part("\u001b[2J一、", {
      quotation: { text: "甲\u001b[31m乙目录", marks: [{ text: "目录", start: 7, end: 9 }] },
      facts: [{ label: "谁", value: "\u001b]0;x\u0007" }],
      items: ["\u009bA"],
      source: { label: "\r《通知》", url: "https://example.org/\u001b[1m" },
    });
    const plain = renderText(reply([evil], { title: "\u001b[1m题", notes: ["\u0007注"] }), PLAIN);
    expect(plain.replaceAll("\n", "")).not.toMatch(/[\u0000-\u001f\u007f-\u009f]/);
    expect(plain).toContain("甲[31m乙*目录*");
    const coloured = renderText(reply([evil]), { width: 80, hasColour: true });
    expect(coloured).toContain("甲[31m乙\u001b[");
    expect(coloured).not.toContain("\u001b[31m");
    expect(coloured).not.toContain("\u001b[2J");
  });

  test("has the same words in colour, without asterisks, within the width", () => {
    const shown = reply([part("一、报送"), part("二、报送")]);
    const coloured = stripVTControlCharacters(renderText(shown, { width: 20, hasColour: true }));
    const plain = renderText(shown, PLAIN).replaceAll("*", "");
    expect(coloured.replaceAll(/\s/g, "")).toBe(plain.replaceAll(/\s/g, ""));
    for (const line of coloured.split("\n").filter((line) => !line.includes("http"))) {
      expect(widthOf(line)).toBeLessThanOrEqual(20);
    }
  });

  test("keeps the colour of a mark that goes over the end of a line", () => {
    const text = renderText(reply([part("一、")]), { width: 18, hasColour: true });
    const marked = [...text.matchAll(/\u001b\[1m\u001b\[33m(.*?)\u001b/g)].map(([, words]) => words);
    expect(marked.join("")).toBe("2030年6月底前目录");
    expect(marked.length).toBeGreaterThan(2);
  });
});
