import { styleText } from "node:util";
import type { Action, Item, Part, Quotation, Reply } from "../conversation/reply.ts";
import { writeCommandLine } from "../conversation/writeCommandLine.ts";
import type { Span } from "../text/span.ts";
import { printable } from "./printable.ts";
import { wrap } from "./wrap.ts";

/** Where a text is to be read. */
export interface Look {
  /** Columns of the terminal; Infinity where lines are not to be broken. */
  readonly width: number;
  /** Without colour, marked words stand between asterisks. */
  readonly hasColour: boolean;
}

/** A reply as text for a terminal or a pipe, ending in a line break. */
export function renderText(reply: Reply, look: Look): string {
  const { parts = [], notes = [], actions = [] } = reply;
  const blocks = [
    [...paragraph(reply.title, look, "", "title"), ...notes.flatMap((note) => paragraph(note, look))],
    ...parts.map((part, i) => renderPart(part, look, isSameSource(part, parts[i + 1]))),
    actions.map((action) => renderAction(action, look)),
  ];
  return blocks
    .filter((block) => block.length > 0)
    .map((lines) => `${lines.join("\n")}\n`)
    .join("\n");
}

/** Clauses of one notice that were found together have their source once, below the last. */
function isSameSource({ source, facts }: Part, next: Part | undefined): boolean {
  return source !== undefined && !facts && source.label === next?.source?.label && source.url === next.source.url;
}

function renderPart(part: Part, look: Look, isSourceBelow: boolean): string[] {
  const { heading, quotation, facts = [], items = [], source } = part;
  return [
    ...(heading === undefined ? [] : paragraph(heading, look, "", "heading")),
    ...(quotation === undefined ? [] : quote(quotation, look)),
    ...facts.flatMap(({ label, value }) => paragraph(`${label}：${value}`, look, INDENT)),
    ...items.flatMap((item) => renderItem(item, look)),
    ...(source === undefined || isSourceBelow ? [] : paragraph(source.label, look, INDENT, "source")),
    // A link is of use only when it is whole.
    ...(source?.url === undefined || isSourceBelow ? [] : [INDENT + style(printable(source.url), "link", look)]),
  ];
}

function renderItem(item: string | Item, look: Look): string[] {
  const { text, depth } = typeof item === "string" ? { text: item, depth: 0 } : item;
  return paragraph(`· ${text}`, look, INDENT.repeat(1 + depth));
}

function renderAction({ label, request }: Action, look: Look): string {
  return style(`→ ${printable(label)}：`, "source", look) + printable(writeCommandLine(request));
}

function quote({ text, marks, cutBefore, cutAfter }: Quotation, look: Look): string[] {
  const pieces = [
    { text: cutBefore ? "……" : "", isMarked: false },
    ...piecesOf(text, marks),
    { text: cutAfter ? "……" : "", isMarked: false },
  ].map((piece) => ({ ...piece, text: printable(piece.text) }));
  if (!look.hasColour) {
    const whole = pieces.map((piece) => (piece.isMarked ? `*${piece.text}*` : piece.text)).join("");
    return paragraph(whole, look, QUOTE);
  }
  const whole = pieces.map((piece) => piece.text).join("");
  return lines(whole, look, QUOTE).map((line) => QUOTE + styleMarks(line, pieces));
}

interface Piece {
  readonly text: string;
  readonly isMarked: boolean;
}

function piecesOf(text: string, marks: readonly Span[]): Piece[] {
  const pieces: Piece[] = [];
  let at = 0;
  for (const { start, end } of marks) {
    pieces.push({ text: text.slice(at, start), isMarked: false }, { text: text.slice(start, end), isMarked: true });
    at = end;
  }
  pieces.push({ text: text.slice(at), isMarked: false });
  return pieces;
}

/** One line of the text that the pieces make when put together. */
function styleMarks(line: Span, pieces: readonly Piece[]): string {
  let styled = "";
  let at = 0;
  for (const { text, isMarked } of pieces) {
    const shown = text.slice(Math.max(line.start - at, 0), Math.max(line.end - at, 0));
    styled += isMarked && shown !== "" ? styleText(STYLES.mark, shown, { validateStream: false }) : shown;
    at += text.length;
  }
  return styled;
}

function paragraph(text: string, look: Look, indent = "", as?: keyof typeof STYLES): string[] {
  return lines(printable(text), look, indent).map((line) => indent + (as ? style(line.text, as, look) : line.text));
}

function lines(text: string, { width }: Look, indent: string): Span[] {
  return wrap(text, Math.max(width - indent.length, 8));
}

function style(text: string, as: keyof typeof STYLES, { hasColour }: Look): string {
  return hasColour && text !== "" ? styleText(STYLES[as], text, { validateStream: false }) : text;
}

const INDENT = "  ";
const QUOTE = "  ";
const STYLES = {
  title: ["bold"],
  heading: ["cyan"],
  mark: ["bold", "yellow"],
  source: ["dim"],
  link: ["dim", "underline"],
} as const satisfies Readonly<Record<string, Parameters<typeof styleText>[0]>>;
