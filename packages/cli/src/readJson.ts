import { readFileSync } from "node:fs";
import { UsageError } from "./exitCodes.ts";

/**
 * Reads a JSON file that an option names.
 *
 * @param option the option, for the message
 * @param expected what the file should hold, for the message
 * @throws UsageError where the file cannot be read or is not JSON
 */
export function readJson(option: string, path: string, expected: string): unknown {
  let text: string;
  try {
    text = readFileSync(path, "utf8");
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code ?? "an error";
    throw new UsageError(`${option}: cannot be read; found ${code} at ${path}, expected ${expected} as a JSON file`);
  }
  try {
    return JSON.parse(text) as unknown;
  } catch (error) {
    throw new UsageError(`${option}: not JSON; found ${(error as Error).message} in ${path}, expected ${expected}`);
  }
}
