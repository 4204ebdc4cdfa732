import { DataRefusedError, InstrumentError, PlanError, ReadOptionsError, VERSION } from "@headway/core";
import { InputFileError, isWrongPath } from "@headway/core/node";
import { Command, CommanderError } from "commander";
import { refusalInWords } from "./checkInWords.ts";
import { checkCommand } from "./commands/check.ts";
import { evaluateCommand } from "./commands/evaluate.ts";
import { initCommand } from "./commands/init.ts";
import { instrumentsCommand } from "./commands/instruments.ts";
import { reportCommand } from "./commands/report.ts";
import { verifyCommand } from "./commands/verify.ts";
import { withSuggestions } from "./didYouMean.ts";
import { EXIT, ReadError, UsageError, WriteError } from "./exitCodes.ts";
import { guardStreams } from "./guardStreams.ts";
import { processTerminal, type Terminal } from "./terminal.ts";

const EXAMPLES = `
Examples:
  headway check answers.csv                               what was read, how, and every problem; nothing written
  headway report answers.csv                              report.html and evaluation.json in out/
  headway report --pre before.csv --post after.csv --out spring
  headway init answers.csv                                plan.yaml, to correct and give to --plan
  headway report answers.csv --plan plan.yaml --out spring
  headway evaluate answers.csv --json > evaluation.json
  headway report training.csv --instrument facilitator-survey --out training
  headway instruments                                     the questionnaires that Headway knows
`;

const ENDING = `
Exit codes: 0 done, 1 failure, 2 wrong usage, 3 the data were refused.
Data go to stdout; messages go to stderr, progress only on a terminal. No colour is used, so NO_COLOR has nothing to switch off.`;

function programFor(terminal: Terminal): Command {
  const program = new Command("headway")
    .description("Did the children make headway, how surely, for whom, and what can these data not say?")
    .version(VERSION)
    .addHelpText("before", EXAMPLES)
    .addHelpText("after", ENDING)
    .exitOverride()
    .showSuggestionAfterError(true)
    .configureOutput({ writeErr: (text) => terminal.message(text.trimEnd()), writeOut: (text) => terminal.data(text) });
  for (const add of [reportCommand, checkCommand, evaluateCommand, initCommand, instrumentsCommand, verifyCommand]) add(program, terminal);
  for (const command of program.commands) command.exitOverride().configureOutput(program.configureOutput());
  return program;
}

const USAGE_ERRORS = [UsageError, PlanError, InstrumentError, InputFileError, ReadOptionsError] as const;

/** Errors whose words are all that is to be told. */
const TOLD_ERRORS = [WriteError, ReadError, InputFileError] as const;

// a disk that fails is not a call that was wrong
const isDiskFault = (error: unknown): boolean => error instanceof InputFileError && error.cause !== undefined && !isWrongPath(error.cause);

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
  // a failure of the system has nothing to show in the program's own lines
  const short = told || (error instanceof Error && "syscall" in error);
  const text = error instanceof Error ? (short ? error.message : (error.stack ?? error.message)) : String(error);
  terminal.message(told ? text : `headway failed: ${text}`);
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
