import type { Archive, DomainAxis } from "../../src/archive/archive.ts";
import type { Deadline } from "../../src/archive/deadline.ts";
import { makeArchive } from "../../src/archive/makeArchive.ts";
import type { Clause, Notice } from "../../src/archive/notice.ts";
import type { Problem } from "../../src/archive/problem.ts";
import { sentencesOf } from "../../src/text/sentences.ts";
import { type Span, spanOf } from "../../src/text/span.ts";

/** A few invented domains, as data/domains.json has them. */
export const DOMAINS: DomainAxis = {
  themes: [
    { code: "T03", name: "财政、金融、审计", words: ["财政", "政府采购"] },
    { code: "T11", name: "民政、扶贫、救灾", words: ["民政", "养老"] },
  ],
  fields: [
    { code: "C01", name: "养老", words: ["养老", "居家养老", "日间照料"] },
    { code: "C02", name: "托育", words: ["托育", "婴幼儿照护"] },
    { code: "C03", name: "体育", words: ["体育"] },
  ],
};

/** The day on which the samples are asked: a Wednesday. */
export const TODAY = Temporal.PlainDate.from("2030-05-15");

/** What a sample deadline says beside its words. */
type DeadlineSays = Partial<Deadline> & { readonly words: string };

interface ClauseSays {
  readonly id: string;
  readonly path?: readonly string[];
  readonly heading?: string;
  readonly text: string;
  readonly fields?: readonly string[];
  readonly deadlines?: readonly DeadlineSays[];
  readonly cites?: readonly string[];
}

/** A notice from its clauses, whose places follow from their texts. */
export function sampleNotice(
  says: Omit<Notice, "text" | "clauses" | "themes" | "file">,
  clauses: readonly ClauseSays[],
  themes: readonly string[] = [],
): Notice {
  let start = 0;
  const placed = clauses.map((clause) => {
    const made = sampleClause(clause, start);
    start = made.end;
    return made;
  });
  return {
    ...says,
    file: `样例/${says.id}.md`,
    text: placed.map(({ text }) => text).join(""),
    clauses: placed,
    themes: DOMAINS.themes
      .filter(({ code }) => themes.includes(code))
      .map((theme) => ({ ...theme, words: theme.words.slice(0, 1) })),
  };
}

function sampleClause(
  { id, path = [], heading, text, fields = [], deadlines = [], cites = [] }: ClauseSays,
  start: number,
): Clause {
  return {
    id,
    path,
    headings: heading === undefined ? [] : [heading],
    ...(heading !== undefined && { heading }),
    start,
    end: start + text.length,
    text,
    fields: DOMAINS.fields
      .filter(({ code }) => fields.includes(code))
      .map(({ code, name, words }) => ({ code, name, words: words.filter((word) => text.includes(word)) })),
    citations: cites.map((cited) => ({ span: placeOf(text, cited) })),
    deadlines: deadlines.map(({ words, ...says }) => {
      const span = placeOf(text, words);
      return { precision: "day", kind: "submit", ...says, span, quote: sentenceWith(text, span) };
    }),
  };
}

function sentenceWith(text: string, { start }: Span): Span {
  const sentence = sentencesOf(text).find(({ end }) => start < end);
  if (sentence === undefined) throw new Error(`nothing stands at ${start} in “${text}”`);
  return sentence;
}

function placeOf(text: string, words: string): Span {
  const start = text.indexOf(words);
  if (start < 0) throw new Error(`“${words}” does not stand in “${text}”`);
  return spanOf(text, start, start + words.length);
}

const day = (text: string) => Temporal.PlainDate.from(text);

/** Three invented notices: with everything said, with most of it, and with next to nothing. */
export const NOTICES: readonly Notice[] = [
  sampleNotice(
    {
      id: "2030-04-02-mulu",
      title: "云岭省财政厅关于做好购买服务目录编制工作的通知",
      issuedOn: day("2030-04-02"),
      kind: "通知",
      issuer: "云岭省财政厅",
      docNumber: "云财综〔2030〕12号",
      medium: "云岭财政报",
      sourceUrl: "https://example.org/mulu",
      lead: "各地要在六月底前编好目录。",
    },
    [
      {
        id: "前言",
        text: "各市财政局：为规范购买服务，依据《云岭省购买服务办法》，现通知如下。\n",
        cites: ["《云岭省购买服务办法》"],
      },
      {
        id: "一",
        path: ["一、"],
        heading: "编制范围",
        text: "一、编制范围\n目录应当覆盖居家养老、日间照料和婴幼儿照护等服务。体育服务可以另行编制。\n",
        fields: ["C01", "C02", "C03"],
      },
      {
        id: "二（一）",
        path: ["二、", "（一）"],
        heading: "按时报送",
        text: "（一）按时报送。各市级财政部门应当于2030年6月底前将目录报送省财政厅综合处。请河阳县财政局于2030年4月30日前先行报送草案。\n",
        deadlines: [
          {
            words: "2030年6月底前",
            due: day("2030-06-30"),
            precision: "month",
            who: "各市级财政部门",
            action: "将目录报送省财政厅综合处",
            to: "省财政厅综合处",
          },
          { words: "2030年4月30日前", due: day("2030-04-30"), who: "河阳县财政局", action: "先行报送草案" },
        ],
      },
      {
        id: "二（二）",
        path: ["二、", "（二）"],
        heading: "及时答复",
        text: "（二）及时答复。省财政厅收到之日起5个工作日内答复。\n",
        deadlines: [
          {
            words: "收到之日起5个工作日内",
            kind: "act",
            who: "省财政厅",
            action: "答复",
            rule: { type: "relative", direction: "after", count: 5, unit: "workday", anchor: "收到之日" },
          },
        ],
      },
    ],
    ["T03"],
  ),
  sampleNotice(
    {
      id: "2029-11-20-yanglao",
      title: "青州湾市民政局关于推进居家养老服务的意见",
      issuedOn: day("2029-11-20"),
      kind: "意见",
      issuer: "青州湾市民政局",
      sourceUrl: "https://example.org/yanglao",
    },
    [
      {
        id: "一",
        path: ["一、"],
        heading: "建设站点",
        text: "一、建设站点。各县区民政部门要在2029年12月31日前建成日间照料站点，服务养老需求。\n",
        fields: ["C01"],
        deadlines: [
          {
            words: "2029年12月31日前",
            due: day("2029-12-31"),
            kind: "complete",
            who: "各县区民政部门",
            action: "建成日间照料站点",
          },
        ],
      },
      {
        id: "结语",
        text: "本意见自2030年6月1日起施行。",
        deadlines: [{ words: "自2030年6月1日起施行", due: day("2030-06-01"), kind: "effective-from" }],
      },
    ],
    ["T11"],
  ),
  sampleNotice({ id: "tuoyu-fuben", title: "关于托育服务的几点说明" }, [
    { id: "段1", text: "托育机构应当登记。养老机构不适用本说明。", fields: ["C02"] },
  ]),
];

/** An archive of these notices, indexed as the real one is. */
export function sampleArchive(notices: readonly Notice[] = NOTICES, problems: readonly Problem[] = []): Archive {
  return makeArchive(notices, problems, DOMAINS);
}
