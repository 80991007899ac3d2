/** A failure that the asker can mend: its message is shown to them as it is, in Chinese, with the cure. */
export class UserError extends Error {
  override readonly name = "UserError";
}
