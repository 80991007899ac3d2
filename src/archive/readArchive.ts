import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import type { Archive, DomainAxis } from "./archive.ts";
import { makeArchive } from "./makeArchive.ts";
import type { Notice } from "./notice.ts";
import type { Problem } from "./problem.ts";
import { type Post, postName, readPost } from "./readPost.ts";
import { makeTagger, type Tagger } from "./tagDomains.ts";

interface Options {
  readonly domains: DomainAxis;
  /** Told after each post, from 0 read at the start. */
  onProgress?(read: number, total: number): void;
}

/** There is no archive to read: the folder is missing, can't be read or holds no posts. Said in the reader's language. */
export class ArchiveError extends Error {
  override readonly name = "ArchiveError";
}

/**
 * Reads every post (.md, .markdown) below a folder. Hidden files are left out; links are not followed, and are a
 * Problem of the archive, as is all that is wrong with a post. Throws ArchiveError when there is nothing to read.
 */
export async function readArchive(dir: string, { domains, onProgress }: Options): Promise<Archive> {
  const problems: Problem[] = [];
  const files = (await postsBelow(dir, "", problems)).sort((a, b) => (a < b ? -1 : 1));
  if (files.length === 0) throw new ArchiveError(`文件夹 ${dir} 里没有 .md 文件。请检查 ARCHIVE_DIR。`);
  const posts = await readAll(dir, files, makeTagger(domains), onProgress);
  const notices = withOwnIds(posts, problems);
  problems.push(...posts.flatMap((post) => post.problems));
  return makeArchive(notices, problems, domains);
}

/** Paths of the posts below a folder, with "/" between folders. */
async function postsBelow(dir: string, folder: string, problems: Problem[]): Promise<string[]> {
  let entries: Awaited<ReturnType<typeof list>>;
  try {
    entries = await list(join(dir, folder));
  } catch (error) {
    const reason = (error as Error).message;
    if (folder === "") throw new ArchiveError(`读不了文件夹 ${dir}（${reason}）。请检查 ARCHIVE_DIR。`);
    problems.push({ file: folder, message: `读不了这个文件夹：${reason}`, cure: "检查文件夹的权限", fatal: true });
    return [];
  }
  const files: string[] = [];
  for (const entry of entries) {
    if (entry.name.startsWith(".")) continue;
    const path = folder === "" ? entry.name : `${folder}/${entry.name}`;
    if (entry.isSymbolicLink()) {
      const cure = "把它指向的文件或文件夹本身放进来，或者删掉它";
      problems.push({ file: path, message: "这是一个符号链接，没有读", cure, fatal: true });
    } else if (entry.isDirectory()) files.push(...(await postsBelow(dir, path, problems)));
    else if (entry.isFile() && postName(path) !== undefined) files.push(path);
  }
  return files;
}

function list(dir: string) {
  return readdir(dir, { withFileTypes: true });
}

/** As many files are open at once; more gain nothing and may be refused. */
const AT_ONCE = 16;

/** The posts in the order of the files, whatever order they arrive in. */
async function readAll(
  dir: string,
  files: readonly string[],
  tagger: Tagger,
  onProgress?: Options["onProgress"],
): Promise<Post[]> {
  const posts: Post[] = [];
  const waiting = files.entries();
  let read = 0;
  onProgress?.(read, files.length);
  const work = async () => {
    for (const [i, file] of waiting) {
      posts[i] = await readOne(dir, file, tagger);
      onProgress?.(++read, files.length);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  return posts;
}

async function readOne(dir: string, file: string, tagger: Tagger): Promise<Post> {
  const refused = (message: string, cure: string): Post => ({ problems: [{ file, message, cure, fatal: true }] });
  let bytes: Uint8Array;
  try {
    bytes = await readFile(join(dir, file));
  } catch (error) {
    return refused(`读不了这个文件：${(error as Error).message}`, "检查文件的权限");
  }
  let source: string;
  try {
    source = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return refused("不是 UTF-8 编码", "用编辑器另存为 UTF-8");
  }
  return readPost(file, source, tagger);
}

/**
 * Posts of one name are each told apart by their path, so that no id ever passes from one post to another, whatever
 * is added beside them: a name that is taken twice names none of them.
 */
function withOwnIds(posts: readonly Post[], problems: Problem[]): Notice[] {
  const notices = posts.flatMap(({ notice }) => notice ?? []);
  const files = new Set(notices.map(({ file }) => file));
  const named = Map.groupBy(notices, ({ id }) => id);
  return notices.map((notice) => {
    const { id, file } = notice;
    const other = named.get(id)?.find((one) => one !== notice)?.file ?? (files.has(id) ? id : undefined);
    if (other === undefined) return notice;
    problems.push({ file, message: `与 ${other} 同名，改用 ${file} 作编号`, cure: "给其中一个文件改名", fatal: false });
    return { ...notice, id: file };
  });
}
