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

test("every post below the folder is read, hidden files left out", async () => {
  await put({
    "b.md": post("乙"),
    "2026/a.md": post("甲"),
    "2026/春/c.md": post("丙"),
    ".hidden.md": post("隐"),
    ".git/d.md": post("隐"),
    "D.MD": post("丁"),
    "e.markdown": post("戊"),
    "notes.txt": "不是通知",
  });
  const archive = await readArchive(dir, { domains });
  expect([...archive.notices.values()].map(({ id, file, title }) => [id, file, title])).toEqual([
    ["D", "D.MD", "丁"],
    ["a", "2026/a.md", "甲"],
    ["b", "b.md", "乙"],
    ["c", "2026/春/c.md", "丙"],
    ["e", "e.markdown", "戊"],
  ]);
  expect(archive.problems).toEqual([]);
});

test("a link to a post or a folder is not followed, and is a problem", async () => {
  await put({ "a.md": post("甲") });
  await symlink(join(dir, "a.md"), join(dir, "link.md"));
  await symlink(dir, join(dir, "loop"));
  const archive = await readArchive(dir, { domains });
  expect([...archive.notices.keys()]).toEqual(["a"]);
  expect(archive.problems).toEqual(
    ["link.md", "loop"].map((file) =>
      expect.objectContaining({
        file,
        fatal: true,
        message: expect.stringContaining("链接"),
        cure: expect.any(String),
      }),
    ),
  );
});

test.each([
  ["in two folders", ["1/a.md", "2/a.md"], ["1/a.md", "2/a.md"]],
  ["with two endings", ["a.md", "a.markdown"], ["a.markdown", "a.md"]],
  ["like the path of another", ["a.md", "1/a.md", "a.md.md"], ["1/a.md", "a.md", "a.md.md"]],
])("posts named alike (%s) are all kept, each under its path, and are problems", async (_, files, ids) => {
  await put(Object.fromEntries(files.map((file) => [file, post(file)])));
  const archive = await readArchive(dir, { domains });
  expect([...archive.notices].map(([id, { title }]) => [id, title]).toSorted()).toEqual(ids.map((id) => [id, id]));
  expect(archive.problems.map(({ file, fatal }) => [file, fatal])).toEqual(ids.map((id) => [id, false]));
  expect(archive.problems[0]?.message).toContain(ids[1]);
});

test("a folder added before others changes the ids of posts of the same name alone", async () => {
  await put({ "1/a.md": post("甲"), "1/b.md": post("乙"), "2/a.md": post("丙") });
  const before = await readArchive(dir, { domains });
  await put({ "0/c.md": post("丁"), "0/a.md": post("戊") });
  const after = await readArchive(dir, { domains });
  for (const [id, { file }] of before.notices) expect(after.notices.get(id)?.file).toBe(file);
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
