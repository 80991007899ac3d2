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

/** The first and the last day of each period, and its kind. */
test.each([
  ["青州湾市将于2022年6月（1日-15日）集中受理。", ["于2022年6月（1日-15日）: 2022-06-01 to 2022-06-15, apply"]],
  ["2022年7月（1日-15日，26日-31日）受理申请。", ["2022年7月（1日-15日，26日-31日）: 2022-07-01 to 2022-07-31, apply"]],
  [
    "各街道2022年7月（1日-15日）、2023年1月（1日-15日）分两次报市民政局。",
    [
      "2022年7月（1日-15日）: 2022-07-01 to 2022-07-15, submit",
      "2023年1月（1日-15日）: 2023-01-01 to 2023-01-15, submit",
    ],
  ],
  [
    "本办法自2022年5月1日起施行至2023年12月31日。",
    ["自2022年5月1日起施行至2023年12月31日: 2022-05-01 to 2023-12-31, valid-until"],
  ],
  [
    "本细则自2022年5月1日起试行，至2023年12月31日止。",
    ["自2022年5月1日起试行，至2023年12月31日止: 2022-05-01 to 2023-12-31, valid-until"],
  ],
  [
    "施行期限自2022年5月1日至2023年12月31日。",
    ["自2022年5月1日至2023年12月31日: 2022-05-01 to 2023-12-31, valid-until"],
  ],
  [
    "本政策执行期为自政策发布之日起至2022年12月31日。",
    ["自政策发布之日起至2022年12月31日: 2022-04-18 to 2022-12-31, valid-until"],
  ],
  ["定于2022年5月8日至9日召开评审会。", ["于2022年5月8日至9日: 2022-05-08 to 2022-05-09, meeting"]],
])("%s is in force for %j", (text, expected) => {
  const found = read(text).map(({ span, starts, due, kind }) => `${span.text}: ${starts} to ${due}, ${kind}`);
  expect(found).toEqual(expected);
});

test("a month with other words in brackets behind it is the whole month", () => {
  expect(days("请于2022年6月（暂定15日）报送。")).toEqual(["请于2022年6月 → 2022-06-30"]);
  expect(read("请于2022年6月（暂定15日）报送。")[0]?.starts).toBeUndefined();
});

test.each([
  ["每季度终了后15日内", "2022-12-31", "2023-01-15"],
  ["每季度终了后15日内", "2023-01-15", "2023-01-15"],
  ["每季度终了后15日内", "2023-01-16", "2023-04-15"],
  ["每月终了后45日内", "2023-01-05", "2023-01-14"],
  ["每月10日前", "2022-12-10", "2022-12-10"],
  ["每月10日前", "2022-12-11", "2023-01-10"],
  ["每年2月底前", "2023-12-01", "2024-02-29"],
  ["每年2月底前", "2024-02-29", "2024-02-29"],
  ["每年2月底前", "2024-03-01", "2025-02-28"],
  ["每年12月20日前", "2022-12-20", "2022-12-20"],
  ["每年12月20日前", "2022-12-21", "2023-12-20"],
  ["每季度最后1个月5日前", "2023-02-11", "2023-03-05"],
])("%s, issued on %s, is due for the first time on %s", (words, issuedOn, due) => {
  const [found, ...more] = read(`各县应当于${words}报送台账。`, Temporal.PlainDate.from(issuedOn));
  expect(found?.due?.toString()).toBe(due);
  expect(found?.rule?.type).toBe("recurring");
  expect(more).toEqual([]);
});

test("a yearly period that has begun began this year", () => {
  const [found] = read("各县每年1月（1日-15日）受理申请。", Temporal.PlainDate.from("2023-01-05"));
  expect([found?.starts?.toString(), found?.due?.toString()]).toEqual(["2023-01-01", "2023-01-15"]);
});

test("of a day counted back from the end of each month only the rule is told", () => {
  const [found] = read("河阳县用水单位于每月底五日前报送台账。");
  expect(found).toMatchObject({ span: { text: "于每月底五日前" }, rule: { every: "month" }, action: "报送台账" });
  expect(found?.due).toBeUndefined();
  expect(days("河阳县用水单位于每月底前报送台账。")).toEqual(["于每月底前 → 2022-04-30"]);
});

test("what begins next year is first due next year", () => {
  expect(days("2023年起，每年2月底前完成考核，3月底前公布结果。")).toEqual([
    "每年2月底前 → 2023-02-28",
    "3月底前 → 2023-03-31",
  ]);
});

test.each([
  ["入选机构应当自公布之日起20日内签订协议。", "自公布之日起20日内 → -", "公布"],
  ["对中选名单有异议的，应当自公告之日起5日内书面提出。", "自公告之日起5日内 → -", "公告"],
  ["各县应当自发布之日起3个月内组织实施。", "自发布之日起3个月内 → -", "发布"],
  ["本办法自公布之日起30日后施行，各县应当自公布之日起30日内编制方案。", "自公布之日起30日内 → 2022-05-18", "公布"],
  ["各县应当自本公告发布之日起20日内登记。", "自本公告发布之日起20日内 → 2022-05-08", "本公告发布"],
  ["本通告自发布之日起20日内有效，应当张贴。", "自发布之日起20日内 → 2022-05-08", "发布"],
  ["各县应当自印发之日起20日内登记。", "自印发之日起20日内 → 2022-05-08", "印发"],
  ["执行期限自发布之日起3个月止。", "自发布之日起3个月止 → 2022-07-18", "发布"],
])("%s counts from the day of issue only where the document is what is published", (text, words, anchor) => {
  const found = read(text).filter(({ rule }) => rule?.type === "relative");
  expect(found.map(({ span, due }) => `${span.text} → ${due ?? "-"}`)).toEqual([words]);
  expect(found[0]?.rule).toMatchObject({ anchor });
});

test.each([
  ["本细则自公布之日起施行。", "2022-04-18"],
  ["本细则自公告之日起生效。", "2022-04-18"],
  ["自公布之日起，中选机构停止接收新人。", undefined],
])("%s begins on %s", (text, due) => {
  const [found] = read(text);
  expect(found?.kind).toBe("effective-from");
  expect(found?.due?.toString()).toBe(due);
  expect(found?.rule).toEqual(due ? undefined : expect.objectContaining({ anchor: "公布", count: 0 }));
});

test("the event that is counted from is told as written, and without what is extended", () => {
  expect(read("应当在《托育证》有效期届满后10日内换证。")[0]?.rule).toMatchObject({ anchor: "《托育证》有效期届满" });
  const [extended] = read("居民参保缴费期延长至疫情解除后两个月内。");
  expect(extended).toMatchObject({ span: { text: "延长至疫情解除后两个月内" }, rule: { anchor: "疫情解除" } });
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
  ["该项目于2022年3月31日前累计完成投资2亿元。", "该项目于2022年10月31日前累计完成投资2亿元。"],
  ["截至2022年10月31日前累计完成投资2亿元。", "到2022年底，累计培训护理员2万人。"],
  ["2022年底，全市护理员总量增长10%。", "到2022年底，全市护理员总量增长10%。"],
  ["因补缴2011年7月1日前养老保险造成延误。", "应当于2022年7月1日前补缴养老保险。"],
  ["请于2022年6月××日前往办理。", "请于2022年6月10日前办理。"],
  ["迟交是指晚于次年3月20日前最后一个接件日。", "应当不晚于次年3月20日前交件。"],
  ["统筹2021-2023年专项资金支持保供。", "在2021-2023年，每年新增床位百张。"],
  ["在2022年2月15日至8月10日期间，因渡口停航未到场的学员，不记缺课。", "在2022年2月15日至8月10日期间，渡口暂停售票。"],
  ["不受“选定方式后3个月内不得变更”的限制。", "选定方式后3个月内不得变更。"],
  ["对财务报告到期终止时限另行通知。", "缴费期限延长到应急响应终止。"],
])("%s sets no limit, but %s does", (without, positive) => {
  expect(days(without)).toEqual([]);
  expect(read(positive)).toHaveLength(1);
});

test("no year is guessed where neither the text nor a date of issue tells it", () => {
  expect(days("请于6月10日前报送。", null)).toEqual([]);
  expect(days("2022年3月1日起受理，请于6月10日前报送。", null)).toContain("于6月10日前 → 2022-06-10");
  expect(days("请于2022年6月10日前报送。", null)).toEqual(["于2022年6月10日前 → 2022-06-10"]);
});

/** Where there is no date of issue, what happened is told from what is set by the words alone. */
test.each([
  ["2022年1月28日至29日，云岭省养老工作会议在河阳县举行。", "定于2022年1月28日至29日召开评审会。"],
  ["2022年1月1日至3月31日，河阳县银行发放贷款1650万元。", "2022年1月1日至3月31日，对困难企业发放贷款500万元。"],
  ["2022年1月1日至3月31日，共办理12件。", "2022年1月1日至3月31日，减免公共设施使用费。"],
  ["到2021年底，产品已应用于百家养老院。", "到2021年底，在已建成的小区设站。"],
])("undated, %s sets no limit, but %s does", (without, positive) => {
  expect(days(without, null)).toEqual([]);
  expect(read(positive, null)).toHaveLength(1);
});

test("the end of a validity says no year for another day", () => {
  expect(days("执行至2023年7月31日，补贴将于2月底前发放到位。", null)).toEqual(["执行至2023年7月31日 → 2023-07-31"]);
  expect(days("2023年1月起执行，补贴将于2月底前发放到位。", null)).toContain("于2月底前 → 2023-02-28");
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
  ["尚未建账的省直部门，应当于6月底前完成编制。", "尚未建账的省直部门", "完成编制", undefined],
  ["纳税人发生变更的，应当于10日前报告。", "纳税人", "报告", undefined],
  ["市级财政部门仍应当于6月底前报送总结。", "市级财政部门", "报送总结", undefined],
  ["各县负责人均应当于6月底前报送总结。", "各县负责人", "报送总结", undefined],
  ["成都应当于6月底前报送总结。", "成都", "报送总结", undefined],
  ["年度总结相应延长至6月底。", undefined, undefined, undefined],
  ["除河阳县民政局备案外，应当在活动开始10日前公告。", undefined, "公告", undefined],
  ["自变更之日起30日内向原登记机关如实说明情况。", undefined, "说明情况", "原登记机关"],
  ["各镇应当于6月10日前、12月10日前报送台账。", "各镇", "报送台账", undefined],
  ["云岭省财政厅审核后于5月底前报送省政府。", "云岭省财政厅", "报送省政府", "省政府"],
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
  ["定于5月10日公开摇号。", "act"],
  ["应当于每季度终了后15日内，将补贴发放情况报市民政局。", "submit"],
  ["应当于每季度终了后15日内，将补贴发放到户。", "payment"],
  ["应当于5月10日前报送扣缴税款的数额。", "submit"],
  ["应当于5月10日前完成并出具检测报告。", "complete"],
  ["5月10日前，邮寄发票暂免收取费用。", "valid-until"],
  ["站点名录应当完成编制，时间延长至5月31日。", "complete"],
  ["清查原定于4月20日前完成，现延长至5月31日。", "complete"],
  ["未能完成换证的，有效期延长至5月31日。", "valid-until"],
  ["优惠政策延长至5月31日。", "valid-until"],
])("%s is of kind %s", (text, kind) => {
  expect(read(text)[0]?.kind).toBe(kind);
});

test("places stay true across paragraphs, and the quotation is trimmed", () => {
  const text = "  一、总体要求。\n　　请于6月底前完成。\n二、其他\n";
  const [found] = read(text);
  expect(found?.quote).toEqual({ text: "请于6月底前完成。", start: 12, end: 21 });
});

test.each(["一", "1", "(", "<", "《", "至", "年", "30日内"])("a megabyte of %s is read to its end", (unit) => {
  expect(findDeadlines(unit.repeat(1_000_000 / unit.length), { issuedOn: ISSUED })).toEqual([]);
});

test.each(["即日起", "2022年7月1日前，", "自2022年7月1日起。"])(
  "each %s of a megabyte is found",
  (unit) => {
    const times = Math.floor(1_000_000 / unit.length);
    expect(findDeadlines(unit.repeat(times), { issuedOn: ISSUED })).toHaveLength(times);
  },
  60_000,
);
