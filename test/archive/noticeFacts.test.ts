import { describe, expect, test } from "vitest";
import { kindOf, noticeFacts } from "../../src/archive/noticeFacts.ts";

/** The facts of a post of which only these things are known. */
function facts(given: { title?: string; name?: string; text?: string; docNumber?: string; issuer?: string }) {
  const { issuedOn, ...rest } = noticeFacts({ name: "post", text: "", ...given });
  return { ...rest, issuedOn: issuedOn?.toString() };
}

describe("kind", () => {
  test.each([
    ["云岭省财政厅关于印发《采购管理办法》的通知", "通知"],
    ["《关于做好托育服务工作的通知》解读", "解读"],
    ["关于《养老服务条例（草案）》公开征求意见的公告", "公告"],
    ["转发《省厅关于印发〈助餐方案〉的通知》的函", "函"],
    ["青州湾市统计数据报送办法", "办法"],
    ["采购管理办法（试行）", "办法"],
    ["云岭省人民政府令（第17号）", "令"],
    ["对第2741号提案的答复", "答复"],
    ["关于同意举办运动会的复函", "复函"],
    ["河阳县防汛预案、物资清单", "清单"],
  ])("%s is a %s", (title, kind) => {
    expect(kindOf(title)).toBe(kind);
  });

  test.each([
    "通知要求做好防汛",
    "云岭省出台措施支持复工",
    "“每日通报”上线",
    "河阳县：公告栏换新",
    "《申报指南》公布",
    "夏令营",
    "信函件",
    "",
  ])("%s is of no kind", (title) => {
    expect(kindOf(title)).toBeUndefined();
  });
});

describe("issuer", () => {
  test.each([
    ["云岭省财政厅关于开展绩效自评的通知", "云岭省财政厅"],
    ["财政部：做好重点工作", "财政部"],
    ["云岭省财政厅 云岭省税务局关于减免的公告", "云岭省财政厅 云岭省税务局"],
    ["云岭省人民政府、云岭军区关于防汛的通知", undefined],
    ["国务院办公厅转发国家教委关于办学请示的通知", "国务院办公厅"],
    ["河阳县应对疫情工作指挥部通告（第8号）", "河阳县应对疫情工作指挥部"],
    ["河阳县病毒引起的肺炎防治领导小组关于值班的通知", "河阳县病毒引起的肺炎防治领导小组"],
    ["青州湾市教育局印发《课后服务方案》", "青州湾市教育局"],
    ["中共中央 国务院关于保护耕地的意见", "中共中央 国务院"],
    ["云岭银保监会、云岭证监会关于信息披露的通知", "云岭银保监会、云岭证监会"],
    ["青州湾新区管委会关于摆摊的通告", "青州湾新区管委会"],
    ["云岭省总工会 云岭省妇联 共青团云岭省团委关于评选的通知", "云岭省总工会 云岭省妇联 共青团云岭省团委"],
    ["河阳县人民法院 河阳县人民检察院关于执行的公告", "河阳县人民法院 河阳县人民检察院"],
    ["云岭省人大常委会关于废渣的决定", "云岭省人大常委会"],
    ["三明溪市财政局关于多伦渡口的通知", "三明溪市财政局"],
    ["云岭省政府对口支援办公室关于选派的通知", "云岭省政府对口支援办公室"],
    ["四部委：强化资金支持", undefined],
    ["多家银行：减免手续费", undefined],
    ["12省市财政局：强化资金支持", undefined],
    ["各区政府：有序复工", undefined],
    ["临溪购物中心：照常营业", undefined],
    ["五部门：强化资金支持", undefined],
    ["青州湾：有序复工", undefined],
    ["转发省财政厅关于开展自评的通知", undefined],
    ["省商务厅发布平台上线", undefined],
    ["记者从市教育局：开学延期", undefined],
    ["关于印发方案的通知", undefined],
  ])("in the title %s is %s", (title, issuer) => {
    expect(facts({ title }).issuer).toBe(issuer);
  });

  test.each([
    ["特此公告。\n云岭省财政厅\n2026年2月6日", "云岭省财政厅", "2026-02-06"],
    ["特此公告。\n云岭省财政厅 云岭省税务局\n二〇二六年二月六日", "云岭省财政厅 云岭省税务局", "2026-02-06"],
    ["特此公告。 云岭省财政厅 2026年2月6日", "云岭省财政厅", "2026-02-06"],
    ["特此公告。\n云岭省财政厅\n2026 年 2 月 6 日\n（此件公开发布）", "云岭省财政厅", "2026-02-06"],
    ["特此公告。\n云岭省财政厅\n云岭省税务局\n2026年2月6日", "云岭省财政厅 云岭省税务局", "2026-02-06"],
    ["特此公告\n云岭省民航办 云岭省应急指挥部\n2026年2月6日", "云岭省民航办 云岭省应急指挥部", "2026-02-06"],
    ["特此公告 云岭省财政厅\n2026年2月6日", "云岭省财政厅", "2026-02-06"],
    ["附件：1.申报表(3份) 云岭省财政厅\n2026年2月6日", "云岭省财政厅", "2026-02-06"],
    ["特此公告。\n云岭军区 云岭省财政厅\n2026年2月6日", undefined, "2026-02-06"],
    ["特此公告。 云岭省应对寒潮 天气指挥部 2026年2月6日", undefined, "2026-02-06"],
    ["特此公告。\n2026年2月6日", undefined, "2026-02-06"],
    [
      "请执行。\n云岭省财政厅\n2026年2月6日\n采购办法\n第一条 公开。\n河阳县财政局\n2026年1月5日",
      "云岭省财政厅",
      "2026-02-06",
    ],
    ["请执行。\n2026年2月6日\n采购办法\n第一条 公开。", undefined, undefined],
    ["会议于 2026年2月6日 在青州湾召开", undefined, undefined],
    ["抄送：各委。\n云岭省财政厅办公室2026年2月7日印发", undefined, undefined],
    ["本报青州湾2026年2月6日电 记者从省财政厅获悉", undefined, undefined],
    ["自2026年2月6日起施行，有效期至2027年2月6日", undefined, undefined],
    ["云岭省财政厅\n2026年2月31日", undefined, undefined],
    ["", undefined, undefined],
  ])("at the end of %j is %s", (text, issuer, issuedOn) => {
    expect(facts({ title: "公告", text })).toMatchObject({ issuedOn, ...(issuer && { issuer }) });
    expect(facts({ title: "公告", text }).issuer).toBe(issuer);
  });

  test("of the front matter goes before all", () => {
    expect(facts({ title: "财政部：通知", issuer: "云岭省财政厅" }).issuer).toBe("云岭省财政厅");
  });
});

describe("number", () => {
  test.each([
    ["通知", "岭财综〔2026〕57号\n各市财政局：\n请办理。", "岭财综〔2026〕57号"],
    ["通知", "关于自评的通知\n岭财综[2026]57号\n各市财政局：", "岭财综〔2026〕57号"],
    ["通知", "关于自评的通知 岭财综〔2026〕57号 各市财政局： 请办理。", "岭财综〔2026〕57号"],
    ["通知", "关于自评的通知\n（岭财综〔2026〕57号）\n各市财政局：", "岭财综〔2026〕57号"],
    [
      "公告",
      "云岭省财政厅 云岭省税务局公告2026年第9号 为支持复工，现公告如下：",
      "云岭省财政厅 云岭省税务局公告2026年第9号",
    ],
    ["关于自评的通知（岭财综〔2026〕57号）", "各市财政局：", "岭财综〔2026〕57号"],
    ["岭财综〔2026〕57号 关于自评的通知", "各市财政局：", "岭财综〔2026〕57号"],
  ])("of %s, %j is %s", (title, text, docNumber) => {
    expect(facts({ title, text }).docNumber).toBe(docNumber);
  });

  test.each([
    ["各市财政局：\n岭财综〔2026〕57号已经印发。"],
    ["根据《自评办法》（岭财综〔2026〕57号），现通知如下："],
    ["按照岭财综〔2026〕57号要求，现通知如下："],
    ["现印发《自评办法》。\n岭财综〔2026〕57号"],
  ])("in %j is another notice's", (text) => {
    expect(facts({ title: "通知", text }).docNumber).toBeUndefined();
  });

  test.each([
    "一图读懂岭财税〔2026〕10号",
    "《购买服务办法》解读（岭财税〔2026〕10号）",
    "《购买服务办法》政策问答（岭财税〔2026〕10号）",
    "关于《购买服务办法》的说明（岭财税〔2026〕10号）",
    "云岭省财政厅对来信的答复（岭财税〔2026〕10号）",
    "关于废止岭财税〔2026〕10号",
    "贯彻落实岭财税〔2026〕10号",
    "转发《购买服务办法》（岭财税〔2026〕10号）",
  ])("in the title %s is that of the document it is about", (title) => {
    expect(facts({ title }).docNumber).toBeUndefined();
  });

  test.each(["关于废止采购办法的通知（岭财税〔2026〕10号）", "关于转发《购买服务办法》的通知（岭财税〔2026〕10号）"])(
    "in the title %s is its own",
    (title) => {
      expect(facts({ title }).docNumber).toBe("岭财税〔2026〕10号");
    },
  );

  test("of the front matter has its brackets made one kind, and words that are no number stay", () => {
    expect(facts({ docNumber: "岭财综[2026]57号" }).docNumber).toBe("岭财综〔2026〕57号");
    expect(facts({ docNumber: "内部第5期" }).docNumber).toBe("内部第5期");
  });
});

describe("day and title", () => {
  test.each([
    ["2026-04-18-202604181234", "2026-04-18"],
    ["2026-04-18", "2026-04-18"],
    ["2026-04-31-5", undefined],
    ["-202604181234", undefined],
    ["20260418", undefined],
    ["2026-04-181", undefined],
  ])("the file name %s says %s", (name, day) => {
    expect(facts({ name }).issuedOn).toBe(day);
  });

  test("the file name goes before the signature", () => {
    expect(facts({ name: "2026-04-18-1", text: "通知。\n2026年4月2日" }).issuedOn).toBe("2026-04-18");
  });

  test.each([
    ["今年雨水来得早！各地注意防汛。", "今年雨水来得早"],
    ["各市财政局：\n请办理。", "各市财政局："],
    [`${"长".repeat(60)}。`, "长".repeat(40)],
    [`${"长".repeat(39)}😀😀。`, "长".repeat(39)],
    ["", ""],
  ])("without a title %j is called %j", (text, title) => {
    expect(facts({ text }).title).toBe(title);
  });
});
