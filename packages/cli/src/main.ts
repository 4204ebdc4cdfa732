import { DataRefusedError, InstrumentError, PlanError, ReadOptionsError } from "@headway/core";
import { InputFileError, isWrongPath } from "@headway/core/node";
import { CommanderError } from "commander";
import { EXIT, ReadError, UsageError, WriteError } from "./exitCodes.ts";
import { guardStreams } from "./guardStreams.ts";
import { programFor } from "./program.ts";
import { processTerminal, type Terminal } from "./terminal.ts";
import { refusalInWords } from "./words/checkInWords.ts";
import { withSuggestions } from "./words/didYouMean.ts";

const USAGE_ERRORS = [UsageError, PlanError, InstrumentError, InputFileError, ReadOptionsError] as const;

/** Errors whose words are all that is to be told. */
const TOLD_ERRORS = [WriteError, ReadError, InputFileError] as const;

// a disk that fails is not a call that was wrong
const isDiskFault = (error: unknown): boolean => error instanceof InputFileError && error.cause !== undefined && !isWrongPath(error.cause);

/** A failure of the system has nothing to show in the program's own lines; a fault of the program has. */
function failureInWords(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return "syscall" in error ? error.message : String(error.stack);
}

function exitCodeOf(error: unknown, terminal: Terminal): number {
  if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT.done : EXIT.usage;
  if (USAGE_ERRORS.some((usage) => error instanceof usage) && !isDiskFault(error)) {
    terminal.message(withSuggestions((error as Error).message));
    return EXIT.usage;
  }
  if (error instanceof DataRefusedError) {
    terminal.message(`${refusalInWords(error)}Nothing was written.`);
    return EXIT.refused;
  }
  const told = TOLD_ERRORS.some((known) => error instanceof known);
  terminal.message(told ? (error as Error).message : `headway failed: ${failureInWords(error)}`);
  return EXIT.failure;
}

/** Runs one command line; the exit code is left in process.exitCode so that stdout can drain. */
export async function run(args: readonly string[], terminal: Terminal = processTerminal()): Promise<void> {
  guardStreams(terminal);
  try {
    await programFor(terminal).parseAsync([...args], { from: "user" });
  } catch (error) {
    process.exitCode = exitCodeOf(error, terminal);
  }
}
