/** How the command line ends: 0 done, 1 failure of the program, 2 wrong usage, 3 the data were refused. */
export const EXIT = { done: 0, failure: 1, usage: 2, refused: 3 } as const;

/** The command was called in a way that no data could make right. */
export class UsageError extends Error {
  override readonly name = "UsageError";
}

/** Results could not be written: no room, no permission, a read-only disk. */
export class WriteError extends Error {
  override readonly name = "WriteError";
}

/** A file that an option names is there, and the machine failed to read it. */
export class ReadError extends Error {
  override readonly name = "ReadError";
}
