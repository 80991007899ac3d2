import { fileURLToPath } from "node:url";
import { readConfig } from "./config.ts";
import { loadCommands } from "./conversation/registry.ts";
import { UserError } from "./conversation/userError.ts";
import { registerCommands } from "./discord/registerCommands.ts";

try {
  await deploy();
} catch (error) {
  if (!(error instanceof UserError)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 1;
}

async function deploy(): Promise<void> {
  const { token, apiUrl, guildId } = readConfig();
  if (token === undefined) {
    throw new UserError("注册命令要用机器人的令牌：请把它写进 .env 的 DISCORD_TOKEN（见 .env.example）。");
  }
  const commands = await loadCommands(fileURLToPath(new URL("../commands", import.meta.url)));
  const names = await registerCommands({ token, apiUrl, commands, ...(guildId !== undefined && { guildId }) });
  const where = guildId === undefined ? "所有服务器（几分钟后可见）" : `服务器 ${guildId}`;
  process.stdout.write(`已注册 ${names.length} 个命令到${where}：${names.map((name) => `/${name}`).join(" ")}\n`);
}
