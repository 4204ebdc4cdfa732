import { join } from "node:path";
import type { Evaluation } from "@headway/core";
import { type Command, Option } from "commander";
import { type DataOptions, sourceOf, withEvaluationOptions } from "../dataOptions.ts";
import { UsageError } from "../exitCodes.ts";
import type { Terminal } from "../terminal.ts";
import { checkFolder, writeWhole } from "../writeWhole.ts";
import { writeCheckSummary } from "./check.ts";
import { evaluateData } from "./evaluate.ts";

interface ReportOptions extends DataOptions {
  readonly out: string;
  readonly format: string;
  readonly force?: boolean;
  readonly title?: string;
  readonly organisation?: string;
  readonly date?: string;
}

const FORMATS: readonly string[] = ["html", "json", "svg"];

function formatsOf(text: string): ReadonlySet<string> {
  const formats = text.split(",").map((format) => format.trim().toLowerCase());
  const unknown = formats.filter((format) => !FORMATS.includes(format));
  if (unknown.length > 0) throw new UsageError(`--format: unknown; found ${unknown.join(", ")}, expected some of ${FORMATS.join(", ")}`);
  return new Set(formats);
}

async function filesOf(evaluation: Evaluation, options: ReportOptions): Promise<Map<string, string>> {
  const formats = formatsOf(options.format);
  const files = new Map<string, string>();
  if (formats.has("json")) files.set("evaluation.json", `${JSON.stringify(evaluation, null, 2)}\n`);
  if (!formats.has("html") && !formats.has("svg")) return files;
  // what draws is loaded by this command only
  const { buildReport } = await import("@headway/report");
  const report = await buildReport(evaluation, {
    ...(options.title === undefined ? {} : { title: options.title }),
    ...(options.organisation === undefined ? {} : { organisation: options.organisation }),
    ...(options.date === undefined ? {} : { date: options.date }),
  });
  if (formats.has("html")) files.set("report.html", report.html);
  if (formats.has("svg")) for (const chart of report.charts) files.set(`charts/${chart.id}.svg`, `${chart.svg}\n`);
  return files;
}

const EXAMPLES = `
Examples:
  headway report answers.csv                                    report.html and evaluation.json in out/
  headway report --pre before.csv --post after.csv --out spring
  headway report answers.csv --plan plan.yaml --out spring --force
  headway report training.csv --instrument facilitator-survey --out training
`;

/** `headway report DATA`: the main job, from answers to a report in a folder. */
export function reportCommand(program: Command, terminal: Terminal): void {
  withEvaluationOptions(program.command("report"))
    .description("Read, evaluate and write a report")
    .addHelpText("before", EXAMPLES)
    .option("--out <folder>", "where the results go", "out")
    .option("--format <list>", `some of ${FORMATS.join(", ")}`, "html,json")
    .addOption(
      new Option("--profile <profile>", "who will read it; small groups are not yet hidden, so only internal").choices(["internal"]),
    )
    .option("--force", "replace results that are there")
    .option("--title <text>", "title of the report")
    .option("--organisation <text>", "who reports")
    .option("--date <date>", "date to print; none is printed otherwise")
    .action(async (data: string | undefined, options: ReportOptions) => {
      formatsOf(options.format);
      sourceOf(data, options);
      checkFolder(options.out, options.force === true);
      const { outcomes, evaluation } = await evaluateData(data, options, terminal);
      terminal.progress("drawing charts and writing the report");
      const files = await filesOf(evaluation, options);
      writeWhole(options.out, files);
      terminal.finish();
      writeCheckSummary(outcomes, terminal);
      for (const name of [...files.keys()].filter((name) => !name.startsWith("charts/"))) terminal.data(`${join(options.out, name)}\n`);
      if (options.format.includes("svg")) terminal.data(`${join(options.out, "charts")}\n`);
    });
}
