import { DataRefusedError, InstrumentError, PlanError, ReadOptionsError, VERSION } from "@headway/core";
import { InputFileError } from "@headway/core/node";
import { Command, CommanderError } from "commander";
import { checkCommand } from "./commands/check.ts";
import { evaluateCommand } from "./commands/evaluate.ts";
import { reportCommand } from "./commands/report.ts";
import { EXIT, UsageError } from "./exitCodes.ts";
import { processTerminal, type Terminal } from "./terminal.ts";

const EXAMPLES = `
Examples:
  headway report answers.csv                              report.html and evaluation.json in out/
  headway report --pre before.csv --post after.csv --out spring
  headway check answers.csv                               every problem of the file, nothing written
  headway evaluate answers.csv --json > evaluation.json
  headway report training.csv --instrument facilitator-survey
`;

function programFor(terminal: Terminal): Command {
  const program = new Command("headway")
    .description("Did the children make headway, how surely, for whom, and what can these data not say?")
    .version(VERSION)
    .addHelpText("before", EXAMPLES)
    .exitOverride()
    .showSuggestionAfterError(true)
    .configureOutput({ writeErr: (text) => terminal.message(text.trimEnd()) });
  for (const add of [reportCommand, checkCommand, evaluateCommand]) add(program, terminal);
  for (const command of program.commands) command.exitOverride().configureOutput(program.configureOutput());
  return program;
}

const USAGE_ERRORS = [UsageError, PlanError, InstrumentError, InputFileError, ReadOptionsError] as const;

function exitCodeOf(error: unknown, terminal: Terminal): number {
  if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT.done : EXIT.usage;
  if (USAGE_ERRORS.some((usage) => error instanceof usage)) {
    terminal.message((error as Error).message);
    return EXIT.usage;
  }
  if (error instanceof DataRefusedError) {
    terminal.message(`${error.message}\nThe data were refused and nothing was written.`);
    return EXIT.refused;
  }
  terminal.message(`headway failed: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
  return EXIT.failure;
}

/** Runs one command line; the exit code is left in process.exitCode so that stdout can drain. */
export async function run(args: readonly string[], terminal: Terminal = processTerminal()): Promise<void> {
  try {
    await programFor(terminal).parseAsync([...args], { from: "user" });
  } catch (error) {
    process.exitCode = exitCodeOf(error, terminal);
  }
}
