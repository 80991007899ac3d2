import { UserError } from "./userError.ts";

/** Refuses a window that ends before it begins. */
export function checkWindow(from: Temporal.PlainDate | undefined, to: Temporal.PlainDate | undefined): void {
  if (from && to && Temporal.PlainDate.compare(from, to) > 0) {
    throw new UserError(`from（${from}）晚于 to（${to}），请对调。`);
  }
}
