/** The source of a pattern for one numeral of folded text, Arabic or Chinese. */
export const NUMERAL = "(?:[0-9]{1,9}|[〇一二三四五六七八九十百千两]{1,9})";

/**
 * The whole number that a numeral of folded text stands for, undefined when it is none.
 *
 * "30" → 30, "十五" → 15, "一百二十" → 120, "两" → 2, digit by digit "二〇二二" → 2022
 */
export function numberOf(numeral: string): number | undefined {
  if (/^[0-9]{1,9}$/.test(numeral)) return Number(numeral);
  if (!/^[〇一二三四五六七八九十百千两]{1,9}$/.test(numeral)) return undefined;
  return /[十百千]/.test(numeral) ? byPlaces(numeral) : byDigits(numeral);
}

function byDigits(numeral: string): number {
  return [...numeral].reduce((number, digit) => number * 10 + digitOf(digit), 0);
}

function byPlaces(numeral: string): number | undefined {
  let number = 0;
  let digit: number | undefined;
  let lastPlace = Number.POSITIVE_INFINITY;
  for (const character of numeral) {
    const place = PLACES[character];
    if (place === undefined) {
      // Two digits side by side, as in 一二十, are no number; 〇 only keeps a place empty, as in 一百〇五.
      if (digit) return undefined;
      digit = digitOf(character);
    } else {
      if (place >= lastPlace) return undefined;
      number += (digit || 1) * place;
      lastPlace = place;
      digit = undefined;
    }
  }
  return number + (digit ?? 0);
}

function digitOf(character: string): number {
  return character === "两" ? 2 : "〇一二三四五六七八九".indexOf(character);
}

const PLACES: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000 };
