import { readFile } from "node:fs/promises";
import { resolve } from "node:path";
import { parseEnv } from "node:util";
import { describe, expect, test } from "vitest";
import { readConfig, settings } from "../src/config.ts";
import { UserError } from "../src/conversation/userError.ts";

describe("the settings", () => {
  test.each([
    [{}, { apiUrl: "https://discord.com/api" }],
    [
      { DISCORD_TOKEN: "", DISCORD_API_URL: " ", DISCORD_GUILD_ID: "", ARCHIVE_DIR: "" },
      { apiUrl: "https://discord.com/api" },
    ],
    [
      {
        DISCORD_TOKEN: " abc.def-ghi_1 ",
        DISCORD_API_URL: "http://127.0.0.1:8080/api/",
        DISCORD_GUILD_ID: "123456789012345678",
        ARCHIVE_DIR: "../posts",
        PATH: "/bin",
      },
      {
        token: "abc.def-ghi_1",
        apiUrl: "http://127.0.0.1:8080/api",
        guildId: "123456789012345678",
        archiveDir: "../posts",
      },
    ],
  ])("%o are read", (environment, config) => {
    expect(readConfig(environment)).toEqual(config);
  });

  test("are refused with every mistake at once, and never with the token", () => {
    const wrong = { DISCORD_TOKEN: "very secret", DISCORD_API_URL: "discord.com", DISCORD_GUILD_ID: "my server" };
    expect(() => readConfig(wrong)).toThrow(UserError);
    expect(() => readConfig(wrong)).toThrow(
      /DISCORD_TOKEN：应是一串没有空白的.*\n- DISCORD_API_URL：应是 http.*\n- DISCORD_GUILD_ID：应是 17 到 20 位数字/,
    );
    expect(() => readConfig(wrong)).not.toThrow(/secret/);
  });

  test("are those of .env.example, which sets none of them", async () => {
    const example = parseEnv(await readFile(resolve(import.meta.dirname, "../.env.example"), "utf8"));
    expect(Object.keys(example).sort()).toEqual(Object.keys(settings.shape).sort());
    expect(readConfig(example)).toEqual(readConfig({}));
  });
});
