import { readBody } from "./bodyText.ts";
import { cutClauses } from "./cutClauses.ts";
import { findCitations } from "./findCitations.ts";
import { findDeadlines } from "./findDeadlines.ts";
import { readFrontMatter } from "./frontMatter.ts";
import type { Clause, Notice } from "./notice.ts";
import { noticeFacts } from "./noticeFacts.ts";
import type { Problem } from "./problem.ts";
import type { Tagger } from "./tagDomains.ts";

/** A post as read: without a notice, one of the problems is fatal. */
export interface Post {
  readonly notice?: Notice;
  readonly problems: readonly Problem[];
}

/** Reads one post, given the path of its file below the archive's folder. Whatever is in it, nothing is thrown. */
export function readPost(file: string, source: string, tagger: Tagger): Post {
  const front = readFrontMatter(file, source.replace(/^\ufeff/, "").replace(/\r\n?/g, "\n"));
  const problems = [...front.problems];
  if (problems.some((problem) => problem.fatal)) return { problems };

  const { text, lead, medium, sourceUrl, isTooDeep, unclosed } = readBody(front.body);
  const id = postName(file) ?? file;
  const facts = noticeFacts({ ...front, name: id, text });
  const note = (message: string, cure: string) => problems.push({ file, message, cure, fatal: false });
  if (isTooDeep) note("HTML 的标签套得太深，只取了其中的文字，没有分段", "用编辑器整理 HTML，去掉没有关闭的标签");
  if (unclosed) {
    note(`HTML 的 <${unclosed}> 没有结束标签，只去掉了这个标签`, `补上 </${unclosed}>，或者连同不要的内容一起删掉`);
  }
  if (text === "") note("没有正文", "补上正文，或者删除这个文件");
  if (front.title === undefined) note("没有标题，用正文的开头代替", "在 front matter 里写上 title:");

  const clauses = cutClauses(text).map((cut): Clause => {
    const words = text.slice(cut.start, cut.end);
    return {
      ...cut,
      text: words,
      fields: tagger.fields(words),
      // A notice that states its own number does not cite itself.
      citations: findCitations(words).filter(({ docNumber }) => !docNumber || docNumber !== facts.docNumber),
      deadlines: findDeadlines(words, facts.issuedOn ? { issuedOn: facts.issuedOn } : {}),
    };
  });
  const notice: Notice = {
    id,
    file,
    ...facts,
    ...(medium && { medium }),
    ...(sourceUrl && { sourceUrl }),
    ...(lead && { lead }),
    text,
    clauses,
    themes: tagger.themes(facts.title, text),
  };
  return { notice, problems };
}

/** The name of a post's file without its ending, or undefined for a file that is no post: "2026/a.md" → "a". */
export function postName(file: string): string | undefined {
  return /([^/]+)\.(?:md|markdown)$/i.exec(file)?.[1];
}
