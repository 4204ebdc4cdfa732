import { join } from "node:path";
import type { AnalysisPlan, Outcomes } from "@headway/core";
import { type Command, InvalidArgumentError, Option } from "commander";
import { type DataOptions, sourceOf, withEvaluationOptions } from "../read/dataOptions.ts";
import { checkFormats, type ReportFiles, reportFiles, reportFilesBy } from "../results/reportFiles.ts";
import { FORMATS, formatsOf } from "../results/reportFormats.ts";
import { type LooksOptions, looksOf, withLooksOptions } from "../results/reportLooks.ts";
import type { Terminal } from "../terminal.ts";
import { checkFolder, writeWhole } from "../write/writeWhole.ts";
import { writeCheckSummary } from "./check.ts";
import { evaluateData, evaluateDataBy } from "./evaluate.ts";

interface ReportCommandOptions extends DataOptions, LooksOptions {
  readonly out: string;
  readonly format: string;
  readonly by?: string;
  readonly force?: boolean;
}

const EXAMPLES = `
Examples:
  headway report answers.csv                                    report.html and evaluation.json in out/
  headway report --pre before.csv --post after.csv --out spring
  headway report answers.csv --plan plan.yaml --out spring --force
  headway report answers.csv --format html,docx,xlsx,pdf --logo logo.png --accent "#0b5d3b"
  headway report answers.csv --by site --out sites              one for all children, and one for each site
  headway report answers.csv --profile internal                 for those who may see the data: small groups are shown
  headway report training.csv --instrument facilitator-survey --out training
`;

/** From how many people on a group may be shown. */
function thresholdOf(text: string): number {
  if (!/^\d{1,3}$/.test(text) || Number(text) < 5 || Number(text) > 100)
    throw new InvalidArgumentError("expected a whole number from 5 to 100");
  return Number(text);
}

interface Made {
  readonly outcomes: Outcomes;
  readonly files: ReportFiles;
  readonly plan: AnalysisPlan;
  /** Levels that have no report. */
  readonly without: readonly string[];
}

async function makeReport(data: string | undefined, options: ReportCommandOptions, terminal: Terminal): Promise<Made> {
  const formats = formatsOf(options.format);
  const looks = looksOf(options);
  const drawing = (): void => terminal.progress("drawing charts and writing the report");
  if (options.by === undefined) {
    const { outcomes, evaluation } = await evaluateData(data, options, terminal);
    drawing();
    return { outcomes, files: await reportFiles(evaluation, formats, looks), plan: evaluation.plan, without: [] };
  }
  const { outcomes, evaluations } = await evaluateDataBy(data, options.by, options, terminal);
  drawing();
  const { files, without } = await reportFilesBy(evaluations, formats, looks);
  return { outcomes, files, plan: evaluations.overall.plan, without };
}

/** For whom the report is, as it was asked for or as the plan says. */
function profileInWords(
  { disclosure }: AnalysisPlan,
  { profile = disclosure.profile, threshold = disclosure.threshold }: LooksOptions,
): string {
  return profile === "internal"
    ? "profile internal: small groups are shown; not for sharing"
    : `profile share: numbers of fewer than ${threshold} people are withheld, with what would give them away`;
}

/** `headway report DATA`: the main job, from answers to a report in a folder. */
export function reportCommand(program: Command, terminal: Terminal): void {
  withLooksOptions(withEvaluationOptions(program.command("report")))
    .description("Read, evaluate and write a report")
    .addHelpText("before", EXAMPLES)
    .option("--out <folder>", "where the results go", "out")
    .option("--format <list>", `some of ${FORMATS.join(", ")}`, "html,json")
    .option("--by <column>", "a report for each level of a column too: site, facilitator, delivery, referral, ageBand or a mapped one")
    .addOption(
      new Option(
        "--profile <profile>",
        "who will read it; share hides small groups, and is the default unless the plan says internal",
      ).choices(["share", "internal"]),
    )
    .option("--threshold <n>", "from how many people on a group is shown, 5 to 100 (default: the plan's, 10)", thresholdOf)
    .option("--force", "replace results that are there")
    .action(async (data: string | undefined, options: ReportCommandOptions) => {
      const formats = formatsOf(options.format);
      looksOf(options);
      sourceOf(data, options);
      checkFolder(options.out, options.force === true);
      await checkFormats(formats);
      const { outcomes, files, plan, without } = await makeReport(data, options, terminal);
      writeWhole(options.out, files);
      terminal.finish();
      writeCheckSummary(outcomes, terminal);
      terminal.message(profileInWords(plan, options));
      if (without.length > 0)
        terminal.message(`no report of its own: ${without.join(", ")} (too few people, or it would give another away)`);
      for (const path of writtenPaths(files)) terminal.data(`${join(options.out, path)}\n`);
    });
}

/** The files, and the folders of pictures. */
function writtenPaths(files: ReportFiles): readonly string[] {
  return [...new Set([...files.keys()].map((path) => path.replace(/(^|\/)charts\/.*$/, "$1charts")))];
}
