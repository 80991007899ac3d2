import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { readDomains } from "../../src/archive/domains.ts";
import type { Notice } from "../../src/archive/notice.ts";
import { readPost } from "../../src/archive/readPost.ts";
import { makeTagger } from "../../src/archive/tagDomains.ts";

const data = fileURLToPath(new URL("../../data/", import.meta.url));
const tagger = makeTagger(await readDomains(`${data}domains.json`));
const files = readdirSync(`${data}notices`).toSorted();

function read(file: string) {
  return readPost(file, readFileSync(`${data}notices/${file}`, "utf8"), tagger);
}

/** The sample whose title holds these words. */
function sample(words: string): Notice {
  const notice = files.map((file) => read(file).notice).find((found) => found?.title.includes(words));
  if (!notice) throw new Error(`no sample is called ${words}`);
  return notice;
}

test("there are samples enough to talk to", () => {
  expect(files.length).toBeGreaterThanOrEqual(10);
});

test.each(files)("%s is read, is marked as a sample, and its clauses put together are its text", (file) => {
  const { notice } = read(file);
  expect(readFileSync(`${data}notices/${file}`, "utf8")).toMatch(/^tags: 样例/m);
  expect(notice?.clauses.map(({ text }) => text).join("")).toBe(notice?.text);
  expect(notice?.clauses.length).toBeGreaterThan(1);
  expect(notice?.title).not.toBe("");
  expect(notice?.issuedOn).toBeInstanceOf(Temporal.PlainDate);
  expect(notice?.themes.length).toBeGreaterThan(0);
  expect(notice?.text).not.toMatch(/<\/?(?:p|span|td|a)\b|返回样例栏目|文章来源|猜你喜欢/);
});

test("links lead to hosts that nobody owns", () => {
  const hosts = files.flatMap((file) => readFileSync(`${data}notices/${file}`, "utf8").match(/\/\/[\w.-]+/g) ?? []);
  expect(hosts.length).toBeGreaterThan(files.length);
  for (const host of hosts) expect(host).toMatch(/\.example\.(?:org|com)$|^\/\/notices\.example\.org$/);
});

test("one sample has a mistake on purpose: a day that does not exist", () => {
  const problems = files.flatMap((file) => read(file).problems);
  expect(problems).toEqual([
    expect.objectContaining({
      file: "2026-10-08-tongji-shuju-baosong-banfa.md",
      line: 4,
      fatal: false,
      message: expect.stringContaining("2026-09-31"),
    }),
  ]);
});

test.each([
  ["重点工作的通知", "2026-03-16", "云岭省财政厅", "岭财综〔2026〕12号", "云岭公报样例网"],
  ["补充通知", "2026-11-20", "云岭省财政厅", "岭财综〔2026〕47号", undefined],
  ["法律援助", "2026-07-13", "青州湾市司法局", "青湾司发〔2026〕14号", "青州湾普法样例号"],
  ["招生入学", "2026-11-12", "河阳县教育局", undefined, undefined],
  ["报送办法", "2026-10-08", "青州湾市人民政府", "青州湾市人民政府令第17号", undefined],
])("the facts of the notice on %s", (words, issuedOn, issuer, docNumber, medium) => {
  const notice = sample(words);
  expect(notice.issuedOn?.toString()).toBe(issuedOn);
  expect(notice.issuer).toBe(issuer);
  expect(notice.docNumber).toBe(docNumber);
  expect(notice.medium).toBe(medium);
});

test.each([
  ["重点工作的通知", "二（一）", "2027-06-30", "尚未编制指导性目录的省直部门"],
  ["重点工作的通知", "三", "2027-12-15", "各市财政局和省直有关部门"],
  ["养老服务补贴", "三（一）", "2026-12-20", "老年人或者其委托的人"],
  ["普惠托育", "四", "2028-06-30", "获得补助的机构"],
  ["技能提升培训", "四", "2026-10-31", "各市"],
  ["农村公路", "二（一）", "2027-06-30", "县级人民政府"],
  ["公租房", "三1", "2026-12-10", "申请人"],
  ["汛期", "结语", "2026-10-20", "各乡镇、各成员单位"],
  ["补充通知", "一", "2027-08-31", undefined],
  ["青少年", "结语", "2026-11-20", "各县（区）团委"],
])("%s, %s: due on %s", (words, id, due, who) => {
  const clause = sample(words).clauses.find((found) => found.id === id);
  const deadline = clause?.deadlines.find((found) => found.due?.toString() === due);
  expect(deadline?.who).toBe(who);
  const { start, end, text } = deadline?.span ?? { start: 0, end: 0, text: "?" };
  expect(clause?.text.slice(start, end)).toBe(text);
});

test("a postponed day is no deadline any more", () => {
  const days = sample("补充通知").clauses.flatMap(({ deadlines }) => deadlines.map(({ due }) => due?.toString()));
  expect(days).toContain("2027-08-31");
  expect(days).not.toContain("2027-06-30");
});

test("a limit that hangs on an event keeps its rule and has no day", () => {
  const deadlines = sample("法律援助").clauses.find(({ id }) => id === "二（二）")?.deadlines;
  expect(deadlines?.map(({ due, rule }) => [due, rule])).toEqual([
    [undefined, { type: "relative", direction: "after", count: 3, unit: "workday", anchor: "收到指派通知书" }],
    [undefined, { type: "relative", direction: "after", count: 5, unit: "workday", anchor: "接受指派" }],
  ]);
});

test.each([
  ["重点工作的通知", "一（一）", ["养老", "托育", "助残", "社区矫正", "科普", "体育"]],
  ["公租房", "二（二）", ["住房保障"]],
  ["青少年", "一", ["未成年人关爱", "儿童福利"]],
])("%s, %s: its fields", (words, id, fields) => {
  const clause = sample(words).clauses.find((found) => found.id === id);
  expect(clause?.fields.map(({ name }) => name)).toEqual(expect.arrayContaining(fields));
});
