import { splitsPair } from "./characters.ts";

/**
 * The text on one line, at most `max` UTF-16 code units of it, with "…" where something was left out.
 *
 * shorten("各地于月底前\n报送目录", 8) === "各地于月底前 …"
 */
export function shorten(text: string, max: number): string {
  const line = text.replaceAll(/\s+/g, " ").trim();
  if (line.length <= max) return line;
  const end = max - 1;
  return `${line.slice(0, splitsPair(line, end) ? end - 1 : end)}…`;
}
