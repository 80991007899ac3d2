/** A day with its weekday, said to stay where it is when that is no working day: "2022年10月1日（星期六，周末不顺延）". */
export function dayInWords(day: Temporal.PlainDate): string {
  const weekday = `星期${"一二三四五六日"[day.dayOfWeek - 1]}`;
  const note = day.dayOfWeek > 5 ? `${weekday}，周末不顺延` : weekday;
  return `${day.year}年${day.month}月${day.day}日（${note}）`;
}
