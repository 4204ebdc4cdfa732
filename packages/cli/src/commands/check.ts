import { checkSummary, DataRefusedError, type Outcomes } from "@headway/core";
import type { Command } from "commander";
import { EXIT } from "../exitCodes.ts";
import { type DataOptions, planOf, sourceOf, withDataOptions } from "../read/dataOptions.ts";
import { readData } from "../read/readData.ts";
import { ledgerCsv } from "../results/ledgerCsv.ts";
import type { Terminal } from "../terminal.ts";
import { checkInWords, counted, peopleCounted, refusalInWords } from "../words/checkInWords.ts";
import { checkFile, writeWholeFile } from "../write/writeWhole.ts";

interface CheckOptions extends DataOptions {
  readonly json?: boolean;
  readonly ledger?: string;
  readonly force?: boolean;
}

const EXAMPLES = `
Examples:
  headway check answers.csv                          what was read, how, and every problem with how to mend it
  headway check --pre before.csv --post after.csv
  headway check answers.csv --map "Ref=id"           a column that was not recognised
  headway check answers.csv --ledger decisions.csv   what was done with each odd cell and row
  headway check answers.csv --json > check.json
`;

/** Tells in two lines how many were read and how many notes there are; `check` tells them all. */
export function writeCheckSummary(outcomes: Outcomes, terminal: Terminal): void {
  const { issues } = outcomes;
  terminal.message(`${peopleCounted(outcomes)} read, ${counted(issues.length, "note")} on the data`);
  if (issues.length > 0) terminal.message("headway check tells where each is and how to mend it");
}

async function check(data: string | undefined, options: CheckOptions, terminal: Terminal): Promise<void> {
  const source = sourceOf(data, options);
  const plan = await planOf(options);
  if (options.ledger !== undefined) checkFile("--ledger", options.ledger, options.force === true);
  const print = (read: Outcomes | DataRefusedError, words: () => string): void =>
    terminal.data(options.json === true ? `${JSON.stringify(checkSummary(read, plan), null, 2)}\n` : words());
  try {
    const outcomes = await readData(source, plan, options, terminal);
    if (options.ledger !== undefined) writeWholeFile("--ledger", options.ledger, await ledgerCsv(outcomes.ledger));
    print(outcomes, () => checkInWords(outcomes, plan));
  } catch (error) {
    if (!(error instanceof DataRefusedError)) throw error;
    process.exitCode = EXIT.refused;
    print(error, () => refusalInWords(error));
    terminal.message(options.json === true ? error.message : "The data were refused.");
  }
}

/** `headway check DATA`: reads, scores, pairs and tells every problem; writes nothing but the ledger that is asked for. */
export function checkCommand(program: Command, terminal: Terminal): void {
  withDataOptions(program.command("check"))
    .description("Tell what was read, how each column was understood, and every problem with how to mend it")
    .addHelpText("before", EXAMPLES)
    .option("--json", "one JSON document on stdout")
    .option("--ledger <file>", "write what was done with each odd cell and row as CSV: file, line, column, action, reason")
    .option("--force", "replace the ledger that is there")
    .action((data: string | undefined, options: CheckOptions) => check(data, options, terminal));
}
