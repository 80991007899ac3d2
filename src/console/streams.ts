import type { Readable, Writable } from "node:stream";

/** What the faces of the console read from and write to. */
export interface Streams {
  readonly input: Readable;
  readonly output: Writable;
}
