import type { Problem } from "../src/archive/problem.ts";
import type { App, Command, Option } from "../src/conversation/command.ts";
import { PAGE_OPTION, pageNote, pageOf, turnPage } from "../src/conversation/paging.ts";
import type { Part, Reply } from "../src/conversation/reply.ts";
import type { Request } from "../src/conversation/request.ts";
import { sizeOf } from "../src/conversation/sizeOf.ts";

const OPTIONS = [PAGE_OPTION] as const satisfies readonly Option[];

export default {
  description: { zh: "读了哪些存档，何时读的，有什么问题", en: "What was read, when, and what is wrong with it" },
  options: OPTIONS,
  run: describeArchive,
} satisfies Command;

function describeArchive(request: Request, { archive, readAt, version }: App): Reply {
  const { problems } = archive;
  const size = sizeOf(archive);
  const page = pageOf(request);
  const note = problems.length > 0 ? pageNote(page, problems.length) : "存档没有发现问题。";
  return {
    outcome: "answer",
    title: `notice-clerk ${version}`,
    ...(note === undefined ? {} : { notes: [note] }),
    parts: [
      {
        facts: [
          { label: "通知", value: `${size.notices} 份` },
          { label: "条款", value: `${size.clauses} 条` },
          { label: "期限", value: `${size.deadlines} 项` },
          { label: "读取时间", value: inChina(readAt) },
          { label: "问题", value: `${problems.length} 处` },
        ],
      },
      ...problems.slice(page.offset, page.offset + page.limit).map(problemPart),
    ],
    actions: turnPage(request, problems.length),
  };
}

function problemPart({ file, line, message, cure, fatal }: Problem): Part {
  return {
    heading: line === undefined ? file : `${file} 第 ${line} 行`,
    facts: [
      { label: fatal ? "没能读入" : "问题", value: message },
      { label: "办法", value: cure },
    ],
  };
}

function inChina(instant: Temporal.Instant): string {
  const time = instant.toZonedDateTimeISO("Asia/Shanghai");
  return `${time.toPlainDate()} ${time.toPlainTime().toString({ smallestUnit: "minute" })}（北京时间）`;
}
