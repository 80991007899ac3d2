import { load } from "cheerio/slim";
import { isHidden } from "./htmlTags.ts";
import { decodeEntities, plainLines } from "./plainLines.ts";

/**
 * The words of HTML (tags as `simpleTags` writes them), each block, line break and table row on a line of its
 * own, cells with a tab between them. Tags within a line leave no trace. What stands in no element is Markdown.
 *
 * "购买服务<b><a>合同</a></b>管理" → "购买服务合同管理"
 */
export function htmlLines(markup: string): string {
  const text = linesIn(load(markup, UNDECODED).root()[0] as Node, false);
  return text.replace(/(?<=[\u2e80-\uffef])\v(?=[\u2e80-\uffef])/g, "").replaceAll("\v", " ");
}

/** Entities are left to us: &gt; at the start of a line is no sign of Markdown. */
const UNDECODED = { xml: { xmlMode: false, decodeEntities: false } };

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
    if (!isInside) return plainLines(data);
    return decodeEntities(data).replace(/\s+/g, (blanks) => (blanks.includes("\n") ? "\v" : " "));
  }
  if (isHidden(attribs)) return "";
  if (name === "br") return "\n";
  const parts = children.map((child) => linesIn(child, isInside || node.type === "tag"));
  const text = (name === "tr" ? rowOf(children, parts) : undefined) ?? parts.join("");
  return BLOCK.test(name) ? `\n${text}\n` : text;
}

/**
 * One line for a row of a table; undefined for one that is there for the layout: a lone cell, tables in its cells.
 * Words between the cells are a cell too.
 */
function rowOf(children: readonly Node[], parts: readonly string[]): string | undefined {
  const cells = parts
    .map((part) => part.trim())
    .filter((part, i) => part !== "" || /^t[dh]$/.test(children[i]?.name ?? ""));
  if (cells.filter((cell) => cell !== "").length < 2 || cells.some((cell) => cell.includes("\t"))) return undefined;
  return cells.map((cell) => cell.replace(/\s+/g, " ")).join("\t");
}
