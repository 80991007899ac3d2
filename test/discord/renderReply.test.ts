import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Action, Part, Reply } from "../../src/conversation/reply.ts";
import { fits, type Message, renderReply } from "../../src/discord/renderReply.ts";
import { faultsOfMessage } from "../support/discord/limits.ts";
import { openapiCheck } from "../support/discord/openapi.ts";

const check = openapiCheck();

interface Component {
  readonly content?: string;
  readonly url?: string;
  readonly custom_id?: string;
  readonly label?: string;
  readonly components?: readonly Component[];
  readonly accessory?: Component;
}

function flat(components: readonly Component[]): Component[] {
  return components.flatMap((one) => [
    one,
    ...flat([...(one.components ?? []), ...(one.accessory ? [one.accessory] : [])]),
  ]);
}

function partsOf(message: Message): Component[] {
  return flat(message.components as readonly Component[]);
}

function textOf(message: Message): string {
  return partsOf(message)
    .flatMap(({ content }) => content ?? [])
    .join("\n");
}

function dataOf({ components, flags, allowedMentions }: Message) {
  return { components, flags, allowed_mentions: allowedMentions };
}

function faultsOf(message: Message): unknown[] {
  return faultsOfMessage(dataOf(message));
}

const REQUEST = { command: "search", options: {}, limit: 5, offset: 0 };

/** Words of every kind that may come out of an archive, or out of a user. */
const words = fc.oneof(
  { weight: 3, arbitrary: fc.string({ unit: fc.constantFrom(..."财政部门应于2022年6月底前报送。，（《 \n") }) },
  { weight: 2, arbitrary: fc.string({ unit: fc.constantFrom(..."*_~`|#<>@:[]()-+.\\/𠮷\u200b\u202e") }) },
  { weight: 1, arbitrary: fc.string({ unit: "binary" }) },
  { weight: 1, arbitrary: fc.constantFrom("", " ", "@everyone", "<@1>", "https://a.example.cn", "\ud842") },
  { weight: 1, arbitrary: fc.nat(5000).map((length) => "报*".repeat(length)) },
);
const spans = fc.array(fc.nat(60), { maxLength: 8 }).map((places) => {
  const sorted = places.toSorted((a, b) => a - b);
  return sorted.slice(1).map((end, i) => ({ text: "", start: sorted[i] as number, end }));
});
const url = fc.oneof(
  fc.webUrl(),
  words,
  fc.nat(600).map((length) => `https://a.example.cn/${"b".repeat(length)}`),
);
const part: fc.Arbitrary<Part> = fc.record(
  {
    heading: words,
    quotation: fc.record({ text: words, marks: spans, cutAfter: fc.boolean() }),
    facts: fc.array(
      fc.record(
        { label: words, value: words, day: fc.constant(Temporal.PlainDate.from("2026-06-30")) },
        { requiredKeys: ["label", "value"] },
      ),
    ),
    items: fc.array(fc.oneof(words, fc.record({ text: words, depth: fc.nat(4) }))),
    source: fc.record({ label: words, url }, { requiredKeys: ["label"] }),
  },
  { requiredKeys: [] },
);
const action: fc.Arbitrary<Action> = fc
  .record({ label: words, query: words, page: fc.nat(3) })
  .map(({ label, ...options }) => ({ label, request: { ...REQUEST, options } }));
const reply: fc.Arbitrary<Reply> = fc.record(
  {
    outcome: fc.constantFrom("answer", "near", "none", "error"),
    title: words,
    notes: fc.array(words),
    parts: fc.oneof(fc.array(part, { maxLength: 5 }), fc.array(part, { minLength: 10, maxLength: 60 })),
    actions: fc.array(action),
  },
  { requiredKeys: ["outcome", "title"] },
);

describe("any reply", () => {
  test("is a message that Discord takes", () => {
    fc.assert(
      fc.property(reply, (reply) => {
        const message = renderReply(reply);
        expect(faultsOf(message)).toEqual([]);
        expect(Buffer.byteLength(JSON.stringify(message))).toBeLessThanOrEqual(10_000);
        expect(fits(message)).toBe(true);
      }),
    );
  });

  test.skipIf(check === undefined)("is a message as Discord's own description of its API has it", () => {
    fc.assert(
      fc.property(reply, (reply) => {
        const callback = { type: 4, data: dataOf(renderReply(reply)) };
        expect(check?.("CreateMessageInteractionCallbackRequest", callback)).toEqual([]);
      }),
    );
  });

  test("does nothing but what it says: no mention, link, emoji or spoiler comes of its words", () => {
    fc.assert(
      fc.property(reply, (reply) => {
        // What stands behind a backslash is a character and nothing else.
        const text = textOf(renderReply(reply))
          .replace(/\\[^0-9A-Za-z\s]/g, "字")
          .replace(/<t:\d+:R>/g, "");
        expect(text).not.toMatch(/[<@`_~|:[\]\\]|(?<!\*)\*(?!\*)|\*{3}|[\u200b-\u200f\u202a-\u202e]/);
        expect(text.replace(/^(?:### |-# | {0,8}- |> )/gm, "")).not.toMatch(/^[^\S\n]*(?:[#>+-]|\d+\.)/m);
        for (const line of text.split("\n")) expect((line.match(/\*\*/g) ?? []).length % 2).toBe(0);
      }),
    );
  });

  test("has links that are whole", () => {
    fc.assert(
      fc.property(reply, (reply) => {
        const known = new Set((reply.parts ?? []).map(({ source }) => URL.parse(source?.url ?? "")?.href));
        for (const { url } of partsOf(renderReply(reply))) if (url !== undefined) expect(known).toContain(url);
      }),
    );
  });
});

describe("a reply that is too long", () => {
  const long = (label: string): Part => ({
    heading: label,
    quotation: { text: "各区县财政部门应当按月汇总。".repeat(200), marks: [] },
    facts: [{ label: "期限", value: "2026年6月30日", day: Temporal.PlainDate.from("2026-06-30") }],
    source: { label: "《关于报送目录的通知》", url: "https://czt.example.cn/1.html" },
  });

  test("keeps all five parts of a page, and cuts their quotations evenly and at sentence ends", () => {
    const parts = ["甲", "乙", "丙", "丁", "戊"].map(long);
    const text = textOf(renderReply({ outcome: "answer", title: "找到 5 条", parts }));
    const quotations = [...text.matchAll(/^> (.*)$/gm)].map(([, quotation]) => quotation);
    expect(quotations).toHaveLength(5);
    expect(new Set(quotations).size).toBe(1);
    expect(quotations[0]).toMatch(/。…（其余略）$/);
    expect(quotations[0]?.length).toBeGreaterThan(400);
    expect(text.match(/<t:1782835199:R>/g)).toHaveLength(5);
    expect(text.match(/《关于报送目录的通知》/g)).toHaveLength(5);
  });

  test("leaves out the last parts when there are too many, and says how many", () => {
    const parts = Array.from({ length: 30 }, (_, i) => long(`第${i}项`));
    const message = renderReply({ outcome: "answer", title: "找到 30 条", parts });
    const shown = partsOf(message).filter(({ url }) => url !== undefined).length;
    expect(shown).toBeGreaterThanOrEqual(5);
    expect(textOf(message)).toContain(`-# …（其余 ${30 - shown} 项略）`);
  });

  test("cuts the tail of a fact, not its name and not its day", () => {
    const facts = [{ label: "谁", value: "各区县财政局，".repeat(2000), day: Temporal.PlainDate.from("2026-06-30") }];
    const text = textOf(renderReply({ outcome: "answer", title: "一条", parts: [{ facts }] }));
    expect(text).toMatch(/\*\*谁\*\*：各区县财政局，.*…（其余略） · <t:1782835199:R>$/);
  });
});

test("items stand in lists within lists", () => {
  const items = ["甲", { text: "乙", depth: 1 }, { text: "丙", depth: 2 }, { text: "丁", depth: 0 }];
  const text = textOf(renderReply({ outcome: "answer", title: "目录", parts: [{ items }] }));
  expect(text).toBe("### 目录\n- 甲\n  - 乙\n    - 丙\n- 丁");
});

describe("a source", () => {
  const render = (url: string) =>
    renderReply({ outcome: "answer", title: "一条", parts: [{ source: { label: "《办法》", url } }] });

  test.each([
    ["https://czt.example.cn/1.html", "https://czt.example.cn/1.html"],
    ["http://czt.example.cn/政策", "http://czt.example.cn/%E6%94%BF%E7%AD%96"],
  ])("with the address %s is a link", (url, link) => {
    expect(partsOf(render(url)).flatMap(({ url }) => url ?? [])).toEqual([link]);
  });

  test.each([
    "javascript:alert(1)",
    "data:text/html,1",
    "discord://-/channels/1",
    "file:///etc/passwd",
    "//czt.example.cn/1",
    "czt.example.cn",
    "https://",
    "http://localhost/1",
    `https://czt.example.cn/${"a".repeat(500)}`,
  ])("with the address %s is no link, and says so", (url) => {
    expect(partsOf(render(url)).flatMap(({ url }) => url ?? [])).toEqual([]);
    expect(textOf(render(url))).toBe("### 一条\n-# 《办法》（原文链接不能用）");
  });
});

describe("what may be asked next", () => {
  const ask = (label: string, query: string): Action => ({ label, request: { ...REQUEST, options: { query } } });
  const render = (actions: Action[]) => renderReply({ outcome: "none", title: "没有", actions });

  test("is a button when it fits into one, and words to type when it does not", () => {
    const message = render([ask("养老", "养老"), ask("长的", "养老 ".repeat(40).trim())]);
    expect(partsOf(message).flatMap(({ label, custom_id }) => (label ? [[label, custom_id]] : []))).toEqual([
      ["养老", "search|query=养老"],
    ]);
    expect(textOf(message)).toMatch(/^### 没有\n-# 长的：\/search query\\:养老 养老 /);
  });

  test("is words to type from the sixth on, and never the same button twice", () => {
    const message = render(["甲", "乙", "甲", "丙", "丁", "戊", "己"].map((name) => ask(name, name)));
    expect(partsOf(message).flatMap(({ label }) => label ?? [])).toEqual(["甲", "乙", "丙", "丁", "戊"]);
    expect(textOf(message)).toBe("### 没有\n-# 己：/search query\\:己");
  });

  test("has a label of at most 80 characters, none of them half", () => {
    const [button] = partsOf(render([ask(`${"长".repeat(78)}𠮷𠮷`, "养老")])).filter(({ label }) => label);
    expect(button?.label).toBe(`${"长".repeat(78)}…`);
  });
});
