import { VERSION } from "@headway/core";
import { Command } from "commander";
import { checkCommand } from "./commands/check.ts";
import { completionCommand } from "./commands/completion.ts";
import { evaluateCommand } from "./commands/evaluate.ts";
import { initCommand } from "./commands/init.ts";
import { instrumentsCommand } from "./commands/instruments.ts";
import { reportCommand } from "./commands/report.ts";
import { simulateCommand } from "./commands/simulate.ts";
import { verifyCommand } from "./commands/verify.ts";
import type { Terminal } from "./terminal.ts";
import { withChoiceSuggestion } from "./words/didYouMean.ts";

const EXAMPLES = `
Examples:
  headway check answers.csv                               what was read, how, and every problem; nothing written
  headway report answers.csv                              report.html and evaluation.json in out/
  headway report --pre before.csv --post after.csv --out spring
  headway init answers.csv                                plan.yaml, to correct and give to --plan
  headway report answers.csv --plan plan.yaml --out spring
  headway evaluate answers.csv --json > evaluation.json
  headway report training.csv --instrument facilitator-survey --out training
  headway simulate --out try.csv                          invented answers, to try all of this with
  headway instruments                                     the questionnaires that Headway knows
  headway verify                                          whether this installation computes what it should
`;

const ENDING = `
Exit codes: 0 done, 1 failure, 2 wrong usage, 3 the data were refused.
Data go to stdout; messages go to stderr, progress only on a terminal. No colour is used, so NO_COLOR has nothing to switch off.`;

const COMMANDS = [
  reportCommand,
  checkCommand,
  evaluateCommand,
  initCommand,
  instrumentsCommand,
  simulateCommand,
  verifyCommand,
  completionCommand,
] as const;

/** The commands and options of `headway`, as commander knows them. */
export function programFor(terminal: Terminal): Command {
  const program = new Command("headway")
    .description("Did the children make headway, how surely, for whom, and what can these data not say?")
    .version(VERSION)
    .addHelpText("before", EXAMPLES)
    .addHelpText("after", ENDING)
    .exitOverride()
    .showSuggestionAfterError(true)
    .configureOutput({
      writeErr: (text) => terminal.message(withChoiceSuggestion(text.trimEnd())),
      writeOut: (text) => terminal.data(text),
    });
  for (const add of COMMANDS) add(program, terminal);
  for (const command of program.commands) command.exitOverride().configureOutput(program.configureOutput());
  return program;
}
