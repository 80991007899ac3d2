import type { Clause, Notice } from "../src/archive/notice.ts";
import { choicesFor } from "../src/conversation/choices.ts";
import { NOT_IN_COPY, placeOf, sourceOf, titleInMarks } from "../src/conversation/cite.ts";
import type { App, Command, Option } from "../src/conversation/command.ts";
import { dayInWords } from "../src/conversation/dayInWords.ts";
import { deadlineLine, dueFact } from "../src/conversation/deadlinePart.ts";
import { deadlinesOf } from "../src/conversation/deadlinesOf.ts";
import { findNotice, noticeCandidates } from "../src/conversation/findNotice.ts";
import type { Checked } from "../src/conversation/readOptions.ts";
import type { DeadlineFound, Fact, Part, Reply } from "../src/conversation/reply.ts";
import type { Request } from "../src/conversation/request.ts";
import { shorten } from "../src/text/shorten.ts";

const OPTIONS = [
  {
    name: "title",
    description: { zh: "通知的标题（一部分就行）、文号或编号", en: "title or part of it, document number, or id" },
    type: "text",
    required: true,
    suggests: true,
  },
] as const satisfies readonly Option[];

export default {
  description: { zh: "一份通知的概况：文号、日期、目录、期限、引用", en: "A notice at a glance" },
  options: OPTIONS,
  examples: ["购买服务指导性目录"],
  run: describeNotice,
  suggest: (_option, typed, { archive }) => choicesFor(typed, noticeCandidates(archive.notices.values())),
} satisfies Command;

function describeNotice(request: Request, app: App): Reply {
  const { title } = request.options as Checked<typeof OPTIONS>;
  const found = findNotice(app.archive, title);
  if (found === undefined) {
    return { outcome: "none", title: `没有找到通知：${title}`, notes: ["存档里没有名称接近它的通知。"] };
  }
  const { notice, isExact, sharing, others } = found;
  const today = app.today();
  const deadlines = deadlinesOf(notice, today);
  return {
    outcome: isExact ? "answer" : "near",
    title: notice.title,
    ...(isExact ? {} : { notes: [whyThis(title, sharing)] }),
    parts: [
      factsPart(notice),
      ...(notice.lead === undefined ? [] : [{ heading: "导语", quotation: { text: notice.lead, marks: [] } }]),
      outlinePart(notice.clauses),
      deadlinesPart(deadlines, today),
      citationsPart(notice.clauses),
    ],
    actions: others.map((other) => ({
      label: titleInMarks(other.title),
      request: { ...request, options: { title: other.id }, offset: 0 },
    })),
    deadlines,
    notices: [notice],
  };
}

function whyThis(title: string, sharing: number): string {
  if (sharing > 1) return `有 ${sharing} 份标题含“${title}”，这是其中一份。`;
  return `没有题为“${title}”的通知，这是名称或文号最接近的一份。`;
}

function factsPart(notice: Notice): Part {
  const { issuedOn } = notice;
  const said = (label: string, value: string | undefined): Fact => ({ label, value: value ?? NOT_IN_COPY });
  return {
    facts: [
      said("文号", notice.docNumber),
      said("发文机关", notice.issuer),
      said("发文日期", issuedOn && dayInWords(issuedOn)),
      said("文种", notice.kind),
      said("转载自", notice.medium),
      { label: "主题", value: notice.themes.map(({ name }) => name).join("、") || "没有标出" },
      { label: "编号", value: notice.id },
    ],
    source: sourceOf(notice),
  };
}

/** Each numbered clause, as deep as its path; the further pieces (·2) of a long one are left out. */
function outlinePart(clauses: readonly Clause[]): Part {
  const items = clauses
    .filter(({ id, path }) => path.length > 0 && !id.includes("·"))
    .map((clause) => ({ text: lineOf(clause), depth: clause.path.length - 1 }));
  return { heading: "目录", items: items.length > 0 ? items : [`没有编号，共 ${clauses.length} 段`] };
}

function lineOf({ path, heading, text }: Clause): string {
  const mark = path.at(-1) ?? "";
  const withoutMark = text.trimStart().slice(text.trimStart().startsWith(mark) ? mark.length : 0);
  return mark + shorten(heading ?? withoutMark, 40);
}

function deadlinesPart(deadlines: readonly DeadlineFound[], today: Temporal.PlainDate): Part {
  const items = deadlines.map(({ clause, deadline }) => {
    const line = deadlineLine(deadline, today);
    const who = deadline.who !== undefined && !line.endsWith(` · ${deadline.who}`) && deadline.who;
    return [dueFact(deadline).value, line, who, placeOf(clause)].filter(Boolean).join(" · ");
  });
  return { heading: "期限", items: items.length > 0 ? items : ["没有写明期限"] };
}

function citationsPart(clauses: readonly Clause[]): Part {
  const cited = clauses.flatMap(({ citations }) => citations.map(({ span }) => span.text));
  const items = [...new Set(cited)];
  return { heading: "引用的文件", items: items.length > 0 ? items : ["没有引用"] };
}
