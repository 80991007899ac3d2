import { DiscordAPIError, DiscordjsErrorCodes, HTTPError } from "discord.js";
import { UserError } from "../conversation/userError.ts";

/**
 * Why Discord could not be reached or would not let us in, in words for the one who runs the program and
 * without the token; an error of any other kind is returned as it is.
 */
export function explainFailure(error: unknown, apiUrl: string): unknown {
  const { code, status, message } = error as { code?: unknown; status?: unknown; message?: unknown };
  if (code === DiscordjsErrorCodes.TokenInvalid || status === 401 || message === "Authentication failed") {
    return new UserError("Discord 不认这个令牌。请在开发者后台（Bot → Reset Token）取一个，写进 DISCORD_TOKEN。");
  }
  if (error instanceof DiscordAPIError && (status === 403 || status === 404)) {
    return new UserError(
      `Discord 不许这样做（${error.message}）。请核对 DISCORD_GUILD_ID，并确认机器人已加入那个服务器。`,
    );
  }
  if (error instanceof HTTPError) return new UserError(`${apiUrl} 暂时不能用（${error.status}），请稍后再试。`);
  const reason = networkReason(error);
  if (reason === undefined) return error;
  return new UserError(`连不上 ${apiUrl}（${reason}）。请检查网络和 DISCORD_API_URL。`);
}

/** What a failure of the network is called, anywhere down its chain of causes. */
function networkReason(error: unknown): string | undefined {
  if (!(error instanceof Error)) return undefined;
  const { code } = error as { code?: unknown };
  if (typeof code === "string" && /^(E[A-Z_]+|UND_ERR_\w+)$/.test(code)) return code;
  if (error.name === "AbortError") return "超时";
  return networkReason(error.cause) ?? (error.message === "fetch failed" ? "fetch failed" : undefined);
}
