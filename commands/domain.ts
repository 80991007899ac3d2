import type { Domain, Hit } from "../src/archive/archive.ts";
import type { Clause, Notice, Tag } from "../src/archive/notice.ts";
import { choicesFor } from "../src/conversation/choices.ts";
import type { App, Command, Option } from "../src/conversation/command.ts";
import { type DomainFound, domainCandidates, findDomain } from "../src/conversation/findDomain.ts";
import { hitPart } from "../src/conversation/hitPart.ts";
import { PAGE_OPTION, pageNote, pageOf, turnPage } from "../src/conversation/paging.ts";
import type { Checked } from "../src/conversation/readOptions.ts";
import type { Reply } from "../src/conversation/reply.ts";
import type { Request } from "../src/conversation/request.ts";
import { fold } from "../src/text/characters.ts";
import { excerptOf } from "../src/text/excerpt.ts";
import { type Span, spanOf } from "../src/text/span.ts";

const OPTIONS = [
  {
    name: "name",
    description: { zh: "领域名或代码；不写就列出全部", en: "name or code; all are listed without it" },
    type: "text",
    suggests: true,
  },
  PAGE_OPTION,
] as const satisfies readonly Option[];

export default {
  description: { zh: "有哪些领域，各有多少；某个领域的条款", en: "The domains with their counts; the clauses of one" },
  options: OPTIONS,
  examples: ["", "养老"],
  run: describeDomain,
  suggest: (_option, typed, { archive }) => choicesFor(typed, domainCandidates(archive.domains)),
} satisfies Command;

function describeDomain(request: Request, app: App): Reply {
  const { name } = request.options as Checked<typeof OPTIONS>;
  return name === undefined ? overview(app) : listTagged(findDomain(app.archive.domains, name), request, app);
}

function overview({ archive }: App): Reply {
  const notices = [...archive.notices.values()];
  const ofNotices = countTags(notices.map(({ themes }) => themes));
  const ofClauses = countTags(notices.flatMap(({ clauses }) => clauses.map(({ fields }) => fields)));
  const { fields, themes } = archive.domains;
  return {
    outcome: "answer",
    title: `领域：服务领域 ${fields.length} 个，主题 ${themes.length} 个`,
    notes: ["服务领域按条款标，主题按整份通知标；一条可以有几个。"],
    parts: [
      { heading: "服务领域", items: countedLines(fields, ofClauses, "条") },
      { heading: "主题", items: countedLines(themes, ofNotices, "份") },
    ],
  };
}

/** A line for each domain that has some, and one for all those that have none. */
function countedLines(domains: readonly Domain[], counts: ReadonlyMap<string, number>, unit: string): string[] {
  const [some = [], none = []] = [true, false].map((has) => domains.filter(({ code }) => counts.has(code) === has));
  const lines = some.map(({ code, name }) => `${name}：${counts.get(code)} ${unit}`);
  return none.length === 0 ? lines : [...lines, `没有的：${none.map(({ name }) => name).join("；")}`];
}

function countTags(tagged: readonly (readonly Tag[])[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { code } of tagged.flat()) counts.set(code, (counts.get(code) ?? 0) + 1);
  return counts;
}

function listTagged({ axis, domain }: DomainFound, request: Request, { archive }: App): Reply {
  const notices = [...archive.notices.values()];
  const tagged = axis === "field" ? taggedClauses(notices, domain) : taggedNotices(notices, domain);
  const page = pageOf(request);
  const hits = tagged.slice(page.offset, page.offset + page.limit).map(hitOf);
  const note = tagged.length > 0 ? pageNote(page, tagged.length) : "存档里没有条款说到它。";
  const [name, unit] = axis === "field" ? ["服务领域", "条"] : ["主题", "份"];
  return {
    outcome: hits.length > 0 ? "answer" : "none",
    title: `${name}“${domain.name}”：${tagged.length} ${unit}`,
    ...(note === undefined ? {} : { notes: [note] }),
    parts: hits.map(hitPart),
    actions: turnPage(request, tagged.length),
    hits,
    notices: [...new Set(hits.map(({ notice }) => notice))],
  };
}

/** What earned a domain: the words, and the clauses in which they may stand. */
interface Tagged {
  readonly notice: Notice;
  readonly clauses: readonly [Clause, ...Clause[]];
  readonly words: readonly string[];
}

function taggedClauses(notices: readonly Notice[], domain: Domain): Tagged[] {
  return notices.flatMap((notice) =>
    notice.clauses.flatMap((clause) => {
      const words = wordsOf(clause.fields, domain);
      return words === undefined ? [] : [{ notice, clauses: [clause], words }];
    }),
  );
}

function taggedNotices(notices: readonly Notice[], domain: Domain): Tagged[] {
  return notices.flatMap((notice) => {
    const words = wordsOf(notice.themes, domain);
    const [first, ...others] = notice.clauses;
    return words === undefined || first === undefined ? [] : [{ notice, clauses: [first, ...others], words }];
  });
}

function wordsOf(tags: readonly Tag[], domain: Domain): readonly string[] | undefined {
  return tags.find(({ code }) => code === domain.code)?.words;
}

/** The first clause with one of the words, and the stretch of it that has most of them; nothing was searched, so its score is 0. */
function hitOf({ notice, clauses, words }: Tagged): Hit {
  const clause = clauses.find(({ text }) => placesOf(words, text).length > 0) ?? clauses[0];
  const matches = placesOf(words, clause.text);
  return { notice, clause, score: 0, quote: excerptOf(clause.text, matches, QUOTE_LENGTH), matches };
}

/** What a reader takes in at a glance, in code units. */
const QUOTE_LENGTH = 300;

/** Where the words stand in the text, in order, the longer one where two overlap. */
function placesOf(words: readonly string[], text: string): Span[] {
  const longestFirst = words.map((word) => RegExp.escape(fold(word))).sort((a, b) => b.length - a.length);
  const found = fold(text).matchAll(new RegExp(longestFirst.join("|"), "g"));
  return [...found].map(({ index, 0: word }) => spanOf(text, index, index + word.length));
}
