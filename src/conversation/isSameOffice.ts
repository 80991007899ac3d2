import { fold } from "../text/characters.ts";

/** Whether two names of who has to act mean the same: 省级财政部门 is also 各省级财政部门 and 请省级财政部门. */
export function isSameOffice(one: string, other: string): boolean {
  const [a, b] = [bare(one), bare(other)];
  if (Math.min(a.length, b.length) < 2) return a === b;
  return a.includes(b) || b.includes(a);
}

function bare(name: string): string {
  return fold(name).replaceAll(/[各请的 ]/g, "");
}
