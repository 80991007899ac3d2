import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";

const MAIN = resolve(import.meta.dirname, "../src/main.ts");

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "notice-clerk-"));
  await mkdir(join(folder, "empty"));
  await mkdir(join(folder, "posts"));
  const post = [
    "---",
    'title: "河阳县财政局关于报送名单的通知"',
    "date: 2030-04-02",
    "---",
    "",
    "各乡镇应当于2030年6月30日前报送名单。",
  ];
  await writeFile(join(folder, "posts", "2030-04-02-mingdan.md"), post.join("\n"));
});
afterAll(() => rm(folder, { recursive: true }));

function start(flags: readonly string[], settings: Record<string, string> = {}): ChildProcess {
  const env = { PATH: process.env["PATH"], ARCHIVE_DIR: "posts", ...settings };
  return spawn(process.execPath, [MAIN, ...flags], { cwd: folder, env });
}

async function finish(started: ChildProcess, input?: string) {
  let [out, err] = ["", ""];
  started.stdout?.setEncoding("utf8").on("data", (text: string) => (out += text));
  started.stderr?.setEncoding("utf8").on("data", (text: string) => (err += text));
  if (input !== undefined) started.stdin?.end(input);
  const [code, signal] = await once(started, "close");
  return { out, err, code, signal };
}

describe("the program", () => {
  test("answers lines from a pipe in plain text, over the archive that was named", async () => {
    const { out, err, code } = await finish(start([]), "/search 名单\n");
    expect(out).toMatch(/^合适的条款 1 条：名单\n/);
    expect(out).toContain("《河阳县财政局关于报送名单的通知》");
    expect({ err, code }).toEqual({ err: "", code: 0 });
  });

  test("answers in JSON, a line for a line, even where there is a token", async () => {
    const { out, code } = await finish(
      start(["--json"], { DISCORD_TOKEN: "token" }),
      "/search 名单\n\n/nothing\n/about\n",
    );
    const answers = out
      .trimEnd()
      .split("\n")
      .map((line) => JSON.parse(line));
    expect(answers.map(({ outcome }) => outcome)).toEqual(["answer", "error", "answer"]);
    expect(answers[0].ms).toBeGreaterThanOrEqual(0);
    expect(code).toBe(0);
  });

  test("takes what the environment does not set from .env, and the environment first", async () => {
    const home = await mkdtemp(join(folder, "home-"));
    await writeFile(join(home, ".env"), `ARCHIVE_DIR=${join(folder, "posts")}\n`);
    const startAt = (env: Record<string, string>) =>
      spawn(process.execPath, [MAIN], { cwd: home, env: { PATH: process.env["PATH"], ...env } });
    expect((await finish(startAt({}), "/search 名单\n")).out).toMatch(/^合适的条款 1 条/);
    expect((await finish(startAt({ ARCHIVE_DIR: "../empty" }), "/search 名单\n")).code).toBe(1);
  });

  test("reads the samples of the project from wherever it is started", async () => {
    const { out, code } = await finish(start(["--json"], { ARCHIVE_DIR: "" }), "/about");
    expect(JSON.parse(out).message).toMatch(/通知：\d\d 份/);
    expect(code).toBe(0);
  });

  test.each<[string[], Record<string, string>, string]>([
    [["--jsn"], {}, "不认识参数 --jsn；能用的只有 --json（一行一问，一行一个 JSON）。\n"],
    [[], { ARCHIVE_DIR: "nowhere" }, "nowhere"],
    [[], { ARCHIVE_DIR: "empty" }, "里没有 .md 文件。请检查 ARCHIVE_DIR。\n"],
    [[], { DISCORD_API_URL: "x", DISCORD_GUILD_ID: "y" }, "- DISCORD_GUILD_ID："],
  ])("says in words what is wrong with %o %o", async (flags, settings, message) => {
    const { out, err, code } = await finish(start(flags, settings), "");
    expect(err).toContain(message);
    expect(err).not.toContain("    at ");
    expect({ out, code }).toEqual({ out: "", code: 1 });
  });

  test.each(["SIGINT", "SIGTERM"] as const)("stops in order on %s", async (signal) => {
    const started = start(["--json"]);
    const finished = finish(started);
    started.stdin?.write("/about\n");
    if (started.stdout) await once(started.stdout, "data");
    started.kill(signal);
    expect(await finished).toMatchObject({ code: 0, signal: null });
  });

  test("ends quietly when nobody reads any more", async () => {
    const started = start(["--json"]);
    const finished = finish(started);
    started.stdin?.on("error", () => {});
    started.stdin?.write("/about\n");
    if (started.stdout) await once(started.stdout, "data");
    started.stdout?.destroy();
    started.stdin?.write("/help\n".repeat(1000));
    expect(await finished).toMatchObject({ err: "", code: 0 });
  });

  test("says that Discord cannot be reached, without the token", async () => {
    const settings = { DISCORD_TOKEN: "very.secret", DISCORD_API_URL: "http://127.0.0.1:9/api" };
    const { err, code } = await finish(start([], settings), "");
    expect(err).toContain("http://127.0.0.1:9/api");
    expect(err).not.toContain("secret");
    expect(code).toBe(1);
  });
});
