import type { Hit } from "../archive/archive.ts";
import type { Notice } from "../archive/notice.ts";
import type { DeadlineFound, Reply } from "../conversation/reply.ts";
import type { Span } from "../text/span.ts";
import { renderText } from "./renderText.ts";

/** A reply as the value of one line of JSON; places are UTF-16 offsets in the clause's whole text. */
export function toJson(input: string, command: string, ms: number, reply: Reply): unknown {
  const { outcome, hits, deadlines, notices } = reply;
  return {
    input,
    command,
    ms,
    outcome,
    message: messageOf(reply),
    hits: hits?.map(hitToJson),
    deadlines: deadlines?.map(deadlineToJson),
    notices: notices && Object.fromEntries(notices.map((notice) => [notice.id, noticeToJson(notice)])),
  };
}

/** Whatever is said beside the quotations. */
function messageOf({ outcome, title, notes = [], parts = [] }: Reply): string {
  const said = parts.filter(({ quotation }) => quotation === undefined);
  return renderText(
    { outcome, title, notes, parts: said },
    { width: Number.POSITIVE_INFINITY, hasColour: false },
  ).trimEnd();
}

function hitToJson({ notice, clause, quote, score }: Hit) {
  return { notice: notice.id, clause: clause.id, text: clause.text, quote: spanToJson(quote), score };
}

function deadlineToJson({ notice, clause, deadline }: DeadlineFound) {
  const { due, rule, precision, kind, who, action, to, quote } = deadline;
  return {
    notice: notice.id,
    clause: clause.id,
    due: due?.toString() ?? null,
    rule: rule ?? null,
    precision,
    kind,
    who: who ?? null,
    action: action ?? null,
    to: to ?? null,
    quote: spanToJson(quote),
  };
}

function noticeToJson({ title, issuedOn, issuer, docNumber, sourceUrl, file }: Notice) {
  return {
    title,
    issuedOn: issuedOn?.toString() ?? null,
    issuer: issuer ?? null,
    docNumber: docNumber ?? null,
    url: sourceUrl ?? null,
    file,
  };
}

function spanToJson({ text, start, end }: Span): Span {
  return { text, start, end };
}
