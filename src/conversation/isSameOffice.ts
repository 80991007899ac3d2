import { fold } from "../text/characters.ts";

/** Whether who has to act is whom a reader typed, or named more closely: 省级财政部门 is found in 各省级财政部门, 财政部 is not. */
export function isSameOffice(who: string, typed: string): boolean {
  const [name, wanted] = [withoutBlanks(who), bare(typed)];
  if (wanted.length < 2) return name === wanted;
  return placesOf(wanted, name).some((start) => !(wanted.endsWith("部") && name[start + wanted.length] === "门"));
}

/** Without 请 and 各; but 各地 and 各部门 would say nothing without. */
function bare(typed: string): string {
  const asked = withoutBlanks(typed).replace(/^请(?=.)/, "");
  const office = asked.replace(/^各级?/, "");
  return office.length > 2 ? office : asked;
}

function placesOf(words: string, text: string): number[] {
  const places: number[] = [];
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) places.push(at);
  return places;
}

function withoutBlanks(name: string): string {
  return fold(name).replaceAll(" ", "");
}
