/** Something in the archive that is wrong: which file, what is the matter, and what an editor can do about it. */
export interface Problem {
  /** Path below the archive's folder, with "/" between folders. */
  readonly file: string;
  /** Line of the file, counted from 1, where one is to blame. */
  readonly line?: number;
  /** What is wrong, in Chinese, as shown to an admin. */
  readonly message: string;
  /** What to do about it, in Chinese. */
  readonly cure: string;
  /** True when the post could not be taken into the archive at all. */
  readonly fatal: boolean;
}
