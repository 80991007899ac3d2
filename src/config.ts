import { existsSync } from "node:fs";
import { z } from "zod";
import { UserError } from "./conversation/userError.ts";

/** What can be set from outside. */
export interface Config {
  /** Undefined: the clerk answers in the terminal. Never to be shown. */
  readonly token?: string;
  /** Without a slash at its end. */
  readonly apiUrl: string;
  /** Where commands are registered at once, rather than in every guild after a while. */
  readonly guildId?: string;
  /** Relative to the working directory; undefined: the samples of the project. */
  readonly archiveDir?: string;
}

/**
 * Reads the settings from the environment and, where that does not set them, from .env in the working directory.
 * An empty one counts as not set. Throws a UserError with every mistake.
 */
export function readConfig(environment: Readonly<Record<string, string | undefined>> = ownEnvironment()): Config {
  const set = Object.entries(environment).map(([name, value]) => [name, value?.trim() || undefined]);
  const read = settings.safeParse(Object.fromEntries(set));
  if (!read.success) {
    const mistakes = read.error.issues.map(({ path, message }) => `- ${path.join(".")}：${message}`);
    throw new UserError(["设置有误，请改环境变量或 .env：", ...mistakes].join("\n"));
  }
  const { DISCORD_TOKEN, DISCORD_API_URL, DISCORD_GUILD_ID, ARCHIVE_DIR } = read.data;
  return {
    ...(DISCORD_TOKEN !== undefined && { token: DISCORD_TOKEN }),
    apiUrl: DISCORD_API_URL.replace(/\/$/, ""),
    ...(DISCORD_GUILD_ID !== undefined && { guildId: DISCORD_GUILD_ID }),
    ...(ARCHIVE_DIR !== undefined && { archiveDir: ARCHIVE_DIR }),
  };
}

function ownEnvironment(): NodeJS.ProcessEnv {
  if (existsSync(".env")) process.loadEnvFile(".env");
  return process.env;
}

/** The settings by their names in the environment. No message may repeat a value: the token's would end in a log. */
export const settings = z.object({
  DISCORD_TOKEN: z
    .string()
    .regex(/^[\x21-\x7e]+$/, "应是一串没有空白的拉丁字母、数字和符号，请从 Discord 开发者页面重新复制")
    .optional(),
  DISCORD_API_URL: z
    .url({ protocol: /^https?$/, error: "应是 http:// 或 https:// 开头的网址" })
    .default("https://discord.com/api"),
  DISCORD_GUILD_ID: z
    .string()
    .regex(/^\d{17,20}$/, "应是 17 到 20 位数字，在 Discord 里右键点服务器名，选“复制服务器 ID”")
    .optional(),
  ARCHIVE_DIR: z.string().optional(),
});
