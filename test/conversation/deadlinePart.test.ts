import { describe, expect, test } from "vitest";
import type { Deadline, TimeRule } from "../../src/archive/deadline.ts";
import { deadlineLine, deadlinePart, dueFact, ruleInWords } from "../../src/conversation/deadlinePart.ts";
import { NOTICES, TODAY } from "../support/sampleArchive.ts";

function sampleDeadline(words: string) {
  for (const notice of NOTICES) {
    for (const clause of notice.clauses) {
      const deadline = clause.deadlines.find(({ span }) => span.text === words);
      if (deadline) return { notice, clause, deadline };
    }
  }
  throw new Error(`no deadline ${words}`);
}

describe("a deadline as shown", () => {
  test("says when, what, who, to whom, where, with its words marked", () => {
    const part = deadlinePart(sampleDeadline("2030年6月底前"), TODAY);
    expect(part).toEqual({
      heading: "还有 46 天 · 将目录报送省财政厅综合处",
      quotation: {
        text: "各市级财政部门应当于2030年6月底前将目录报送省财政厅综合处。",
        marks: [{ text: "2030年6月底前", start: 10, end: 19 }],
      },
      facts: [
        {
          label: "期限",
          value: "2030年6月30日（星期日，周末不顺延），原文只写到月",
          day: Temporal.PlainDate.from("2030-06-30"),
        },
        { label: "谁", value: "各市级财政部门" },
        { label: "报给", value: "省财政厅综合处" },
        { label: "条款", value: "二、（一）按时报送" },
      ],
      source: {
        label: "《云岭省财政厅关于做好购买服务目录编制工作的通知》 · 云岭省财政厅 · 2030-04-02 · 云财综〔2030〕12号",
        url: "https://example.org/mulu",
      },
    });
    const { text, marks } = part.quotation ?? { text: "", marks: [] };
    expect(text.slice(marks[0]?.start, marks[0]?.end)).toBe("2030年6月底前");
  });

  test("leaves out who and to whom where it is not known", () => {
    const { facts } = deadlinePart(sampleDeadline("2030年4月30日前"), TODAY);
    expect(facts?.map(({ label }) => label)).toEqual(["期限", "谁", "条款"]);
    const { facts: others } = deadlinePart(sampleDeadline("自2030年6月1日起施行"), TODAY);
    expect(others?.map(({ label }) => label)).toEqual(["期限", "条款"]);
  });

  test("has a rule in words instead of a day that nobody stated", () => {
    const { heading, facts } = deadlinePart(sampleDeadline("收到之日起5个工作日内"), TODAY);
    expect(heading).toBe("未定日期 · 答复");
    expect(facts?.[0]).toEqual({ label: "期限", value: "收到之日起 5 个工作日内" });
  });
});

test.each<[TimeRule, string]>([
  [{ type: "relative", direction: "after", count: 5, unit: "workday", anchor: "收到之日" }, "收到之日起 5 个工作日内"],
  [
    { type: "relative", direction: "after", count: 30, unit: "day", anchor: "自公示结束之日起" },
    "公示结束之日起 30 天内",
  ],
  [{ type: "relative", direction: "before", count: 3, unit: "month", anchor: "期满" }, "期满前 3 个月"],
  [{ type: "relative", direction: "after", count: 24, unit: "hour" }, "24 小时内（起算日见原文）"],
  [{ type: "relative", direction: "before", count: 3, unit: "day" }, "提前 3 天（起算日见原文）"],
  [{ type: "relative", direction: "after", count: 0, unit: "day", anchor: "印发" }, "印发之日起"],
  [{ type: "recurring", every: "quarter" }, "每季度"],
  [{ type: "condition", until: "汛情解除" }, "到“汛情解除”为止"],
])("%o reads %s", (rule, words) => {
  expect(ruleInWords(rule)).toBe(words);
});

function deadline(words: string, says: Partial<Deadline>): Deadline {
  const span = { text: words, start: 0, end: words.length };
  return { span, quote: span, precision: "day", kind: "submit", due: Temporal.PlainDate.from("2030-06-01"), ...says };
}

test.each<[string, Partial<Deadline>, string]>([
  ["自2030年6月1日起施行", { kind: "effective-from", action: "施行", who: "本通告" }, "还有 17 天施行 · 本通告"],
  ["自2030年6月1日起实施", { kind: "effective-from", action: "实施" }, "还有 17 天施行"],
  [
    "自2030年6月1日起",
    { kind: "effective-from", action: "提高补贴标准", who: "各县" },
    "还有 17 天施行 · 提高补贴标准",
  ],
  ["延长至2030年6月1日", { kind: "valid-until" }, "还有 17 天 · 延长至此日"],
  ["推迟到2030年6月1日", { kind: "valid-until" }, "还有 17 天 · 推迟至此日"],
  ["有效期至2030年6月1日", { kind: "valid-until" }, "还有 17 天 · 有效期截止"],
  ["延长至2030年6月1日", { kind: "complete" }, "还有 17 天 · 完成"],
])("%s (%o) is headed %s", (words, says, line) => {
  expect(deadlineLine(deadline(words, says), TODAY)).toBe(line);
});

test("a period told by its days does not ask what it is counted from", () => {
  const rule: TimeRule = { type: "relative", direction: "after", count: 1, unit: "month" };
  const starts = Temporal.PlainDate.from("2030-05-02");
  expect(dueFact(deadline("有效期1个月", { kind: "valid-until", rule, starts })).value).toBe(
    "2030年5月2日（星期四）至2030年6月1日（星期六，周末不顺延）",
  );
});
