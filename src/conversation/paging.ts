import type { Page } from "../archive/archive.ts";
import type { Option } from "./command.ts";
import type { Action } from "./reply.ts";
import type { Request } from "./request.ts";

/** How many parts a reply has when nobody says otherwise. */
export const DEFAULT_LIMIT = 5;

/** The option of every command whose reply can be turned over. */
export const PAGE_OPTION = {
  name: "page",
  description: { zh: "第几页", en: "which page, from 1" },
  type: "whole",
} as const satisfies Option;

/** The stretch that a request asks for: its own limit and offset, and the pages left out before it. */
export function pageOf(request: Request): Page {
  return { limit: request.limit, offset: request.offset + (pageNumber(request) - 1) * request.limit };
}

/** Which stretch is shown: "第 6–10 项，共 37 项。"; undefined when all of it is. */
export function pageNote(page: Page, total: number): string | undefined {
  if (page.offset === 0 && total <= page.limit) return undefined;
  if (isPastEnd(page, total)) return `后面没有了，一共 ${total} 项。`;
  const [first, last] = [page.offset + 1, Math.min(page.offset + page.limit, total)];
  return `第 ${first === last ? first : `${first}–${last}`} 项，共 ${total} 项。`;
}

/** True for a stretch that begins behind the last thing there is. */
export function isPastEnd(page: Page, total: number): boolean {
  return page.offset > 0 && page.offset >= total;
}

/** The pages before and after, as far as there are such; from behind the end back to the last. */
export function turnPage(request: Request, total: number): Action[] {
  const { offset, limit } = pageOf(request);
  const number = pageNumber(request);
  const turnTo = (label: string, page: number) => ({
    label,
    request: { ...request, options: { ...request.options, page } },
  });
  const actions: Action[] = [];
  if (number > 1) actions.push(turnTo("上一页", Math.min(number - 1, Math.max(1, Math.ceil(total / limit)))));
  if (offset + limit < total) actions.push(turnTo("下一页", number + 1));
  return actions;
}

function pageNumber(request: Request): number {
  const page = request.options["page"];
  return typeof page === "number" ? page : 1;
}
