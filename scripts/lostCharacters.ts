/**
 * How many letters, digits and signs of comparison (> ≥ ≤ < % +) of a source a text lacks. They have to come in the
 * order of the source, each within LONGEST_JUMP of the one before, so that nothing said elsewhere makes up for a loss.
 */
export function lostCharacters(source: string, text: string): number {
  const kept = tellingOf(text);
  let lost = 0;
  let at = 0;
  for (const character of tellingOf(source)) {
    const found = kept.slice(at, at + LONGEST_JUMP).indexOf(character);
    if (found < 0) lost++;
    else at += found + 1;
  }
  return lost;
}

const LONGEST_JUMP = 10;

/** The characters that tell something: letters, digits and signs of comparison. */
export function tellingOf(text: string): string[] {
  return text.match(/[\p{L}\p{N}<>＜＞≤≥%％+＋]/gu) ?? [];
}
