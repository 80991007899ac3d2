/** A day with its weekday: "2022年10月1日（星期六）". */
export function dayInWords(day: Temporal.PlainDate): string {
  return inWords(day, "");
}

/** A day on which something falls due; it is never moved, which is said on a weekend: "2022年10月1日（星期六，周末不顺延）". */
export function dueDayInWords(day: Temporal.PlainDate): string {
  return inWords(day, day.dayOfWeek > 5 ? "，周末不顺延" : "");
}

function inWords(day: Temporal.PlainDate, note: string): string {
  const weekday = `星期${"一二三四五六日"[day.dayOfWeek - 1]}`;
  return `${dateInWords(day)}（${weekday}${note}）`;
}

/** A day without its weekday, for a title: "2022年10月1日". */
export function dateInWords({ year, month, day }: Temporal.PlainDate): string {
  return `${year}年${month}月${day}日`;
}
