import { describe, expect, test } from "vitest";
import { readPost } from "../../src/archive/readPost.ts";
import { makeTagger } from "../../src/archive/tagDomains.ts";

const tagger = makeTagger({
  themes: [{ code: "1", name: "财政", words: ["财政"] }],
  fields: [{ code: "a", name: "养老", words: ["养老"] }],
});

const POST = `---
title: "云岭省财政厅关于购买养老服务的通知"
date: 2026-04-18 18:04:08 +0800
---
> 通知要求，购买养老服务应当公开。（临溪晚报）

<p>岭财综[2026]57号</p><p>各市财政局：</p>
<p>一、购买养老服务应当公开，依据《采购办法》（财政部令第102号）。</p>
<p>请于2026年6月底前报送总结。</p>

<https://czt.example.org/1.html>
`;

describe("a post", () => {
  const { notice, problems } = readPost("财政/2026-04-18-1.md", POST, tagger);

  test("becomes a notice with its facts", () => {
    expect(problems).toEqual([]);
    expect(notice).toMatchObject({
      id: "2026-04-18-1",
      file: "财政/2026-04-18-1.md",
      title: "云岭省财政厅关于购买养老服务的通知",
      kind: "通知",
      issuer: "云岭省财政厅",
      docNumber: "岭财综〔2026〕57号",
      medium: "临溪晚报",
      sourceUrl: "https://czt.example.org/1.html",
    });
    expect(notice?.issuedOn?.toString()).toBe("2026-04-18");
    expect(notice).not.toHaveProperty("lead");
    expect(notice?.themes.map(({ name }) => name)).toEqual(["财政"]);
  });

  test("has its text in its clauses, each with what it speaks of, names and sets as a limit", () => {
    expect(notice?.clauses.map(({ text }) => text).join("")).toBe(notice?.text);
    const first = notice?.clauses.find(({ id }) => id === "一");
    expect(first?.fields.map(({ name }) => name)).toEqual(["养老"]);
    const [citation] = first?.citations ?? [];
    expect(citation).toMatchObject({ title: "采购办法", docNumber: "财政部令第102号" });
    expect(first?.text.slice(citation?.span.start, citation?.span.end)).toBe("《采购办法》（财政部令第102号）");
    const last = notice?.clauses.at(-1);
    const [deadline] = last?.deadlines ?? [];
    expect(deadline?.due?.toString()).toBe("2026-06-30");
    expect(last?.text.slice(deadline?.span.start, deadline?.span.end)).toBe(deadline?.span.text);
  });

  test("does not cite itself where it states its own number", () => {
    const cited = notice?.clauses.flatMap(({ citations }) => citations.map(({ docNumber }) => docNumber));
    expect(notice?.docNumber).toBe("岭财综〔2026〕57号");
    expect(cited).not.toContain("岭财综〔2026〕57号");
  });

  test("knows nothing that the copy does not say", () => {
    const { notice: bare } = readPost("a.md", "---\ntitle: 开站\n---\n祝贺开站", tagger);
    expect(Object.keys(bare ?? {}).toSorted()).toEqual(["clauses", "file", "id", "text", "themes", "title"]);
  });
});

describe("a post with something wrong", () => {
  test.each([
    ["no title", '---\ntitle: ""\n---\n雨水来得早！注意防汛。', "没有标题"],
    ["no text", "---\ntitle: 通知\n---\n\n<>\n", "没有正文"],
    ["no front matter", "各市财政局：", "没有 front matter"],
    ["a hidden element without end", '---\ntitle: 通知\n---\n<div style="display:none">照办。', "<div> 没有结束标签"],
    ["HTML without end", `---\ntitle: 通知\n---\n${"<div>".repeat(1000)}照办。`, "套得太深"],
    ["nothing in it", "", "没有正文"],
  ])("%s is read, and is a problem", (_, source, message) => {
    const { notice, problems } = readPost("a.md", source, tagger);
    expect(notice?.id).toBe("a");
    expect(problems.map((problem) => problem.message).join()).toContain(message);
    expect(problems.every(({ fatal, cure, file }) => !fatal && cure !== "" && file === "a.md")).toBe(true);
  });

  test("front matter that would have to be run is fatal", () => {
    const { notice, problems } = readPost("a.md", "---js\n{}\n---\n照办。", tagger);
    expect(notice).toBeUndefined();
    expect(problems).toEqual([expect.objectContaining({ file: "a.md", line: 1, fatal: true })]);
  });

  test("a mark of the byte order and Windows lines are none", () => {
    expect(readPost("a.md", `\ufeff${POST.replaceAll("\n", "\r\n")}`, tagger)).toEqual(readPost("a.md", POST, tagger));
  });
});

test.each(["一", "(", "<", "《", "&", "1", "---\n", "<div>", "2026年", "（一）", "、"])(
  "a megabyte of %s is read, its text in its clauses",
  (unit) => {
    const { notice } = readPost("a.md", unit.repeat(1_000_000 / unit.length), tagger);
    expect(notice?.clauses.map(({ text }) => text).join("")).toBe(notice?.text);
  },
);
