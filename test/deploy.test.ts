import { spawn } from "node:child_process";
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { GUILD, type LoopbackDiscord, startLoopbackDiscord, TOKEN } from "./support/discord/server.ts";

const ROOT = join(import.meta.dirname, "..");
const NAMES = readdirSync(join(ROOT, "commands"))
  .map((file) => file.replace(/\.ts$/, ""))
  .sort();

let discord: LoopbackDiscord;

beforeEach(async () => {
  discord = await startLoopbackDiscord();
});

afterEach(() => discord.stop());

/** Runs the program to its end with nothing but these in its environment. */
function deploy(env: Readonly<Record<string, string>>): Promise<{ code: number | null; out: string; err: string }> {
  const child = spawn(process.execPath, [join(ROOT, "src/deploy.ts")], { env: { PATH: process.env["PATH"], ...env } });
  let [out, err] = ["", ""];
  child.stdout.on("data", (chunk) => {
    out += chunk;
  });
  child.stderr.on("data", (chunk) => {
    err += chunk;
  });
  return new Promise((resolve) => child.on("close", (code) => resolve({ code, out, err })));
}

describe("deploy", () => {
  test("registers every command of the folder for everyone, and says which", async () => {
    const { code, out } = await deploy({ DISCORD_TOKEN: TOKEN, DISCORD_API_URL: discord.apiUrl });
    expect(code).toBe(0);
    expect(out).toContain(`已注册 ${NAMES.length} 个命令`);
    expect(out).toContain(NAMES.map((name) => `/${name}`).join(" "));
    expect(discord.commands.get("global")?.map(({ name }) => name)).toEqual(NAMES);
  });

  test("registers them in one server when one is set", async () => {
    const env = { DISCORD_TOKEN: TOKEN, DISCORD_API_URL: discord.apiUrl, DISCORD_GUILD_ID: GUILD };
    const { code, out } = await deploy(env);
    expect(code).toBe(0);
    expect(out).toContain(`服务器 ${GUILD}`);
    expect([...discord.commands.keys()]).toEqual([GUILD]);
  });

  test("says in one sentence that it needs a token", async () => {
    const { code, out, err } = await deploy({ DISCORD_API_URL: discord.apiUrl });
    expect({ code, out }).toEqual({ code: 1, out: "" });
    expect(err).toMatch(/^注册命令要用机器人的令牌.*DISCORD_TOKEN.*\n$/);
  });

  test("says that a token is wrong without showing it", async () => {
    const { code, err } = await deploy({ DISCORD_TOKEN: "wrong.token", DISCORD_API_URL: discord.apiUrl });
    expect(code).toBe(1);
    expect(err).toMatch(/^Discord 不认这个令牌.*\n$/);
    expect(err).not.toContain("wrong");
  });
});
