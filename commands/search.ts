import type { Filter, Hit, Page } from "../src/archive/archive.ts";
import { findDocNumbers } from "../src/archive/docNumbers.ts";
import type { Notice } from "../src/archive/notice.ts";
import { phrasesOf } from "../src/archive/search/phrases.ts";
import { checkWindow } from "../src/conversation/checkWindow.ts";
import { choicesFor, countedCandidates } from "../src/conversation/choices.ts";
import { sourceOf, titleInMarks } from "../src/conversation/cite.ts";
import type { App, Command, Option } from "../src/conversation/command.ts";
import { DOMAIN_OPTION, domainCandidates, findDomain, nearDomains } from "../src/conversation/findDomain.ts";
import { fitsWords } from "../src/conversation/fitsWords.ts";
import { hitPart } from "../src/conversation/hitPart.ts";
import { PAGE_OPTION, pageNote, pageOf, turnPage } from "../src/conversation/paging.ts";
import type { Checked } from "../src/conversation/readOptions.ts";
import type { Action, Reply } from "../src/conversation/reply.ts";
import type { Request } from "../src/conversation/request.ts";
import { UserError } from "../src/conversation/userError.ts";

const OPTIONS = [
  {
    name: "query",
    description: { zh: "要找的词；加引号的一字不差", en: "words to look for; quoted phrases are exact" },
    type: "text",
    required: true,
  },
  DOMAIN_OPTION,
  {
    name: "issuer",
    description: { zh: "只找这个发文机关的", en: "only from this issuer" },
    type: "text",
    suggests: true,
  },
  { name: "from", description: { zh: "发文日期不早于", en: "issued on or after" }, type: "day" },
  { name: "to", description: { zh: "发文日期不晚于", en: "issued on or before" }, type: "day" },
  PAGE_OPTION,
] as const satisfies readonly Option[];

export default {
  description: { zh: "在存档里找条款，原文和出处一起给出", en: "Find clauses, with their words and their source" },
  options: OPTIONS,
  examples: ["养老服务", "“购买服务” domain:养老 from:2022-01-01"],
  run: search,
  suggest(option, typed, { archive }) {
    if (option === "domain") return choicesFor(typed, domainCandidates(archive.domains));
    if (option !== "issuer") return [];
    return choicesFor(typed, countedCandidates(archive.notices.values().map(({ issuer }) => issuer)));
  },
} satisfies Command;

function search(request: Request, app: App): Reply {
  const { query } = request.options as Checked<typeof OPTIONS>;
  if (!/[\p{L}\p{N}]/u.test(query)) throw new UserError("请写要找的词，例如：/search 养老服务");
  const words = { words: query, filter: filterOf(request, app) };
  const page = pageOf(request);
  const { hits, total } = app.archive.search(words, page);
  if (total === 0) return nothingFound(request, app);
  const [best] = page.offset === 0 ? hits : app.archive.search(words, FIRST).hits;
  const doubt = best && whyNear(query, best, app);
  const outcome = doubt === undefined ? "answer" : "near";
  return {
    outcome: hits.length === 0 ? "none" : outcome,
    title: doubt === undefined ? `合适的条款 ${total} 条：${query}` : `没有完全对应的条款：${query}`,
    notes: [doubt, pageNote(page, total)].filter((note) => note !== undefined),
    parts: groupByNotice(hits).map(hitPart),
    actions: turnPage(request, total),
    hits,
    notices: [...new Set(hits.map(({ notice }) => notice))],
  };
}

/** What is missing in the best hit, in words; undefined when it answers. */
function whyNear(query: string, best: Hit, { archive }: App): string | undefined {
  const missing = findDocNumbers(query).find(({ docNumber }) => !names(best.notice, docNumber))?.docNumber;
  if (missing !== undefined) {
    const isElsewhere = archive.notices.values().some((notice) => names(notice, missing));
    return isElsewhere ? "最接近的这份没有提到这个文号。" : "存档里没有这个文号，下面是最接近的。";
  }
  return fitsWords(query, best) ? undefined : "没有条款把这些词都说到，下面是最接近的。";
}

function names({ docNumber, clauses }: Notice, wanted: string): boolean {
  return docNumber === wanted || clauses.some(({ citations }) => citations.some((cited) => cited.docNumber === wanted));
}

function filterOf(request: Request, app: App): Filter {
  const { domain, issuer, from, to } = request.options as Checked<typeof OPTIONS>;
  checkWindow(from, to);
  return {
    ...(domain !== undefined && { domain: findDomain(app.archive.domains, domain).domain.code }),
    ...(issuer !== undefined && { issuer }),
    ...(from !== undefined && { from }),
    ...(to !== undefined && { to }),
  };
}

/** Clauses of one notice stand together, at the place of the best of them. */
function groupByNotice(hits: readonly Hit[]): Hit[] {
  return [...Map.groupBy(hits, ({ notice }) => notice).values()].flat();
}

/** Says so plainly, and offers what may have been meant. */
function nothingFound(request: Request, app: App): Reply {
  const { query } = request.options as Checked<typeof OPTIONS>;
  const { domains, searchTitles } = app.archive;
  const wider = widerRequests(request, app);
  const near = nearDomains(domains, query, 3).map(({ domain }) => domain.name);
  const titles = searchTitles(query, 3);
  const ask = (label: string, command: string, options: Request["options"]): Action => ({
    label,
    request: { command, options, limit: request.limit, offset: 0 },
  });
  return {
    outcome: "none",
    title: `没有找到：${query}`,
    notes: [wider.length > 0 ? "按这些条件没有找到；放宽条件可以找到。" : "存档里没有条款说到它。"],
    parts: [
      { heading: "相近的领域", items: near },
      { heading: "名称相近的通知", items: titles.map((notice) => sourceOf(notice).label) },
    ].filter(({ items }) => items.length > 0),
    actions: [
      ...wider,
      ...near.map((name) => ask(`领域：${name}`, "domain", { name })),
      ...titles.map(({ id, title }) => ask(titleInMarks(title), "notice", { title: id })),
    ],
  };
}

/** The same words without the conditions, or without the quotation marks, when that finds something. */
function widerRequests(request: Request, app: App): Action[] {
  const { query, page: _, ...conditions } = request.options as Checked<typeof OPTIONS>;
  const wider: Action[] = [];
  const offer = (label: string, options: Request["options"]) => {
    const asked = { ...request, options, offset: 0 };
    const { total } = app.archive.search({ words: String(options["query"]), filter: filterOf(asked, app) }, FIRST);
    if (total > 0) wider.push({ label: `${label}（${total} 条）`, request: asked });
  };
  if (Object.keys(conditions).length > 0) offer("去掉条件", { query });
  if (phrasesOf(query).length > 0)
    offer("去掉引号", { ...conditions, query: query.replaceAll(/["“”「」]/g, " ").trim() });
  return wider;
}

const FIRST: Page = { limit: 1, offset: 0 };
