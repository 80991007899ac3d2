import type { DeadlineKind } from "../archive/deadline.ts";

/** How far off a due day is: "还有 12 天", "今天到期", "已过期 35 天"; a rule that takes effect does not expire. */
export function daysLeft(due: Temporal.PlainDate, today: Temporal.PlainDate, kind: DeadlineKind): string {
  const { days } = today.until(due, { largestUnit: "day" });
  if (kind === "effective-from") {
    if (days > 0) return `还有 ${days} 天施行`;
    return days === 0 ? "今天起施行" : `已施行 ${-days} 天`;
  }
  if (days > 0) return `还有 ${days} 天`;
  return days === 0 ? "今天到期" : `已过期 ${-days} 天`;
}
