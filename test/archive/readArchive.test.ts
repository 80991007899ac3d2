import { mkdir, mkdtemp, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { readArchive } from "../../src/archive/readArchive.ts";

const domains = { themes: [], fields: [] };
let dir: string;

beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), "archive-"));
});

afterEach(async () => {
  await rm(dir, { recursive: true });
});

async function put(files: Record<string, string | Uint8Array>) {
  for (const [file, content] of Object.entries(files)) {
    await mkdir(dirname(join(dir, file)), { recursive: true });
    await writeFile(join(dir, file), content);
  }
}

const post = (title: string) => `---\ntitle: ${title}\n---\n请各市财政局照办。`;

test("every post below the folder is read, sorted, hidden files and links left out", async () => {
  await put({
    "b.md": post("乙"),
    "2026/a.md": post("甲"),
    "2026/春/c.md": post("丙"),
    ".hidden.md": post("隐"),
    ".git/d.md": post("隐"),
    "notes.txt": "不是通知",
  });
  await symlink(join(dir, "b.md"), join(dir, "link.md"));
  await symlink(dir, join(dir, "loop"));
  const archive = await readArchive(dir, { domains });
  expect([...archive.notices.values()].map(({ id, file, title }) => [id, file, title])).toEqual([
    ["a", "2026/a.md", "甲"],
    ["b", "b.md", "乙"],
    ["c", "2026/春/c.md", "丙"],
  ]);
  expect(archive.problems).toEqual([]);
});

test("two posts of one name are both kept, the later one under its path", async () => {
  await put({ "1/a.md": post("甲"), "2/a.md": post("乙") });
  const archive = await readArchive(dir, { domains });
  expect([...archive.notices].map(([id, { title }]) => [id, title])).toEqual([
    ["2/a", "乙"],
    ["a", "甲"],
  ]);
  expect(archive.problems).toEqual([
    expect.objectContaining({ file: "2/a.md", fatal: false, message: expect.stringContaining("1/a.md") }),
  ]);
});

test("what can't be read is a problem, and the rest is read", async () => {
  await put({ "a.md": post("甲"), "gbk.md": new Uint8Array([0xb8, 0xf7, 0xca, 0xd0]), "run.md": "---js\n{}\n---\n" });
  const archive = await readArchive(dir, { domains });
  expect([...archive.notices.keys()]).toEqual(["a"]);
  expect(archive.problems.map(({ file, fatal }) => [file, fatal])).toEqual([
    ["gbk.md", true],
    ["run.md", true],
  ]);
  expect(archive.problems[0]?.message).toContain("UTF-8");
});

test("progress is told from none to all", async () => {
  await put(Object.fromEntries(Array.from({ length: 40 }, (_, i) => [`${i}.md`, post(`第${i}`)])));
  const told: [number, number][] = [];
  await readArchive(dir, { domains, onProgress: (read, total) => told.push([read, total]) });
  expect(told).toEqual(Array.from({ length: 41 }, (_, i) => [i, 40]));
});

test.each([
  ["is missing", "nowhere"],
  ["is empty", "."],
])("a folder that %s is said to be wrong, with the setting that names it", async (_, folder) => {
  const path = join(dir, folder);
  await expect(readArchive(path, { domains })).rejects.toMatchObject({
    name: "ArchiveError",
    message: expect.stringMatching(/ARCHIVE_DIR/),
  });
  await expect(readArchive(path, { domains })).rejects.toThrow(path);
});
