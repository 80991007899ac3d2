import { Converter } from "opencc-js/t2cn";

/**
 * The text as it is compared, one code unit for one code unit, so that a place found in the folded text is
 * the same place in the text as written: full width → half width, upper → lower case, traditional →
 * simplified, every blank → " ", every zero (○ 〇 零) → 〇, every square bracket → [ ], every dash → "-".
 *
 * fold("２０２２年６月底，報財政部") === "2022年6月底,报财政部"
 */
export function fold(text: string): string {
  const folded = new Uint16Array(text.length);
  const table = foldTable();
  for (let i = 0; i < text.length; i++) folded[i] = table[text.charCodeAt(i)] as number;
  return decodeUtf16(folded);
}

/** True for a CJK ideograph of the basic plane (as folded or as written). */
export function isIdeograph(code: number): boolean {
  return (code >= 0x4e00 && code <= 0x9fff) || (code >= 0x3400 && code <= 0x4dbf) || code === 0x3007;
}

/** True where cutting before `index` would split a surrogate pair. */
export function splitsPair(text: string, index: number): boolean {
  const before = text.charCodeAt(index - 1);
  const after = text.charCodeAt(index);
  return before >= 0xd800 && before <= 0xdbff && after >= 0xdc00 && after <= 0xdfff;
}

/**
 * The text without the characters that are not seen but change how others are: controls, bidi marks, zero width,
 * fillers. Line breaks and tabs stay, half a surrogate pair becomes U+FFFD.
 */
export function visible(text: string): string {
  return text.toWellFormed().replace(INVISIBLE, "");
}

// Controls, soft hyphen, fillers, zero-width and bidi marks, line separators, annotations and tags.
const INVISIBLE =
  /[\0-\x08\x0b-\x1f\x7f-\x9f\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b-\u200f\u2028-\u202e\u2060-\u206f\u3164\ufeff\uffa0\ufff9-\ufffb\u{e0000}-\u{e0fff}]/gu;

let table: Uint16Array | undefined;

/** The folding table is a constant that is made when it is first wanted, since nothing works at import. */
function foldTable(): Uint16Array {
  table ??= makeTable();
  return table;
}

function makeTable(): Uint16Array {
  const made = Uint16Array.from({ length: 0x10000 }, (_, code) => code);
  for (let code = 0; code < 0x10000; code++) {
    const isSurrogate = code >= 0xd800 && code <= 0xdfff;
    const isEnclosed = code >= 0x2460 && code <= 0x24ff;
    if (isSurrogate || isEnclosed) continue;
    const plain = String.fromCharCode(code).normalize("NFKC").toLowerCase();
    if (plain.length === 1) made[code] = plain.charCodeAt(0);
  }
  const convert = Converter({ from: "t", to: "cn" });
  const ideographs: number[] = [];
  for (let code = 0x3400; code <= 0x9fff; code++) if (isIdeograph(code)) ideographs.push(code);
  // One call for all, a line each, so that no two of them are taken for a word.
  const simplified = convert(ideographs.map((code) => String.fromCharCode(code)).join("\n")).split("\n");
  ideographs.forEach((code, i) => {
    const to = simplified[i] ?? "";
    if (to.length === 1) made[code] = to.charCodeAt(0);
  });
  for (const [from, to] of SAME) for (const char of from) made[char.charCodeAt(0)] = to.charCodeAt(0);
  return made;
}

const SAME = [
  ["○◯零", "〇"],
  ["〔【［﹝", "["],
  ["〕】］﹞", "]"],
  ["—–―‐‑−－─", "-"],
  ["〜～∼", "~"],
  ["\t\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000", " "],
] as const;

function decodeUtf16(units: Uint16Array): string {
  let text = "";
  for (let i = 0; i < units.length; i += 8192) {
    text += String.fromCharCode.apply(null, units.subarray(i, i + 8192) as unknown as number[]);
  }
  return text;
}
