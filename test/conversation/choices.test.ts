import { expect, test } from "vitest";
import { choicesFor, countedCandidates } from "../../src/conversation/choices.ts";

const names = (typed: string, candidates: Parameters<typeof choicesFor>[1]) =>
  choicesFor(typed, candidates).map((c) => c.name);

test("what starts with the words typed comes before what holds them, the heavier first", () => {
  const offices = countedCandidates(["云岭省民政厅", "民政部", "民政局", "民政局", undefined, "财政部"]);
  expect(names("民政", offices)).toEqual(["民政局", "民政部", "云岭省民政厅"]);
});

test.each([
  ["ＣＡＩ", ["Caizheng"]],
  ["財政", ["财政部"]],
  ["照料", ["养老"]],
  ["", ["Caizheng", "财政部", "养老"]],
  ["航天", []],
])("“%s” is compared folded and with other names", (typed, expected) => {
  const candidates = [
    { name: "Caizheng", weight: 0 },
    { name: "财政部", weight: 0 },
    { name: "养老", weight: 0, otherNames: ["日间照料"] },
  ];
  expect(names(typed, candidates)).toEqual(expected);
});

test("there are 25 at most, the heaviest, each of them whole", () => {
  const candidates = Array.from({ length: 40 }, (_, i) => ({ name: `${"一".repeat(200)}${i}`, weight: i }));
  const choices = choicesFor("一", candidates);
  expect(choices).toHaveLength(25);
  expect(choices[0]).toEqual({ name: `${"一".repeat(200)}39`, value: `${"一".repeat(200)}39` });
});
