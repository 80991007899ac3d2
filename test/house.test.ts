import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, relative, resolve } from "node:path";
import { describe, expect, test } from "vitest";

/** Rooms from left to right: a file imports from its own room and from rooms to the left of it. */
const ROOMS = ["text", "archive", "conversation", "commands", "face", "door"] as const;
type Room = (typeof ROOMS)[number];

/** The only places where a thing may be used. */
const HOMES: readonly [what: string, pattern: RegExp, home: RegExp][] = [
  ["discord.js", /from "discord\.js"/, /^src\/(discord\/|main\.ts|deploy\.ts)/],
  ["gray-matter", /from "gray-matter"/, /^src\/archive\//],
  ["cheerio", /from "cheerio["/]/, /^src\/archive\//],
  ["zod", /from "zod["/]/, /^src\/(config\.ts|archive\/domains\.ts|conversation\/registry\.ts)$/],
  ["opencc-js", /from "opencc-js["/]/, /^src\/(text\/characters\.ts|discord\/commandJson\.ts)$/],
  ["another index", /from "(?:minisearch|flexsearch)["/]/, /^nowhere$/],
  ["the environment", /process\.env/, /^src\/config\.ts$/],
  ["the clock", /Temporal\.Now|Date\.now\(|new Date\(\)|performance\.now/, /^src\/main\.ts$/],
];

const ROOT = resolve(import.meta.dirname, "..");
const FILES = [...sources("src"), ...sources("commands")];

describe("the house", () => {
  test("has files to look at", () => {
    expect(FILES.length).toBeGreaterThan(20);
  });

  test("has imports that point left only, and faces that do not know each other", () => {
    const wrong = FILES.flatMap((file) =>
      importsOf(file)
        .filter((imported) => !mayImport(file, imported))
        .map((imported) => `${file} imports ${imported}`),
    );
    expect(wrong).toEqual([]);
  });

  test("has no circle of imports", () => {
    const done = new Set<string>();
    const circles: string[] = [];
    const visit = (file: string, trail: readonly string[]) => {
      if (trail.includes(file)) circles.push([...trail.slice(trail.indexOf(file)), file].join(" → "));
      if (done.has(file) || trail.includes(file)) return;
      for (const imported of importsOf(file)) visit(imported, [...trail, file]);
      done.add(file);
    };
    for (const file of FILES) visit(file, []);
    expect(circles).toEqual([]);
  });

  test.each(HOMES)("keeps %s at home", (_, pattern, home) => {
    const strays = FILES.filter((file) => !home.test(file) && pattern.test(readFileSync(join(ROOT, file), "utf8")));
    expect(strays).toEqual([]);
  });

  test.each(["cheerio", "zod", "opencc-js"])("looks for %s as it is imported", (name) => {
    const [, pattern = /^$/] = HOMES.find(([what]) => what === name) ?? [];
    expect(FILES.some((file) => pattern.test(readFileSync(join(ROOT, file), "utf8")))).toBe(true);
  });

  test("lets nothing but the door know the commands by name", () => {
    const knowing = FILES.filter((file) => !file.startsWith("commands/")).filter((file) =>
      importsOf(file).some((imported) => imported.startsWith("commands/")),
    );
    expect(knowing).toEqual([]);
  });
});

function sources(folder: string): string[] {
  return readdirSync(join(ROOT, folder), { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".ts"))
    .map((name) => join(folder, name));
}

function importsOf(file: string): string[] {
  const text = readFileSync(join(ROOT, file), "utf8");
  return [...text.matchAll(/(?:from|import\() ?"(\.[^"]+)"/g)].map(([, path]) =>
    relative(ROOT, resolve(ROOT, dirname(file), path as string)),
  );
}

function roomOf(file: string): { room: Room; folder: string } {
  const [top, folder = ""] = file.split("/");
  if (top === "commands") return { room: "commands", folder: "commands" };
  if (folder === "discord" || folder === "console") return { room: "face", folder };
  const isRoom = folder === "text" || folder === "archive" || folder === "conversation";
  return isRoom ? { room: folder, folder } : { room: "door", folder: "" };
}

function mayImport(file: string, imported: string): boolean {
  const [from, to] = [roomOf(file), roomOf(imported)];
  if (from.room === to.room) return from.room === "door" || from.folder === to.folder;
  return ROOMS.indexOf(to.room) < ROOMS.indexOf(from.room);
}
