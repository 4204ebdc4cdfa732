import { type AnalysisPlan, PlanError, resolvePlan } from "@headway/core";
import { instrumentFrom, type OutcomesSource, type ReadOptions } from "@headway/core/node";
import { type Command, Option } from "commander";
import { UsageError } from "./exitCodes.ts";
import { readJson } from "./readJson.ts";

/** Options that every command takes which reads data. */
export interface DataOptions {
  readonly pre?: string;
  readonly post?: string;
  readonly plan?: string;
  readonly instrument?: string;
  readonly duplicates?: "exclude" | "first" | "last";
  readonly delimiter?: string;
  readonly encoding?: string;
  readonly sheet?: string;
  readonly map: readonly string[];
}

/** Adds the options of reading to a command. */
export function withDataOptions(command: Command): Command {
  return command
    .argument("[data]", "CSV of answers, wide or long; - reads stdin")
    .option("--pre <file>", "CSV of answers before (with --post)")
    .option("--post <file>", "CSV of answers after (with --pre)")
    .option("--plan <file>", "analysis plan (JSON)")
    .option("--instrument <id|file>", "questionnaire: eaq-30, facilitator-survey, or a definition file (JSON)")
    .addOption(new Option("--duplicates <policy>", "rows of one child that disagree").choices(["exclude", "first", "last"]))
    .option("--delimiter <character>", "column delimiter, where guessing fails")
    .option("--encoding <name>", "text encoding, where guessing fails")
    .option("--sheet <name>", "sheet of a workbook (workbooks are refused: save as CSV)")
    .option(
      "--map <column=meaning>",
      "say what a column means; may be repeated",
      (value: string, all: readonly string[]) => [...all, value],
      [],
    );
}

/** Which files are to be read. */
export function sourceOf(data: string | undefined, options: DataOptions): OutcomesSource {
  if (options.pre !== undefined && options.post !== undefined && data === undefined) return { pre: options.pre, post: options.post };
  if (options.pre !== undefined || options.post !== undefined)
    throw new UsageError("--pre, --post: found only one of them or DATA beside them, expected both and no DATA");
  if (data === undefined) throw new UsageError("DATA: missing; found nothing to read, expected a CSV file, or --pre and --post");
  return data;
}

function readPlan(path: string | undefined): object {
  if (path === undefined) return {};
  const plan = readJson("--plan", path, "an analysis plan");
  if (typeof plan !== "object" || plan === null || Array.isArray(plan))
    throw new UsageError(`--plan: not a plan; found ${JSON.stringify(plan).slice(0, 40)} in ${path}, expected an object`);
  return plan;
}

/** The plan of the call: the file's, with what the options say in front. */
export function planOf(options: DataOptions): AnalysisPlan {
  const written = readPlan(options.plan);
  try {
    return resolvePlan({
      ...written,
      ...(options.duplicates === undefined ? {} : { duplicates: options.duplicates }),
      ...(options.instrument === undefined ? {} : { instrument: options.instrument }),
    });
  } catch (error) {
    throw error instanceof PlanError ? new UsageError(error.message) : error;
  }
}

function mappingOf(pairs: readonly string[]): Record<string, string> {
  return Object.fromEntries(
    pairs.map((pair) => {
      const at = pair.lastIndexOf("=");
      if (at < 1) throw new UsageError(`--map: not a pair; found ${pair}, expected COLUMN=MEANING`);
      return [pair.slice(0, at), pair.slice(at + 1)];
    }),
  );
}

/** What the reader is told. */
export async function readOptionsOf(plan: AnalysisPlan, options: DataOptions): Promise<ReadOptions> {
  if (options.sheet !== undefined)
    throw new UsageError(`--sheet: found ${options.sheet}, but workbooks are not read; save the sheet as CSV`);
  return {
    duplicates: plan.duplicates,
    ...(plan.instrument === null ? {} : { instrument: await instrumentFrom(plan.instrument) }),
    ...(options.delimiter === undefined ? {} : { delimiter: options.delimiter }),
    ...(options.encoding === undefined ? {} : { encoding: options.encoding }),
    ...(options.map.length === 0 ? {} : { map: mappingOf(options.map) }),
  };
}
