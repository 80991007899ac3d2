import { expect, test } from "vitest";
import { scoreOf, summaryOf } from "../../scripts/evalDeadlines.ts";

type Found = Parameters<typeof scoreOf>[1][number];

const TEXT = "各县应当于6月底前报送方案，7月5日前公示，年底前总结。";

function labelled(words: string, due: string, more: object = {}) {
  const s = TEXT.indexOf(words);
  return { span: words, s, e: s + words.length, due, prec: "day", kind: "submit", ...more };
}

function found(words: string, due: string, more: Partial<Found> = {}): Found {
  const { span, s, e } = labelled(words, due);
  const roles = { who: null, action: null, to: null };
  return { span, s, e, due, start: null, precision: "day", kind: "submit", ...roles, ...more };
}

const rowWith = (...deadlines: ReturnType<typeof labelled>[]) => ({ id: "r1", text: TEXT, kind: "list", deadlines });

test("a label takes what overlaps it most, and each finding counts once", () => {
  const [june, july] = [labelled("6月底前", "2031-06-30"), labelled("7月5日前", "2031-07-05")];
  const [near, other, false_] = [
    found("于6月底前", "2031-06-30"),
    found("底前报送", "2031-06-30"),
    found("年底前", "2031-12-31"),
  ];
  const { pairs, missed, extra } = scoreOf(rowWith(june, july), [other, near, false_]);
  expect(pairs).toEqual([{ label: june, found: near }]);
  expect(missed).toEqual([july]);
  expect(extra).toEqual([other, false_]);
});

test("an optional label is neither missed nor found, and what was found there is not false", () => {
  const optional = labelled("年底前", "2031-12-31", { opt: 1 });
  expect(scoreOf(rowWith(optional), [])).toMatchObject({ pairs: [], missed: [], extra: [] });
  expect(scoreOf(rowWith(optional), [found("年底前", "2031-12-31")])).toMatchObject({ pairs: [], extra: [] });
});

test("three labels, three findings, two of them right: the figures worked out by hand", () => {
  const scored = scoreOf(
    rowWith(
      labelled("6月底前", "2031-06-30", { who: "各县" }),
      labelled("7月5日前", "2031-07-05", { alt: ["2031-07-04"] }),
      labelled("年底前", "2031-12-31"),
    ),
    [found("6月底前", "2031-06-30", { who: "县" }), found("7月5日前", "2031-07-04"), found("报送", "2031-01-01")],
  );
  const nothing = scoreOf({ id: "r2", text: TEXT, kind: "none", deadlines: [] }, [found("报送", "2031-01-01")]);
  expect(summaryOf([scored, nothing]).slice(0, 6)).toEqual([
    "rows 2, labels 3, found 4",
    "found   P 50.0 %  R 66.7 %  F1 57.1 %",
    "right   P 50.0 %  R 66.7 %  F1 57.1 %",
    "due equal, of those found: 100.0 %",
    "false alarms: 1 of 1 rows without a deadline",
    "who     exact 0.0 %  partial 100.0 %  of 1",
  ]);
});
