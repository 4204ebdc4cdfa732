import { buffer } from "node:stream/consumers";
import type { Outcomes } from "../outcomes.ts";
import { type OpenFile, openFile } from "./fileSource.ts";
import { InputFileError } from "./inputFileError.ts";
import type { ReadOptions } from "./readOptions.ts";
import { readReasonOf } from "./readReason.ts";
import { readSources } from "./readSources.ts";
import { memorySource, withRoles } from "./source.ts";

/** Path of one file with both timepoints, or of a pre and a post file; `-` is stdin. */
export type OutcomesSource = string | { readonly pre: string; readonly post: string };

const readStdin = (): Promise<Uint8Array> =>
  buffer(process.stdin).catch((error: unknown) => {
    throw new InputFileError("stdin", readReasonOf(error), error);
  });

// what comes in once is kept, for a file is read more than once
const openStdin = async (): Promise<OpenFile> => ({
  source: memorySource({ name: "stdin", data: await readStdin() }),
  assertUnchanged: async () => {},
  close: async () => {},
});

const openPath = (path: string): Promise<OpenFile> => (path === "-" ? openStdin() : openFile(path));

async function withFile<T>(path: string, use: (file: OpenFile["source"]) => Promise<T>): Promise<T> {
  const { source, assertUnchanged, close } = await openPath(path);
  try {
    const result = await use(source);
    await assertUnchanged();
    return result;
  } finally {
    await close();
  }
}

/**
 * Reads, scores and pairs files. A file is read piece by piece and is never whole in memory.
 *
 * @param source one path, a pre and a post path, or `-` for stdin
 * @param options questionnaire, duplicates, and what the user declares about the files
 * @returns children, levels, issues, ledger and inputs
 * @throws DataRefusedError with every problem at once, each with file, line, column, what was found and expected
 * @throws InputFileError where a file cannot be read, or changes meanwhile
 * @example
 * (await readOutcomes("examples/data/sample-programme.csv")).children.length; // 318
 */
export async function readOutcomes(source: OutcomesSource, options: ReadOptions = {}): Promise<Outcomes> {
  if (typeof source === "string") return withFile(source, (file) => readSources(withRoles(file), options));
  return withFile(source.pre, (pre) => withFile(source.post, (post) => readSources(withRoles({ pre, post }), options)));
}
