/** How many columns of a terminal a text takes: two for an ideograph, none for what combines with the character before. */
export function widthOf(text: string): number {
  let width = 0;
  for (const character of text) width += columnsOf(character.codePointAt(0) as number);
  return width;
}

function columnsOf(code: number): 0 | 1 | 2 {
  if (code < 0x300) return 1;
  if (ZERO.some(([first, last]) => code >= first && code <= last)) return 0;
  return WIDE.some(([first, last]) => code >= first && code <= last) ? 2 : 1;
}

/** East Asian Wide and Fullwidth (Unicode UAX #11), small gaps included. */
const WIDE = [
  [0x4e00, 0x9fff],
  [0x3000, 0x303e],
  [0xff01, 0xff60],
  [0x1100, 0x115f],
  [0x2e80, 0x2fff],
  [0x3041, 0x4dbf],
  [0xa000, 0xa4cf],
  [0xac00, 0xd7a3],
  [0xf900, 0xfaff],
  [0xfe30, 0xfe6f],
  [0xffe0, 0xffe6],
  [0x1f300, 0x1faff],
  [0x20000, 0x3fffd],
] as const;

const ZERO = [
  [0x300, 0x36f],
  [0x200b, 0x200f],
  [0xfe00, 0xfe0f],
  [0xe0100, 0xe01ef],
] as const;
