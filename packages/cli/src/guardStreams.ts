import { EXIT, WriteError } from "./exitCodes.ts";
import type { Terminal } from "./terminal.ts";
import { writeErrorOf } from "./writeError.ts";

const codeOf = (error: Error): string => ("code" in error ? String(error.code) : "");

/**
 * Lets the output end early without a stack trace: a reader that has enough (`| head -1`) is no failure, and output
 * that cannot be written is told in one sentence.
 *
 * @param terminal where that sentence goes
 */
export function guardStreams(terminal: Terminal): void {
  let told = false;
  process.stdout.on("error", (error: Error) => {
    if (codeOf(error) === "EPIPE" || told) return;
    told = true;
    const failure = writeErrorOf("stdout", "the end of the output", error);
    terminal.message(failure instanceof WriteError ? failure.message : `stdout: cannot be written; found ${error.message}`);
    process.exitCode = EXIT.failure;
  });
  // nobody is left to be told
  process.stderr.on("error", () => {});
}
