import { createHash } from "node:crypto";
import type { App } from "./command.ts";
import type { Reply } from "./reply.ts";
import type { Request } from "./request.ts";
import { UserError } from "./userError.ts";

/** Takes what a user must not see: a bug, and the reference that was shown in its place. */
export type LogBug = (error: unknown, reference: string) => void;

/**
 * Reads a request and runs its command; the one place where failures become replies. A UserError is said
 * in its own words, anything else is a bug: it goes to the log, and the asker sees its reference only.
 */
export async function respond(read: () => Request, app: App, log: LogBug): Promise<Reply> {
  try {
    const request = read();
    const command = app.commands.get(request.command);
    if (command === undefined) throw new UserError(`没有 /${request.command} 这个命令，输入 /help 看有哪些。`);
    return await command.run(request, app);
  } catch (error) {
    if (error instanceof UserError) return { outcome: "error", title: error.message };
    const reference = referenceOf(error);
    log(error, reference);
    return { outcome: "error", title: `出错了，没能回答。请把编号 ${reference} 告诉管理员。` };
  }
}

/** The same bug has the same reference, so that its reports can be counted. */
function referenceOf(error: unknown): string {
  const trace = error instanceof Error ? (error.stack ?? error.message) : String(error);
  return createHash("sha256").update(trace).digest("hex").slice(0, 8);
}
