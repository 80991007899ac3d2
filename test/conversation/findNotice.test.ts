import { describe, expect, test } from "vitest";
import { findNotice } from "../../src/conversation/findNotice.ts";
import { sampleArchive, sampleNotice } from "../support/sampleArchive.ts";

describe("a notice by what it is called", () => {
  test.each([
    ["tuoyu-fuben", "tuoyu-fuben", true],
    ["关于托育服务的几点说明", "tuoyu-fuben", true],
    ["《关于托育服务的几点说明》", "tuoyu-fuben", true],
    ["關於托育服務 的几点说明", "tuoyu-fuben", true],
    ["云财综[2030]12号", "2030-04-02-mulu", true],
    ["12号", "2030-04-02-mulu", false],
    ["购买服务目录编制", "2030-04-02-mulu", true],
    ["居家养老意见", "2029-11-20-yanglao", false],
    ["关于", "2030-04-02-mulu", false],
  ])("%s is %s", (typed, id, isExact) => {
    expect(findNotice(sampleArchive(), typed)).toMatchObject({ notice: { id }, isExact });
  });

  test("is not named by a piece of its number", () => {
    expect(findNotice(sampleArchive(), "2号")).toBeUndefined();
  });

  test("comes with the next in line", () => {
    const found = findNotice(sampleArchive(), "关于托育服务的几点说明");
    expect(found?.others.map(({ id }) => id)).toEqual(["2029-11-20-yanglao", "2030-04-02-mulu"]);
  });

  test("is the notice itself rather than what a newspaper says of it", () => {
    const day = (text: string) => ({ issuedOn: Temporal.PlainDate.from(text) });
    const archive = sampleArchive([
      sampleNotice({ id: "baodao", title: "云岭省：年底前编好购买服务目录", ...day("2030-04-05") }, [
        { id: "段1", text: "报道。" },
      ]),
      sampleNotice(
        { id: "tongzhi", title: "关于编制购买服务目录的通知", docNumber: "云财综〔2030〕12号", ...day("2030-04-02") },
        [{ id: "段1", text: "通知。" }],
      ),
    ]);
    const found = findNotice(archive, "购买服务目录");
    expect(found).toMatchObject({ notice: { id: "tongzhi" }, isExact: false, sharing: 2, others: [{ id: "baodao" }] });
    expect(findNotice(archive, "云岭省：年底前编好购买服务目录")).toMatchObject({
      notice: { id: "baodao" },
      isExact: true,
    });
    expect(findNotice(archive, "编好")).toMatchObject({ notice: { id: "baodao" }, isExact: true, sharing: 1 });
  });

  test.each(["weather", "《》", " "])("is undefined for “%s”, which nothing is called like", (typed) => {
    expect(findNotice(sampleArchive(), typed)).toBeUndefined();
  });
});
