import { join } from "node:path";
import { type Command, Option } from "commander";
import { type DataOptions, sourceOf, withEvaluationOptions } from "../dataOptions.ts";
import { checkFormats, reportFiles } from "../reportFiles.ts";
import { FORMATS, formatsOf } from "../reportFormats.ts";
import { type LooksOptions, looksOf, withLooksOptions } from "../reportLooks.ts";
import type { Terminal } from "../terminal.ts";
import { checkFolder, writeWhole } from "../writeWhole.ts";
import { writeCheckSummary } from "./check.ts";
import { evaluateData } from "./evaluate.ts";

interface ReportCommandOptions extends DataOptions, LooksOptions {
  readonly out: string;
  readonly format: string;
  readonly force?: boolean;
}

const EXAMPLES = `
Examples:
  headway report answers.csv                                    report.html and evaluation.json in out/
  headway report --pre before.csv --post after.csv --out spring
  headway report answers.csv --plan plan.yaml --out spring --force
  headway report answers.csv --format html,docx,xlsx,pdf --logo logo.png --accent "#0b5d3b"
  headway report training.csv --instrument facilitator-survey --out training
`;

/** `headway report DATA`: the main job, from answers to a report in a folder. */
export function reportCommand(program: Command, terminal: Terminal): void {
  withLooksOptions(withEvaluationOptions(program.command("report")))
    .description("Read, evaluate and write a report")
    .addHelpText("before", EXAMPLES)
    .option("--out <folder>", "where the results go", "out")
    .option("--format <list>", `some of ${FORMATS.join(", ")}`, "html,json")
    .addOption(
      new Option(
        "--profile <profile>",
        "who will read it; share hides small groups, and is the default unless the plan says internal",
      ).choices(["share", "internal"]),
    )
    .option("--force", "replace results that are there")
    .action(async (data: string | undefined, options: ReportCommandOptions) => {
      const formats = formatsOf(options.format);
      const looks = looksOf(options);
      sourceOf(data, options);
      checkFolder(options.out, options.force === true);
      await checkFormats(formats);
      const { outcomes, evaluation } = await evaluateData(data, options, terminal);
      terminal.progress("drawing charts and writing the report");
      const files = await reportFiles(evaluation, formats, looks);
      writeWhole(options.out, files);
      terminal.finish();
      writeCheckSummary(outcomes, terminal);
      // the pictures are named by their folder
      const names = new Set([...files.keys()].map((name) => name.replace(/\/.*$/, "")));
      for (const name of names) terminal.data(`${join(options.out, name)}\n`);
    });
}
