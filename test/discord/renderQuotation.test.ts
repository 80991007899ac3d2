import { describe, expect, test } from "vitest";
import type { Quotation } from "../../src/conversation/reply.ts";
import { CUT } from "../../src/discord/cutText.ts";
import { renderQuotation } from "../../src/discord/renderQuotation.ts";

/** A quotation whose marks are the words in 〖〗. */
function quotation(marked: string, more: Partial<Quotation> = {}): Quotation {
  const marks: Quotation["marks"][number][] = [];
  let text = "";
  for (const [, before = "", words = ""] of marked.matchAll(/([^〖]*)(?:〖([^〗]*)〗)?/g)) {
    text += before + words;
    if (words) marks.push({ text: words, start: text.length - words.length, end: text.length });
  }
  return { text, marks, ...more };
}

describe("a quotation", () => {
  test.each([
    ["has its marks in bold", "请于〖6月底〗前报送。", "> 请于**6月底**前报送。"],
    ["has brackets and quotation marks outside the bold", "见〖（一）〗与〖“养老”〗。", "> 见（**一**）与“**养老**”。"],
    ["has no bold where there is no letter", "甲〖（）〗乙", "> 甲（）乙"],
    ["has no blank inside the bold", "甲〖 养老 〗乙", "> 甲 **养老** 乙"],
    ["has one bold for marks that touch", "〖养老〗〖服务〗和〖教育〗", "> **养老服务**和**教育**"],
    ["has two bolds for marks with a star between", "〖养老〗*〖服务〗", "> **养老**\\***服务**"],
    ["has its bold on either line when a mark goes over", "〖养老\n服务〗", "> **养老**\n> **服务**"],
    ["has every line as a quotation, and none as a list", "一是甲。\n\n- 乙", "> 一是甲。\n> \n> \\- 乙"],
    ["has marks in a character of two units", "〖𠮷〗野", "> **𠮷**野"],
    ["is escaped inside and outside the marks", "*甲*〖@here_乙〗", "> \\*甲\\*\\@**here\\_乙**"],
    ["of blanks is nothing", " \n　", ""],
  ])("%s", (_, marked, rendered) => {
    expect(renderQuotation(quotation(marked), 1000)).toBe(rendered);
  });

  test("says where the clause goes on before and behind", () => {
    const { text, marks } = quotation("市局〖汇总〗。");
    expect(renderQuotation({ text, marks, cutBefore: true, cutAfter: true }, 1000)).toBe("> …市局**汇总**。…");
  });

  test("that is cut says so, with the mark cut too", () => {
    expect(renderQuotation(quotation("各地〖养老服务机构〗应当报送", { cutAfter: true }), 6)).toBe(
      `> 各地**养老服务**${CUT}`,
    );
    expect(renderQuotation(quotation("各地应当按月报送〖养老〗"), 6)).toBe(`> 各地应当按月${CUT}`);
  });
});
