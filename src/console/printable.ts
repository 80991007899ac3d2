import { visible } from "../text/characters.ts";

/** The text without what could steer a terminal, turn its lines around or hide in them. A tab becomes a blank. */
export function printable(text: string): string {
  return visible(text.replaceAll("\t", " "));
}
