import { expect, test } from "vitest";
import type { Clause, Notice } from "../../src/archive/notice.ts";
import { placeOf, sourceOf } from "../../src/conversation/cite.ts";
import { NOTICES } from "../support/sampleArchive.ts";

test.each([
  [
    "2030-04-02-mulu",
    "《云岭省财政厅关于做好购买服务目录编制工作的通知》 · 云岭省财政厅 · 2030-04-02 · 云财综〔2030〕12号",
  ],
  ["2029-11-20-yanglao", "《青州湾市民政局关于推进居家养老服务的意见》 · 青州湾市民政局 · 2029-11-20"],
  ["tuoyu-fuben", "《关于托育服务的几点说明》 · 发文机关、日期、来源链接存档副本未载"],
])("the source of %s is %s", (id, label) => {
  expect(sourceOf(NOTICES.find((notice) => notice.id === id) as Notice).label).toBe(label);
});

test.each([
  [{ id: "二（一）", path: ["二、", "（一）"], heading: "编制目录" }, "二、（一）编制目录"],
  [{ id: "1", path: ["1."] }, "1."],
  [{ id: "全文·3", path: [] }, "全文·3"],
  [{ id: "三", path: ["三、"], heading: "标".repeat(50) }, `三、${"标".repeat(39)}…`],
  [{ id: "第十条", path: ["第二章", "第十条"], heading: "本办法自2030年6月1日起施行" }, "第二章第十条"],
  [{ id: "六", path: ["六、"], heading: "本通知由云岭省财政厅负责解释" }, "六、"],
  [{ id: "五", path: ["五、"], heading: "本级财政的职责" }, "五、本级财政的职责"],
  [{ id: "七", path: ["七、"], heading: "自由裁量的限度" }, "七、自由裁量的限度"],
])("%o stands at %s", (clause, place) => {
  expect(placeOf(clause as unknown as Clause)).toBe(place);
});
