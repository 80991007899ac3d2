import { load } from "cheerio/slim";
import { isHidden } from "./htmlTags.ts";
import { plainLines } from "./plainLines.ts";

/**
 * The words of HTML (tags as `simpleTags` writes them), each block, line break and table row on a line of its
 * own, cells with a tab between them. Tags within a line leave no trace.
 *
 * "购买服务<b><a>合同</a></b>管理" → "购买服务合同管理"
 */
export function htmlLines(markup: string): string {
  const text = linesIn(load(markup).root()[0] as Node, false);
  return text.replace(/(?<=[\u2e80-\uffef])\v(?=[\u2e80-\uffef])/g, "").replaceAll("\v", " ");
}

interface Node {
  readonly type: string;
  readonly name?: string;
  readonly data?: string;
  readonly attribs?: Readonly<Record<string, string>>;
  readonly children?: readonly Node[];
}

const BLOCK =
  /^(?:address|article|aside|blockquote|body|caption|center|d[dlt]|details|div|fieldset|fig(?:caption|ure)|footer|form|h[1-6r]|header|html|li|main|nav|[ou]l|option|p|pre|section|select|summary|table|t(?:body|foot|head|d|h|r))$/;

/**
 * The words below a node. Outside of all elements a line break is one; inside it is a blank, marked \v until it
 * is known what stands on both sides of it.
 */
function linesIn(node: Node, isInside: boolean): string {
  const { name = "", data = "", attribs = {}, children = [] } = node;
  if (node.type === "text") {
    return isInside ? data.replace(/\s+/g, (blanks) => (blanks.includes("\n") ? "\v" : " ")) : plainLines(data);
  }
  if (isHidden(attribs)) return "";
  if (name === "br") return "\n";
  const parts = children.map((child) => linesIn(child, isInside || node.type === "tag"));
  const text = (name === "tr" ? rowOf(children, parts) : undefined) ?? parts.join("");
  return BLOCK.test(name) ? `\n${text}\n` : text;
}

/** One line for a row of a table; undefined for one that is there for the layout: a lone cell, tables in its cells. */
function rowOf(children: readonly Node[], parts: readonly string[]): string | undefined {
  const cells = parts.filter((_, i) => /^t[dh]$/.test(children[i]?.name ?? "")).map((cell) => cell.trim());
  if (cells.filter((cell) => cell !== "").length < 2 || cells.some((cell) => cell.includes("\t"))) return undefined;
  return cells.map((cell) => cell.replace(/\s+/g, " ")).join("\t");
}
