import { readFileSync } from "node:fs";
import { isWrongPath, readReasonOf } from "@headway/core/node";
import { ReadError, UsageError } from "../exitCodes.ts";

/**
 * Reads a file that an option names.
 *
 * @param option the option, for the message
 * @param path the file
 * @param expected what the file should be, for the message
 * @returns its bytes
 * @throws UsageError where there is no such file, or it may not be read
 * @throws ReadError where the machine fails
 */
export function readNamed(option: string, path: string, expected: string): Buffer {
  try {
    return readFileSync(path);
  } catch (error) {
    const text = `${option}: cannot be read; found ${readReasonOf(error)} at ${path}, expected ${expected}`;
    throw isWrongPath(error) ? new UsageError(text) : new ReadError(text);
  }
}
