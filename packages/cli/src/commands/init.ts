import type { Command } from "commander";
import { UsageError } from "../exitCodes.ts";
import { type DataOptions, planOf, sourceOf, withDataOptions } from "../read/dataOptions.ts";
import { readData } from "../read/readData.ts";
import type { Terminal } from "../terminal.ts";
import { checkFile, writeWholeFile } from "../write/writeWhole.ts";
import { writeCheckSummary } from "./check.ts";

interface InitOptions extends DataOptions {
  readonly out: string;
  readonly force?: boolean;
}

const EXAMPLES = `
Examples:
  headway init answers.csv                     plan.yaml, with a comment for each choice
  headway init answers.csv --out spring.yaml --force
  headway init answers.csv --out plan.json     the same choices without comments
  headway report answers.csv --plan plan.yaml
`;

function formOf(path: string): "json" | "yaml" {
  if (/\.json$/i.test(path)) return "json";
  if (/\.ya?ml$/i.test(path)) return "yaml";
  throw new UsageError(`--out: unknown form of plan; found ${path}, expected a name that ends in .yaml, .yml or .json`);
}

async function init(data: string | undefined, options: InitOptions, terminal: Terminal): Promise<void> {
  const source = sourceOf(data, options);
  const form = formOf(options.out);
  checkFile("--out", options.out, options.force === true);
  const plan = await planOf(options);
  const outcomes = await readData(source, plan, options, terminal);
  const { planAsUsed, planFile } = await import("../results/planFile.ts");
  writeWholeFile("--out", options.out, planFile(outcomes, planAsUsed(outcomes, plan), form));
  terminal.finish();
  writeCheckSummary(outcomes, terminal);
  terminal.data(`${options.out}\n`);
}

/** `headway init DATA`: a plan to correct, from what the data hold. */
export function initCommand(program: Command, terminal: Terminal): void {
  withDataOptions(program.command("init"))
    .description("Write an analysis plan from what the data hold, to correct and give to --plan")
    .addHelpText("before", EXAMPLES)
    .option("--out <file>", "the plan: .yaml with comments, or .json", "plan.yaml")
    .option("--force", "replace the plan that is there")
    .action((data: string | undefined, options: InitOptions) => init(data, options, terminal));
}
