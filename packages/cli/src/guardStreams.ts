import { EXIT } from "./exitCodes.ts";
import type { Terminal } from "./terminal.ts";
import { writeReasonOf } from "./write/writeError.ts";

const codeOf = (error: Error): string => ("code" in error ? String(error.code) : "");

/**
 * Lets the output end early without a stack trace: a reader that has enough (`| head -1`) is no failure, and output
 * that cannot be written is told in one sentence.
 *
 * @param terminal where that sentence goes
 * @param out where the command's data go
 * @param err where its messages go
 */
export function guardStreams(
  terminal: Terminal,
  out: NodeJS.EventEmitter = process.stdout,
  err: NodeJS.EventEmitter = process.stderr,
): void {
  let told = false;
  out.on("error", (error: Error) => {
    if (codeOf(error) === "EPIPE" || told) return;
    told = true;
    terminal.message(`stdout: cannot be written to the end; found ${writeReasonOf(error) ?? error.message}`);
    process.exitCode = EXIT.failure;
  });
  // nobody is left to be told
  err.on("error", () => {});
}
