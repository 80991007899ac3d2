import { describe, expect, test } from "vitest";
import { readFrontMatter } from "../../src/archive/frontMatter.ts";
import { readPostDate } from "../../src/archive/postDate.ts";

const POST = [
  "---",
  "layout: post",
  'title: "云岭省财政厅关于开展绩效自评的通知"',
  "date: 2026-04-18 18:04:08 +0800",
  'docno: "岭财绩〔2026〕7号"',
  "issuer: 云岭省财政厅",
  "reviewed_by: nobody",
  "---",
  "各市财政局：",
].join("\n");

/** The front matter with the day as a string, and the problems as "line message". */
function read(source: string) {
  const { issuedOn, problems, ...rest } = readFrontMatter("a.md", source);
  return {
    ...rest,
    issuedOn: issuedOn?.toString(),
    problems: problems.map(({ line, message }) => `${line} ${message}`),
  };
}

describe("well-formed front matter", () => {
  const all = {
    title: "云岭省财政厅关于开展绩效自评的通知",
    issuer: "云岭省财政厅",
    docNumber: "岭财绩〔2026〕7号",
    issuedOn: "2026-04-18",
    body: "各市财政局：",
    problems: [],
  };

  test.each([
    ["as editors write it", POST],
    ["behind blank lines", `\n  \n${POST}`],
    ["said to be YAML", POST.replace("---", "---yaml")],
    ["with blanks behind the signs", POST.replaceAll("---", "---  ")],
    ["with a remark", POST.replace("+0800", "+0800 # as on the site")],
  ])("%s, gives title, issuer, number, day and body", (_, source) => {
    expect(read(source)).toEqual(all);
  });

  test("says the same a second time, and says nothing of another post", () => {
    expect(read(POST)).toEqual(read(POST));
    expect(read(`---\n${'title: "a "b" c"'}\n---\n`)).toEqual(read(`---\n${'title: "a "b" c"'}\n---\n`));
  });

  test.each([
    ['title: ""', undefined],
    ["title:", undefined],
    ["title: 2026", "2026"],
    ["title: 2026-04-18", "2026-04-18"],
    ["title: yes", "yes"],
    ["title: ~", undefined],
    ["title: null", undefined],
    ["title: [财政厅, 税务局]", "财政厅、税务局"],
    ["title:\n  - 财政厅\n  - 2026", "财政厅、2026"],
    ["title: { a: b }", undefined],
    ["title: >-\n  云岭省\n  财政厅", "云岭省 财政厅"],
    ["title: '云岭省''十五五''规划'", "云岭省'十五五'规划"],
    ['title: "治理\\"三乱\\"的通知"', '治理"三乱"的通知'],
  ])("%s is the title %s", (line, title) => {
    expect(read(`---\n${line}\n---\n`)).toMatchObject({ problems: [] });
    expect(read(`---\n${line}\n---\n`).title).toBe(title);
  });
});

describe("front matter that is wrong", () => {
  test.each([
    ["a raw quotation mark", 'title: "治理"三乱"的通知"', '治理"三乱"的通知', "改成 “ ”"],
    ["a colon", "title: 财政厅: 通知", "财政厅: 通知", "单引号"],
    ["an escape that YAML has not", 'title: "C:\\通知"', "C:\\通知", "单引号"],
    ["a bracket before the title", "title: [公告] 关于停水的公告", "[公告] 关于停水的公告", "单引号"],
    ["a key twice", "title: 通知\ntitle: 公告", "通知", "单引号"],
    ["a bracket in quotation marks", 'title: "[试行]"办法""', '[试行]"办法"', "改成 “ ”"],
  ])("%s is read as it stands, and the line is named", (_, line, title, cure) => {
    const front = readFrontMatter("a.md", `---\nlayout: post\n${line}\nissuer: 财政厅\n---\n正文`);
    expect(front).toMatchObject({ title, issuer: "财政厅", body: "正文" });
    expect(front.problems).toEqual([
      expect.objectContaining({ file: "a.md", fatal: false, message: expect.stringContaining("YAML") }),
    ]);
    expect(front.problems[0]?.line).toBe(2 + line.split("\n").length);
    expect(front.problems[0]?.cure).toContain(cure);
  });

  test.each(["title: [财政厅", "title: { 财政厅", "title: >\n  长\n a: b: c", "title: |\n  长\n a: b: c"])(
    "%j is the beginning of something broken and no title, and is a problem",
    (lines) => {
      const front = readFrontMatter("a.md", `---\n${lines}\n---\n正文`);
      expect(front).not.toHaveProperty("title");
      expect(front.problems).toEqual([
        expect.objectContaining({ fatal: false, message: expect.stringContaining("YAML") }),
      ]);
    },
  );

  test.each([
    ["there is none", "各市财政局：\n一、二", "各市财政局：\n一、二", undefined],
    ["a rule of dashes is none", "------\n正文", "------\n正文", undefined],
    ["it has no end", "---\ntitle: 通知\n\n各市财政局：", "\n各市财政局：", "通知"],
    ["its end is a rule in the text", "---\ntitle: 通知\n\n各市财政局：\n---\n附件", "\n各市财政局：\n附件", "通知"],
    ["it is text", "---\n各市财政局\n---\n附件", "各市财政局\n附件", undefined],
    ["it is nothing but its beginning", "---", "", undefined],
  ])("the text is still read when %s", (_, source, body, title) => {
    const front = readFrontMatter("a.md", source);
    expect(front.body).toBe(body);
    expect(front.title).toBe(title);
    expect(front.problems.length).toBeGreaterThan(0);
    expect(front.problems.some(({ fatal }) => fatal)).toBe(false);
  });

  test.each(["---js", "---json", "---javascript", "--- coffee", "---toml", "\n---JS", "---cson"])(
    "%s is refused, and nothing runs",
    (opening) => {
      const front = readFrontMatter("a.md", `${opening}\n{ "title": (globalThis.wasRun = true) }\n---\n正文`);
      expect(front.problems).toEqual([
        expect.objectContaining({ fatal: true, message: expect.stringContaining("YAML") }),
      ]);
      expect(front.title).toBeUndefined();
      expect(globalThis).not.toHaveProperty("wasRun");
    },
  );

  const bomb = [
    "a: &a [x]",
    ..."bcdefghij".split("").map((key, i) => `${key}: &${key} [${`*${"abcdefghij"[i]},`.repeat(9)}]`),
  ];
  test.each([
    ["aliases of aliases", [...bomb, "title: *j"].join("\n")],
    ["ten thousand brackets", `title: ${"[".repeat(10_000)}`],
    ["a megabyte", `title: ${"一".repeat(1_000_000)}`],
    ["a prototype", "__proto__: { title: 伪造 }\nconstructor: x"],
  ])("%s neither hangs nor throws", (_, block) => {
    expect(readFrontMatter("a.md", `---\n${block}\n---\n正文`).title).not.toBe("伪造");
  });
});

describe("dates", () => {
  test.each([
    ["2022-04-18 18:04:08 +0800", "2022-04-18"],
    ["2022-04-18 18:04:08", "2022-04-18"],
    ["2022-04-18 23:30:00", "2022-04-18"],
    ["2022-04-18T18:04:08Z", "2022-04-19"],
    ["2022-04-18 18:04:08 +0000", "2022-04-19"],
    ["2022-04-18 01:00:00 +0900", "2022-04-18"],
    ["2022-04-18 00:30:00 +0900", "2022-04-17"],
    ["2022-4-8", "2022-04-08"],
    ["2022/04/18", "2022-04-18"],
    ["2022年4月18日", "2022-04-18"],
  ])("%s is %s in Shanghai", (value, day) => {
    expect(readPostDate(value)?.toString()).toBe(day);
  });

  test.each([
    "",
    "+0800",
    "2022-13-40 10:00:00 +0800",
    "2022-02-30",
    "2022-04-31 10:00",
    "2022-04-18 25:00:00",
    "2022-04-18 10:61:00",
    "2022-04",
    "18/04/2022",
    "明天",
    "2022-04-18 或之后",
  ])("%s is no day, and none near it", (value) => {
    expect(readPostDate(value)).toBeUndefined();
  });

  test.each([
    ["date:  +0800", "3 日期是空的"],
    ["date:", "3 日期是空的"],
    ["date: 2026-09-31 10:00:00 +0800", "3 没有这一天，或者读不懂这个日期：2026-09-31 10:00:00 +0800"],
  ])("%s is a problem", (line, problem) => {
    expect(read(`---\ntitle: 通知\n${line}\n---\n`)).toMatchObject({ issuedOn: undefined, problems: [problem] });
  });

  test("no date at all is none", () => {
    expect(read("---\ntitle: 通知\n---\n").problems).toEqual([]);
  });
});
