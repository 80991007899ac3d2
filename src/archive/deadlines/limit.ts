import type { Span } from "../../text/span.ts";
import type { Precision, TimeRule } from "../deadline.ts";

/** Words that set a time limit, with the days they mean, before it is asked who has to do what. */
export interface Limit {
  readonly start: number;
  readonly end: number;
  readonly sense: Sense;
  readonly precision: Precision;
  readonly due?: Temporal.PlainDate;
  readonly starts?: Temporal.PlainDate;
  readonly rule?: TimeRule;
}

/** by 6月底前, until 延长至3月底, from 自1月1日起, period 2月3日至9日, goal 到2025年, on 定于3月5日, within 30日内 */
export type Sense = "by" | "until" | "from" | "period" | "goal" | "on" | "within";

/** Where limits are looked for: one sentence of folded text whose titles are blotted out, and what is known around it. */
export interface Context {
  /** The whole text; places are offsets in it. */
  readonly text: string;
  readonly sentence: Span;
  readonly issuedOn?: Temporal.PlainDate | undefined;
  /** The year that a day without one belongs to: said before it in the sentence, or the only one of the text. */
  readonly yearSaid?: number | undefined;
  /** The day from which what the sentence says holds, where it was said before. */
  readonly begins?: Temporal.PlainDate | undefined;
}

/** The words of the sentence before a place: enough for any rule, and no more, so that a sentence may be endless. */
export function wordsBefore(context: Context, place: number): string {
  return context.text.slice(Math.max(context.sentence.start, place - REACH), place);
}

/** The words of the sentence behind a place. */
export function wordsAfter(context: Context, place: number): string {
  return context.text.slice(place, Math.min(context.sentence.end, place + REACH));
}

const REACH = 60;
