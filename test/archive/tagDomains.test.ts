import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { readDomains } from "../../src/archive/domains.ts";
import { makeTagger } from "../../src/archive/tagDomains.ts";

const domains = await readDomains(fileURLToPath(new URL("../../data/domains.json", import.meta.url)));
const tagger = makeTagger(domains);

/** "养老: 居家养老 助餐" for each tag. */
function fieldsOf(text: string): string[] {
  return tagger.fields(text).map(({ name, words }) => `${name}: ${words.join(" ")}`);
}

test("each item of a list of public services finds its field", () => {
  const list =
    "青州湾市财政局会同有关单位，每年从应急、法律、科普、体育、文化、教育、卫生、就业、未成年人关爱、矫正、助残、托育和社区养老等事项中选出十项，委托社会组织承办。";
  expect(fieldsOf(list).toSorted()).toEqual(
    [
      "养老: 社区养老",
      "助残: 助残",
      "医疗卫生: 卫生",
      "就业: 就业",
      "应急: 应急",
      "托育: 托育",
      "教育: 教育",
      "文化: 文化",
      "体育: 体育",
      "未成年人关爱: 未成年人关爱",
      "法律: 法律",
      "社区矫正: 矫正",
      "社会工作: 社会组织",
      "科普: 科普",
    ].toSorted(),
  );
});

test.each([
  ["临溪区为高龄老人提供日间照料、助餐和上门助浴。", ["养老: 日间照料 助餐 助浴"]],
  ["普惠托育机构每个托班不超过十五人。", ["托育: 普惠托育 托班"]],
  ["河阳县中小学新学年招生分两批进行。", ["教育: 中小学 招生"]],
  ["公租房实物配租与租赁补贴不得同时享受。", ["住房保障: 公租房 配租 租赁补贴"]],
  ["汛期各水库每日两次报告水位。", ["应急: 汛期", "水利: 水库"]],
  ["城乡居民基本养老保险的参保登记可以在网上办理。", ["社会保险: 城乡居民基本养老保险 参保"]],
  ["对社区矫正对象开展职业技能培训。", ["社区矫正: 社区矫正对象", "就业: 职业技能培训"]],
  ["加大文化体育设施开放力度。", ["文化: 文化体育", "体育: 文化体育"]],
  ["在教育领域推行。", ["教育: 教育"]],
  ["四、教育\n按学年安排。", ["教育: 教育"]],
])("%s", (text, expected) => {
  expect(fieldsOf(text)).toEqual(expected);
});

test("a field with more words comes first, and its most frequent word too", () => {
  const text = "法律援助之外，助餐点应当公示价格；助餐补贴按月结算，居家养老补贴按季结算。";
  expect(fieldsOf(text)).toEqual(["养老: 助餐 居家养老", "法律: 法律援助"]);
});

test("traditional characters and full width find the same word, as the list writes it", () => {
  expect(fieldsOf("推進養老服務與托育服務")).toEqual(["养老: 养老服务", "托育: 托育服务"]);
});

test("a tag carries the code of the catalogue", () => {
  expect(tagger.fields("居家养老")).toEqual([{ code: "C05010400", name: "养老", words: ["居家养老"] }]);
});

test.each([
  "报送云岭省教育厅、青州湾市体育局。",
  "会同公安、教育、民政、卫生健康等部门办理。",
  "违反法律法规的，依法追究法律责任。",
  "加强警示教育和廉政教育。",
  "填写姓名、文化程度、联系电话。",
  "税率含教育费附加、地方教育附加。",
  "请居民到所在社区登记。",
  "市政府各组成单位应当及时协调解决。",
  "深入学习并召开学习会，不断提高校对质量。",
  "本费用工资科目不变，使用工具另行登记。",
  "现将有关事项通知如下：",
  "",
])("no field in: %s", (text) => {
  expect(fieldsOf(text)).toEqual([]);
});

test("a pension is no care for the elderly", () => {
  expect(fieldsOf("养老金按时足额发放。")).toEqual(["社会保险: 养老金"]);
});

test.each([
  ["关于做好政府购买服务工作的通知", "各单位应当编报预算。", ["财政、金融、审计"]],
  ["关于农村公路养护的通知", "公路养护由乡镇负责。养护资金纳入预算。", ["工业、交通"]],
  ["关于公租房续租的公告", "公租房租金按季缴纳，住房困难家庭可以申请减免。", ["城乡建设、环境保护"]],
  ["关于养老服务补贴的通知", "养老服务补贴由民政部门审核。", ["民政、扶贫、救灾"]],
])("the title says the theme: %s", (title, text, expected) => {
  expect(tagger.themes(title, text).map(({ name }) => name)).toEqual(expected);
});

test("a single mention in the text is no theme", () => {
  expect(tagger.themes("关于办公用房调整的通知", "搬迁期间请关闭门窗，预算照旧。")).toEqual([]);
});

test("the text of the notice says its theme when the title does not", () => {
  const text = "招生计划由各学校报送。义务教育阶段学校不得提前招生。";
  expect(tagger.themes("关于有关事项的通知", text).map(({ name }) => name)).toEqual(["科技、教育"]);
});

test("a notice has at most three themes", () => {
  const title = "关于养老服务、公租房、就业、旅游、民族、宗教、统计工作的通知";
  expect(tagger.themes(title, title.repeat(3))).toHaveLength(3);
});

test("“人民政府” is not 民政", () => {
  expect(tagger.themes("河阳县人民政府关于调整办公时间的通知", "河阳县人民政府。河阳县人民政府。")).toEqual([]);
});

test.each(["一", "(", "<", "《", "1", "教育、", "国务院直属", "社区服务领", "\ud83d"])(
  "a megabyte of “%s” is read to its end",
  (piece) => {
    const text = `${piece.repeat(1_000_000 / piece.length)}。居家养老`;
    expect(fieldsOf(text)).toContain("养老: 居家养老");
    expect(tagger.themes("", text).length).toBeLessThanOrEqual(3);
  },
);

test("without a context every word counts", () => {
  const field = { code: "X1", name: "文化", words: ["文化"], weak: ["文化"], except: ["文化程度"] };
  const plain = makeTagger({ themes: [], fields: [field] });
  expect(plain.fields("文化生活")).toEqual([{ code: "X1", name: "文化", words: ["文化"] }]);
  expect(plain.fields("文化程度")).toEqual([]);
});
