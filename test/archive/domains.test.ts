import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { parseDomains, readDomains } from "../../src/archive/domains.ts";

const context = { offices: ["局"], followers: ["领域"], lists: ["部门"] };
const care = { code: "C1", name: "养老", words: ["养老", "助餐"] };
const nursery = { code: "C2", name: "托育", words: ["托育"] };

function parse(file: unknown) {
  return parseDomains(JSON.stringify(file), "领域.json");
}

test("the project's own list holds the 22 themes and the fields, each with words", async () => {
  const { themes, fields } = await readDomains(fileURLToPath(new URL("../../data/domains.json", import.meta.url)));
  expect(themes).toHaveLength(22);
  expect(themes[3]).toMatchObject({ code: "T04", name: "财政、金融、审计" });
  expect(fields.map(({ name }) => name)).toEqual(
    expect.arrayContaining(["养老", "托育", "助残", "社区矫正", "住房保障"]),
  );
  for (const { name, words } of fields) expect(words[0]).toBe(name);
});

test("what a list leaves out is empty, and what the file tells of its sources is not taken over", () => {
  const { fields } = parse({ sources: {}, context, themes: [], fields: [{ ...care, source: "catalogue-2022" }] });
  expect(fields).toEqual([{ ...care, weak: [], except: [] }]);
});

test.each([
  ["a word twice", { ...care, words: ["养老", "养老"] }, "fields 第 1 项（养老）的 words：“养老”重复，请删去一个"],
  ["a weak word of no list", { ...care, weak: ["敬老"] }, "fields 第 1 项（养老）的 weak：“敬老”不在 words 中"],
  [
    "a word that is also excepted",
    { ...care, except: ["助餐"] },
    "fields 第 1 项（养老）的 except：“助餐”也在 words 中",
  ],
  ["a name that is blank", { ...care, name: " " }, "的 name：是空的，请填写或删去"],
  ["no code", { name: "养老", words: [] }, "fields 第 1 项（养老）的 code：应为文字，请补上"],
  ["words that are no list", { ...care, words: "养老" }, "fields 第 1 项（养老）的 words：应为文字的列表，请写成 […]"],
])("says where %s stands and what to do", (_, field, message) => {
  expect(() => parse({ context, themes: [], fields: [field] })).toThrow(message);
});

test("a code may be used once in both axes", () => {
  const file = { context, themes: [care], fields: [nursery, { ...nursery, code: "C1" }] };
  expect(() => parse(file)).toThrow("fields 第 2 项（托育）的 code：代码“C1”已用过，请换一个");
});

test("every mistake is told at once, with the file's name", () => {
  const file = {
    context,
    themes: [],
    fields: [
      { ...care, weak: ["甲"] },
      { ...nursery, weak: ["乙"] },
    ],
  };
  expect(() => parse(file)).toThrow(/^领域表 领域\.json 有 2 处错误：\n- .*“甲”.*\n- .*“乙”/);
});

test("a missing axis and a missing context are told", () => {
  expect(() => parse({ fields: [] })).toThrow(/context：缺失[\s\S]*themes：应为主题的列表/);
  expect(() => parse([])).toThrow("整个文件");
});

test("what is no JSON names the file", () => {
  expect(() => parseDomains("{", "领域.json")).toThrow("领域表 领域.json 不是合法的 JSON");
});
