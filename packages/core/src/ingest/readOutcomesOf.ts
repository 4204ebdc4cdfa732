import { readFile } from "node:fs/promises";
import { basename } from "node:path";
import { buffer } from "node:stream/consumers";
import type { Outcomes } from "../outcomes.ts";
import { InputFileError } from "./inputFileError.ts";
import type { ReadOptions } from "./readOptions.ts";
import { readOutcomes as readBytes } from "./readOutcomes.ts";
import type { DataInput } from "./source.ts";

/** Path of one file with both timepoints, or of a pre and a post file; `-` is stdin. */
export type OutcomesSource = string | { readonly pre: string; readonly post: string };

async function inputOf(path: string): Promise<DataInput> {
  if (path === "-") return { name: "stdin", data: await buffer(process.stdin) };
  try {
    return { name: basename(path), data: await readFile(path) };
  } catch (error) {
    const code = error instanceof Error && "code" in error ? String(error.code) : "an error";
    throw new InputFileError(path, code === "ENOENT" ? "no such file" : code === "EISDIR" ? "a folder" : code);
  }
}

/**
 * Reads, scores and pairs files.
 *
 * @param source one path, a pre and a post path, or `-` for stdin
 * @param options questionnaire, duplicates, and what the user declares about the files
 * @returns children, levels, issues, ledger and inputs
 * @throws DataRefusedError with every problem at once, each with file, line, column, what was found and expected
 * @throws InputFileError where a file cannot be opened
 * @example
 * (await readOutcomes("examples/data/sample-programme.csv")).children.length; // 318
 */
export async function readOutcomes(source: OutcomesSource, options: ReadOptions = {}): Promise<Outcomes> {
  if (typeof source === "string") return readBytes(await inputOf(source), options);
  const pre = await inputOf(source.pre);
  return readBytes({ pre, post: await inputOf(source.post) }, options);
}
