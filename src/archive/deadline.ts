import type { Span } from "../text/span.ts";

/** A time limit as a notice states it, and what it means. Places are offsets in the text it was found in. */
export interface Deadline {
  /** The words that state the time: "2022年6月底前". */
  readonly span: Span;
  /** The sentence that they stand in, as shown to a reader. */
  readonly quote: Span;
  /** The last day on which it can still be done; undefined while it hangs on something else (see `rule`). */
  readonly due?: Temporal.PlainDate;
  /** The first day of a period or of validity, where one is stated. */
  readonly starts?: Temporal.PlainDate;
  /** What the due day follows from, when it is not simply a day on the calendar. */
  readonly rule?: TimeRule;
  readonly precision: Precision;
  readonly kind: DeadlineKind;
  /** Who has to act, as written; undefined when the sentence does not say. */
  readonly who?: string;
  /** What is to be done, as written: the shortest phrase that tells. */
  readonly action?: string;
  /** To whom it goes, as written. */
  readonly to?: string;
}

/** How the due day follows from something else than the calendar alone. */
export type TimeRule =
  /** 收到之日起5个工作日内, 届满三十日前: `count` units after or before `anchor`. */
  | {
      readonly type: "relative";
      readonly direction: "after" | "before";
      readonly count: number;
      readonly unit: "hour" | "day" | "workday" | "month" | "year";
      readonly anchor?: string;
    }
  /** 每年3月底前: `due` is then the first one on or after the day of issue. */
  | { readonly type: "recurring"; readonly every: "year" | "half" | "quarter" | "month" | "week" | "day" }
  /** 疫情解除之日止: open until `until` happens. */
  | { readonly type: "condition"; readonly until: string };

/** How exactly the text says the time; "xun" is a third of a month (上旬), "plan" a five-year plan's span (十四五). */
export type Precision = "day" | "xun" | "month" | "quarter" | "half" | "year" | "plan";

/** What the time limits: to hand in, finish, apply, pay, comment, meet, do something else; or when a rule begins or ends to hold. */
export type DeadlineKind =
  | "submit"
  | "complete"
  | "apply"
  | "payment"
  | "comment"
  | "meeting"
  | "act"
  | "effective-from"
  | "valid-until";
