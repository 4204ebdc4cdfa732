import { type Evaluation, evaluate, type Outcomes } from "@headway/core";
import type { Command } from "commander";
import { type DataOptions, planOf, sourceOf, withDataOptions } from "../dataOptions.ts";
import { readData } from "../readData.ts";
import type { Terminal } from "../terminal.ts";

const EXAMPLES = `
Examples:
  headway evaluate answers.csv --json > evaluation.json
  headway evaluate --pre before.csv --post after.csv --plan plan.yaml --json
  cat answers.csv | headway evaluate - --json
`;

/** Reads and evaluates, telling the terminal which stage it is at. */
export async function evaluateData(
  data: string | undefined,
  options: DataOptions,
  terminal: Terminal,
): Promise<{ readonly outcomes: Outcomes; readonly evaluation: Evaluation }> {
  const source = sourceOf(data, options);
  const plan = await planOf(options);
  const outcomes = await readData(source, plan, options, terminal);
  terminal.progress("evaluating");
  const evaluation = evaluate(outcomes, { plan });
  terminal.finish();
  return { outcomes, evaluation };
}

/** `headway evaluate DATA --json`: the Evaluation on stdout. */
export function evaluateCommand(program: Command, terminal: Terminal): void {
  withDataOptions(program.command("evaluate"))
    .description("Evaluate the answers and print the Evaluation")
    .addHelpText("before", EXAMPLES)
    .option("--json", "print as JSON (the only form)")
    .action(async (data: string | undefined, options: DataOptions) => {
      const { evaluation } = await evaluateData(data, options, terminal);
      terminal.data(`${JSON.stringify(evaluation, null, 2)}\n`);
    });
}
