import { resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { styleText } from "node:util";
import packageJson from "../package.json" with { type: "json" };
import type { Archive } from "./archive/archive.ts";
import { readDomains } from "./archive/domains.ts";
import { ArchiveError, readArchive } from "./archive/readArchive.ts";
import { readConfig } from "./config.ts";
import { answerJson } from "./console/answerJson.ts";
import { answerLines } from "./console/answerLines.ts";
import type { Look } from "./console/renderText.ts";
import { startTerminal } from "./console/startTerminal.ts";
import type { App } from "./conversation/command.ts";
import type { Log } from "./conversation/log.ts";
import { loadCommands } from "./conversation/registry.ts";
import { UserError } from "./conversation/userError.ts";
import { startDiscord } from "./discord/startDiscord.ts";

async function main(flags: readonly string[]): Promise<void> {
  const unknown = flags.find((flag) => flag !== "--json");
  if (unknown !== undefined)
    throw new UserError(`不认识参数 ${unknown}；能用的只有 --json（一行一问，一行一个 JSON）。`);
  const { token, apiUrl, archiveDir } = readConfig();

  let stop = async () => {};
  for (const signal of ["SIGINT", "SIGTERM"] as const) {
    process.once(signal, async () => {
      await stop();
      process.exit(0);
    });
  }

  const app = await openApp(archiveDir === undefined ? fromRoot("data/notices") : resolve(archiveDir));
  const streams = { input: process.stdin, output: process.stdout };
  if (flags.includes("--json")) {
    leaveWhenNobodyReads();
    await answerJson(streams, app, logBug, () => performance.now());
  } else if (token !== undefined) {
    const discord = await startDiscord({ token, apiUrl, app, log });
    stop = discord.stop;
  } else if (process.stdin.isTTY && process.stdout.isTTY) {
    await startTerminal(streams, app, logBug, look);
  } else {
    leaveWhenNobodyReads();
    await answerLines(streams, app, logBug, look());
  }
}

async function openApp(folder: string): Promise<App> {
  const commands = await loadCommands(fromRoot("commands"));
  const archive = await openArchive(folder);
  return {
    archive,
    readAt: Temporal.Now.instant(),
    version: packageJson.version,
    commands,
    today: () => Temporal.Now.plainDateISO("Asia/Shanghai"),
  };
}

async function openArchive(folder: string): Promise<Archive> {
  const domains = await readDomains(fromRoot("data/domains.json"));
  const archive = await readArchive(folder, { domains, onProgress: showProgress });
  if (archive.notices.size > 0) return archive;
  const problems = archive.problems.slice(0, 5).map(({ file, message, cure }) => `- ${file}：${message}；${cure}`);
  const cure = "请检查 ARCHIVE_DIR，通知应是 .md 文件。";
  throw new UserError([`存档文件夹 ${folder} 里没有一份读得了的通知。${cure}`, ...problems].join("\n"));
}

/** One line that is written over, for someone who waits; nothing in a log. */
function showProgress(done: number, total: number): void {
  const step = Math.ceil(total / 100);
  if (!process.stderr.isTTY || (done % step > 0 && done < total)) return;
  process.stderr.write(done < total ? `\r读取存档 ${done}/${total}` : "\r\x1b[K");
}

function look(): Look {
  const hasColour = styleText("bold", "x", { stream: process.stdout }) !== "x";
  return { width: process.stdout.columns || Number.POSITIVE_INFINITY, hasColour };
}

/** `| head` closes the pipe when it has enough, which is no failure. */
function leaveWhenNobodyReads(): void {
  process.stdout.on("error", (error: NodeJS.ErrnoException) => {
    if (error.code !== "EPIPE") throw error;
    process.exit(0);
  });
}

/** A path of the project, wherever it was started from. */
function fromRoot(path: string): string {
  return fileURLToPath(new URL(`../${path}`, import.meta.url));
}

function logBug(error: unknown, reference: string): void {
  log.error(`错误编号 ${reference}`, error);
}

const log: Log = { info: writeLog, warn: writeLog, error: writeLog };

function writeLog(message: string, ...causes: unknown[]): void {
  console.error(`${Temporal.Now.instant()} ${message}`, ...causes);
}

try {
  await main(process.argv.slice(2));
} catch (error) {
  if (!(error instanceof UserError || error instanceof ArchiveError)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 1;
}
