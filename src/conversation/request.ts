/** A command with its options, read and checked against their types. */
export interface Request {
  readonly command: string;
  readonly options: Options;
  /** How many parts the reply may have, and how many to leave out before. */
  readonly limit: number;
  readonly offset: number;
}

/** Values by the names of their options, each of the type that its option has. */
export type Options = Readonly<Record<string, string | number | boolean | Temporal.PlainDate>>;
