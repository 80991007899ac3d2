import { describe, expect, test } from "vitest";
import type { TimeRule } from "../../src/archive/deadline.ts";
import { deadlinePart, ruleInWords } from "../../src/conversation/deadlinePart.ts";
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

  test("says what the copy does not state, where that matters", () => {
    const { facts } = deadlinePart(sampleDeadline("2030年4月30日前"), TODAY);
    expect(facts).toContainEqual({ label: "报给", value: "存档副本未载" });
    const { facts: others, heading } = deadlinePart(sampleDeadline("自2030年6月1日起施行"), TODAY);
    expect(heading).toBe("还有 17 天施行 · 施行");
    expect(others).toContainEqual({ label: "谁", value: "存档副本未载" });
    expect(others?.map(({ label }) => label)).not.toContain("报给");
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
  [{ type: "relative", direction: "after", count: 24, unit: "hour" }, "起算日（存档副本未载）起 24 小时内"],
  [{ type: "recurring", every: "quarter" }, "每季度"],
  [{ type: "condition", until: "汛情解除" }, "到“汛情解除”为止"],
])("%o reads %s", (rule, words) => {
  expect(ruleInWords(rule)).toBe(words);
});
