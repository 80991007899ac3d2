import type { Clause, Notice } from "../archive/notice.ts";
import { shorten } from "../text/shorten.ts";
import type { Source } from "./reply.ts";

/** What is shown where the archived copy does not say; nothing is ever guessed. */
export const NOT_IN_COPY = "存档副本未载";

/** The source of a quotation: "《标题》 · 财政部 · 2022-04-18 · 财综〔2022〕8号", and what its copy does not say. */
export function sourceOf(notice: Notice): Source {
  const said = [titleInMarks(notice.title), notice.issuer, notice.issuedOn?.toString(), notice.docNumber];
  const missing = [
    notice.issuer === undefined && "发文机关",
    notice.issuedOn === undefined && "日期",
    notice.sourceUrl === undefined && "来源链接",
  ].filter((name) => name !== false);
  const label = [...said, missing.length > 0 && `${missing.join("、")}${NOT_IN_COPY}`].filter(Boolean).join(" · ");
  return notice.sourceUrl === undefined ? { label } : { label, url: notice.sourceUrl };
}

/** A title between 《》, with 〈〉 for those it has inside, as Chinese punctuation wants it. */
export function titleInMarks(title: string): string {
  return `《${title.replaceAll("《", "〈").replaceAll("》", "〉")}》`;
}

/** Where a clause stands, for a reader: "二、（一）编制目录"; its id when it has no mark. */
export function placeOf({ heading = "", path, id }: Clause): string {
  const place = path.join("") + (SENTENCE.test(heading) ? "" : shorten(heading, 40));
  return place === "" ? id : place;
}

/** 第十条　本办法自2030年6月1日起施行: what stands where a heading might is all that the clause says. */
const SENTENCE = /^本[\u4e00-\u9fff]{1,8}?[自由从]/;
