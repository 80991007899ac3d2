import type { Archive } from "../archive/archive.ts";
import type { Reply } from "./reply.ts";
import type { Request } from "./request.ts";

/** One thing that can be asked, whatever the face. The file's name in commands/ is the command's name. */
export interface Command {
  readonly description: Words;
  /** The first one takes the words typed without a name. */
  readonly options: readonly Option[];
  /** As typed behind the name: "养老服务 from:2022-01-01". */
  readonly examples?: readonly string[];
  /** Returns the reply and never sends; throws UserError for what the asker can mend. May wait for something. */
  run(request: Request, app: App): Reply | Promise<Reply>;
  /** Completions for the option named, from memory, at most 25. */
  suggest?(option: string, typed: string, app: App): readonly Choice[];
}

/** A text in the languages of the readers; zh-TW is made from zh. */
export interface Words {
  readonly zh: string;
  readonly en: string;
}

/** One thing that a command can be told, and how it is written. */
export interface Option {
  /** Lower-case Latin letters. */
  readonly name: string;
  readonly description: Words;
  readonly type: "text" | "whole" | "day" | "yes";
  readonly required?: boolean;
  /** True when `suggest` completes it. */
  readonly suggests?: boolean;
}

/** A value that completes what was typed. */
export interface Choice {
  /** What is shown. */
  readonly name: string;
  /** What is sent. */
  readonly value: string;
}

/** What commands may look at. */
export interface App {
  /** The archive as it is now. */
  readonly archive: Archive;
  /** When it was read. */
  readonly readAt: Temporal.Instant;
  readonly version: string;
  readonly commands: ReadonlyMap<string, Command>;
  /** The day it is in China. */
  today(): Temporal.PlainDate;
}
