/**
 * The day on which a post was issued, from the value of its `date:` line. Without an offset the time is
 * Shanghai's; with one the day is the day it then was in Shanghai. Undefined for anything that is not a whole
 * date and for days and times that do not exist: a day is never moved to another.
 *
 * "2022-04-18 18:04:08 +0800" → 2022-04-18; "2022-04-18T18:04:08Z" → 2022-04-19; "2022-02-30" → undefined
 */
export function readPostDate(value: string): Temporal.PlainDate | undefined {
  const parts = FORM.exec(value.trim());
  if (!parts) return undefined;
  const [year, month, day, hour = 0, minute = 0, second = 0] = parts.slice(1, 7).map((part) => Number(part ?? 0));
  try {
    const time = Temporal.PlainDateTime.from(
      { year: year as number, month: month as number, day: day as number, hour, minute, second },
      { overflow: "reject" },
    );
    const offset = parts[7];
    if (offset === undefined) return time.toPlainDate();
    return Temporal.Instant.from(`${time}${offset}`).toZonedDateTimeISO("Asia/Shanghai").toPlainDate();
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

const FORM =
  /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?(?:[T ] {0,4}(\d{1,2}):(\d{2})(?::(\d{2})(?:\.\d{1,9})?)? {0,4}(Z|[+-]\d{2}:?\d{2})?)?$/;
