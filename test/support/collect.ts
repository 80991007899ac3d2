import { Readable, Writable } from "node:stream";

/** Streams that are fed with a text and collect what is written. */
export function collect(input: string): { input: Readable; output: Writable; written(): string } {
  const pieces: string[] = [];
  const output = new Writable({
    // Small, so that waiting for the reader is tried out.
    highWaterMark: 16,
    decodeStrings: false,
    write(piece: string, _encoding, done) {
      pieces.push(piece);
      setImmediate(done);
    },
  });
  return { input: Readable.from([input], { objectMode: false }), output, written: () => pieces.join("") };
}
