import { type EvaluateProgress, type Evaluation, type EvaluationBy, evaluate, evaluateBy, type Outcomes } from "@headway/core";
import type { Command } from "commander";
import { callPlanOf, type DataOptions, sourceOf, withEvaluationOptions } from "../read/dataOptions.ts";
import { readData } from "../read/readData.ts";
import type { Terminal } from "../terminal.ts";

const EXAMPLES = `
Examples:
  headway evaluate answers.csv --json > evaluation.json
  headway evaluate --pre before.csv --post after.csv --plan plan.yaml --json
  headway evaluate answers.csv --by site --json           one for all children, and one for each site
  cat answers.csv | headway evaluate - --json
`;

/** Reads and evaluates, telling the terminal which stage it is at. */
export async function evaluateData(
  data: string | undefined,
  options: DataOptions,
  terminal: Terminal,
): Promise<{ readonly outcomes: Outcomes; readonly evaluation: Evaluation }> {
  const source = sourceOf(data, options);
  const call = await callPlanOf(options);
  const outcomes = await readData(source, call.plan, options, terminal);
  const evaluation = evaluate(outcomes, { ...call, onProgress: progressOn(terminal) });
  terminal.finish();
  return { outcomes, evaluation };
}

const progressOn =
  (terminal: Terminal) =>
  ({ scale, done, of }: EvaluateProgress): void =>
    terminal.progress(`evaluating ${scale} (${done + 1} of ${of})`);

/** Reads, and evaluates all children and each level of a column. */
export async function evaluateDataBy(
  data: string | undefined,
  by: string,
  options: DataOptions,
  terminal: Terminal,
): Promise<{ readonly outcomes: Outcomes; readonly evaluations: EvaluationBy }> {
  const source = sourceOf(data, options);
  const call = await callPlanOf(options);
  const outcomes = await readData(source, call.plan, options, terminal);
  const evaluations = evaluateBy(outcomes, { ...call, by, onProgress: progressOn(terminal) });
  terminal.finish();
  return { outcomes, evaluations };
}

interface EvaluateOptions extends DataOptions {
  readonly by?: string;
}

/** `headway evaluate DATA --json`: the Evaluation on stdout. */
export function evaluateCommand(program: Command, terminal: Terminal): void {
  withEvaluationOptions(program.command("evaluate"))
    .description("Evaluate the answers and print the whole Evaluation (not for sharing: it counts small groups; see report)")
    .addHelpText("before", EXAMPLES)
    .option("--json", "print as JSON (the only form)")
    .option("--by <column>", "evaluate each level of a column too: site, facilitator, delivery, referral, ageBand or a mapped one")
    .action(async (data: string | undefined, options: EvaluateOptions) => {
      const printed =
        options.by === undefined
          ? (await evaluateData(data, options, terminal)).evaluation
          : (await evaluateDataBy(data, options.by, options, terminal)).evaluations;
      terminal.data(`${JSON.stringify(printed, null, 2)}\n`);
    });
}
