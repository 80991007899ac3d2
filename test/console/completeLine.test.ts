import { beforeAll, expect, test } from "vitest";
import { completeLine } from "../../src/console/completeLine.ts";
import type { App } from "../../src/conversation/command.ts";
import { sampleApp } from "../support/sampleApp.ts";

let app: App;
beforeAll(async () => {
  app = await sampleApp();
});

test.each([
  ["/se", ["/search "], "/se"],
  ["/d", ["/deadline ", "/domain "], "/d"],
  ["/q", ["/quit "], "/q"],
  ["/search 养老 do", ["domain:"], "do"],
  ["/search 养老 domain:养", ["domain:养老 "], "domain:养"],
  ["/deadline who:河", ["who:河阳县财政局 "], "who:河"],
  ["/search 养老 from:2", [], "from:2"],
  ["/nothing d", [], "d"],
  ["养老", [], "养老"],
])("“%s” can become %o", (line, completions, end) => {
  expect(completeLine(line, app)).toEqual([completions, end]);
});
