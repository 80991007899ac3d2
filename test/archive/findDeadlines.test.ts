import { expect, test } from "vitest";
import { findDeadlines } from "../../src/archive/findDeadlines.ts";

const ISSUED = Temporal.PlainDate.from("2022-04-18");

function read(text: string, issuedOn: Temporal.PlainDate | null = ISSUED) {
  const found = findDeadlines(text, issuedOn ? { issuedOn } : {});
  for (const { span, quote } of found) {
    expect(text.slice(span.start, span.end)).toBe(span.text);
    expect(text.slice(quote.start, quote.end)).toBe(quote.text);
    expect(quote.text).toBe(quote.text.trim());
    expect(quote.text).toContain(span.text);
  }
  return found;
}

/** "words → due day" of each deadline, "-" for one without a day. */
function days(text: string, issuedOn?: Temporal.PlainDate | null): string[] {
  return read(text, issuedOn).map(({ span, due }) => `${span.text} → ${due ?? "-"}`);
}

test.each([
  ["河阳县财政局应当于2022年6月底前完成清理工作。", ["于2022年6月底前 → 2022-06-30"]],
  ["各市于二〇二二年九月三十日前上报。", ["于二〇二二年九月三十日前 → 2022-09-30"]],
  ["请于10日前提交材料。", ["于10日前 → 2022-05-10"]],
  ["请于1月15日前报送年度总结。", ["于1月15日前 → 2023-01-15"]],
  ["报名截止时间为2022年5月6日17:00。", ["截止时间为2022年5月6日17:00 → 2022-05-06"]],
  ["缴费期限延长至7月底。", ["期限延长至7月底 → 2022-07-31"]],
  ["到2025年，全省建成百个示范社区。", ["到2025年 → 2025-12-31"]],
  ["上半年，各区印发实施方案。", ["上半年 → 2022-06-30"]],
  ["6月中旬前完成培训。", ["6月中旬前 → 2022-06-20"]],
  ["试点地区于明年3月底前报送总结。", ["于明年3月底前 → 2023-03-31"]],
  ["2022年5月1日至10月31日，对乘坐城市公交的老人免票。", ["2022年5月1日至10月31日 → 2022-10-31"]],
  ["各地于每年3月底前报送上年度报告。", ["于每年3月底前 → 2023-03-31"]],
  ["从2023年起，各区于每年2月底前公布名单。", ["于每年2月底前 → 2023-02-28"]],
  ["各单位于每月25日前填报进度。", ["于每月25日前 → 2022-04-25"]],
  ["到“十四五”末，覆盖率达到八成。", ["到“十四五”末 → 2025-12-31"]],
])("%s sets %j", (text, expected) => {
  expect(days(text)).toEqual(expected);
});

test.each([
  ["各市应当在本通知印发之日起30日内制定方案。", "2022-05-18", 30, "day", "本通知印发"],
  ["应当自收到材料之日起5个工作日内作出答复。", undefined, 5, "workday", "收到材料"],
  ["接到投诉后，应当于24小时内核实。", undefined, 24, "hour", "接到投诉"],
  ["应当在许可证有效期届满30日前提出申请。", undefined, 30, "day", "许可证有效期届满"],
  ["疫情结束后三个月内补缴。", undefined, 3, "month", "疫情结束"],
])("%s counts from an anchor", (text, due, count, unit, anchor) => {
  const [found] = read(text);
  expect(found?.due?.toString()).toBe(due);
  expect(found?.rule).toMatchObject({ type: "relative", count, unit, anchor });
});

test("a document takes effect and stops", () => {
  const text = "本办法自印发之日起施行，有效期至2024年12月31日。";
  expect(days(text)).toEqual(["自印发之日起施行 → 2022-04-18", "有效期至2024年12月31日 → 2024-12-31"]);
  expect(read(text).map(({ kind }) => kind)).toEqual(["effective-from", "valid-until"]);
});

test("an open condition has no day but says what it waits for", () => {
  const [found] = read("暂停现场受理，至一级响应解除之日止。");
  expect(found).toMatchObject({
    span: { text: "至一级响应解除之日止" },
    rule: { type: "condition", until: "一级响应解除" },
  });
  expect(found?.due).toBeUndefined();
});

/** Each exclusion with what it must not swallow. */
test.each([
  ["日前，青州湾市民政局印发通知。", "于5月10日前印发通知。"],
  ["目前、此前、年前已经多次部署。", "于年底前部署完毕。"],
  ["在此前提下，会前应当通风。", "请于10日前提交名单。"],
  ["截至4月10日24时，全省累计办理12件。", "截至4月20日24时前，尚未登记的人员必须登记。"],
  ["2022年4月18日，河阳县财政局发布公告。", "2022年4月18日前，河阳县财政局应当发布公告。"],
  ["（云财综〔2023〕5号）", "2023年5月前完成。"],
  ["依照《云岭省养老规划（2021—2025年）》执行。", "到2025年底，建成三级网络。"],
  ["减征期限不超过3个月，许可证有效期为5年。", "应当在3个月内办结。"],
  ["返岗前14天内去过外地的人员应当登记。", "应当在合同期满前14天内提出申请。"],
  ["对2022年6月30日前到期的贷款予以展期。", "在2022年6月30日前归还到期的贷款。"],
  ["会议于7日内蒙古代表团驻地召开。", "应当于7日内答复。"],
  ["发现问题的，限期整改，适时通报，及时报告。", "发现问题的，应当在15日内整改。"],
  ["原定4月20日前完成的验收另行通知。", "原则上于4月20日前完成验收。"],
  ["2021年6月底前已经完成。", "2022年6月底前全部完成。"],
  ["自1月7日至2月8日，监测站无异常记录。", "自5月7日至6月8日，监测站暂停开放。"],
  ["排查员工14天内活动范围。", "应当在14天内排查完毕。"],
  ["利息计算至补缴期限届满之日止按日加收。", "暂停缴费至疫情防控期结束。"],
])("%s sets no limit, but %s does", (without, positive) => {
  expect(days(without)).toEqual([]);
  expect(read(positive)).toHaveLength(1);
});

test("no year is guessed where neither the text nor a date of issue tells it", () => {
  expect(days("请于6月10日前报送。", null)).toEqual([]);
  expect(days("2022年3月1日起受理，请于6月10日前报送。", null)).toContain("于6月10日前 → 2022-06-10");
  expect(days("请于2022年6月10日前报送。", null)).toEqual(["于2022年6月10日前 → 2022-06-10"]);
});

test.each([
  [
    "尚未建账的市级部门，应当开展清查，于6月底前完成，并报云岭省财政厅备案。",
    "尚未建账的市级部门",
    "完成",
    "云岭省财政厅",
  ],
  ["请各县民政局于5月底前，向市民政局（养老处）报送总结。", "各县民政局", "报送总结", "市民政局（养老处）"],
  ["6月底前，试点学校完成改造。", "试点学校", "完成改造", undefined],
  ["由河阳县住建局在5月20日前公布名单。", "河阳县住建局", "公布名单", undefined],
  ["对经营困难的企业，缴费期限延长至6月底。", undefined, undefined, undefined],
])("%s says who does what and to whom", (text, who, action, to) => {
  const [found] = read(text);
  expect([found?.who, found?.action, found?.to]).toEqual([who, action, to]);
});

test.each([
  ["请于5月10日前报送名单。", "submit"],
  ["请于5月10日前申请补贴。", "apply"],
  ["应当于5月10日前缴纳费用。", "payment"],
  ["应当于5月10日前完成整改。", "complete"],
  ["意见反馈截止时间为5月10日。", "comment"],
  ["自受理之日起20日内作出决定。", "act"],
  ["定于5月10日召开动员会。", "meeting"],
])("%s is of kind %s", (text, kind) => {
  expect(read(text)[0]?.kind).toBe(kind);
});

test("places stay true across paragraphs, and the quotation is trimmed", () => {
  const text = "  一、总体要求。\n　　请于6月底前完成。\n二、其他\n";
  const [found] = read(text);
  expect(found?.quote).toEqual({ text: "请于6月底前完成。", start: 12, end: 21 });
});

test.each(["一", "1", "(", "<", "《", "至", "年"])("a megabyte of %s is read to its end", (unit) => {
  expect(findDeadlines(unit.repeat(1_000_000), { issuedOn: ISSUED })).toEqual([]);
});
