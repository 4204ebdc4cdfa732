import { type AnalysisPlan, analysisPlanSchema, type Override, resolvePlan } from "@headway/core";
import { instrumentFrom, type OutcomesSource, type ReadOptions } from "@headway/core/node";
import { type Command, Option } from "commander";
import { UsageError } from "../exitCodes.ts";
import { didYouMean } from "../words/didYouMean.ts";
import { readStructured } from "./readStructured.ts";

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
  readonly map?: readonly string[];
  readonly itemCoding?: "1-3" | "0-2";
  readonly reversedAlready?: "yes" | "no";
  /** False where the call leaves out the bootstrap or the imputation. */
  readonly bootstrap?: boolean;
  readonly imputation?: boolean;
}

/** Adds the options of reading to a command. */
export function withDataOptions(command: Command): Command {
  return command
    .argument("[data]", "CSV of answers, wide or long; - reads stdin")
    .option("--pre <file>", "CSV of answers before (with --post)")
    .option("--post <file>", "CSV of answers after (with --pre)")
    .option("--plan <file>", "analysis plan (JSON or YAML; headway init writes one)")
    .option("--instrument <id|file>", "questionnaire: an id of headway instruments, or a definition file (JSON)")
    .addOption(new Option("--duplicates <policy>", "rows of one child that disagree").choices(["exclude", "first", "last"]))
    .option("--delimiter <character>", "column delimiter, where guessing fails")
    .option("--encoding <name>", "text encoding, where guessing fails")
    .option("--sheet <name>", "sheet of a workbook (workbooks are refused: save the sheet as CSV)")
    .option("--map <column=meaning>", "say what a column means; may be repeated", (value: string, all?: readonly string[]) => [
      ...(all ?? []),
      value,
    ])
    .addOption(new Option("--item-coding <coding>", "how answers are counted; 0-2 adds one to each").choices(["1-3", "0-2"]))
    .addOption(new Option("--reversed-already <answer>", "whether items named as reversed hold reversed values").choices(["yes", "no"]));
}

/** Adds the options of what is computed to a command that evaluates. */
export function withEvaluationOptions(command: Command): Command {
  return withDataOptions(command)
    .option("--no-bootstrap", "draw no bootstrap samples, whatever the plan says")
    .option("--no-imputation", "impute nothing, whatever the plan says");
}

/** Which files are to be read. */
export function sourceOf(data: string | undefined, options: DataOptions): OutcomesSource {
  if (options.pre !== undefined && options.post !== undefined && data === undefined) return { pre: options.pre, post: options.post };
  if (options.pre !== undefined || options.post !== undefined)
    throw new UsageError("--pre, --post: found only one of them or DATA beside them, expected both and no DATA");
  if (data === undefined) throw new UsageError("DATA: missing; found nothing to read, expected a CSV file, or --pre and --post");
  return data;
}

async function readPlan(path: string | undefined): Promise<Readonly<Record<string, unknown>>> {
  if (path === undefined) return {};
  const plan = await readStructured("--plan", path, "an analysis plan");
  if (typeof plan !== "object" || plan === null || Array.isArray(plan))
    throw new UsageError(`--plan: not a plan; found ${JSON.stringify(plan).slice(0, 40)} in ${path}, expected an object`);
  const known = Object.keys(analysisPlanSchema.shape);
  for (const key of Object.keys(plan)) {
    if (known.includes(key)) continue;
    const near = didYouMean(key, known);
    const hint = near === null ? "" : `; did you mean ${near}?`;
    throw new UsageError(`--plan: unknown field; found ${key} in ${path}, expected one of ${known.join(", ")}${hint}`);
  }
  return { ...plan };
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

/** The plan of a call, and how it came about. */
export interface CallPlan {
  readonly plan: AnalysisPlan;
  readonly planSource: "given" | "default";
  /** Options that won over a plan that was given. */
  readonly overrides: readonly Override[];
}

/** What the options of the call say, in the plan's words. */
function saidByOptions(options: DataOptions): Partial<AnalysisPlan> {
  return {
    ...(options.duplicates === undefined ? {} : { duplicates: options.duplicates }),
    ...(options.instrument === undefined ? {} : { instrument: options.instrument }),
    ...(options.bootstrap === false ? { bootstrapSamples: 0 } : {}),
    ...(options.imputation === false ? { imputations: 0 } : {}),
  };
}

function overridesOf(planned: AnalysisPlan, used: AnalysisPlan, said: Partial<AnalysisPlan>, mapped: Record<string, string>): Override[] {
  const fields = (Object.keys(said) as (keyof AnalysisPlan)[]).filter((key) => planned[key] !== null && planned[key] !== used[key]);
  return [
    ...fields.map((key) => ({ field: `plan.${key}`, planned: String(planned[key]), used: String(used[key]) })),
    ...Object.entries(planned.columns ?? {}).flatMap(([column, meaning]) => {
      const now = mapped[column];
      return now === undefined || now === meaning ? [] : [{ field: `plan.columns.${column}`, planned: meaning, used: now }];
    }),
  ];
}

/**
 * The plan of the call with where it came from: the file's, with what the options say in front.
 *
 * @throws UsageError or PlanError where it is no plan
 */
export async function callPlanOf(options: DataOptions): Promise<CallPlan> {
  const written = await readPlan(options.plan);
  const mapped = mappingOf(options.map ?? []);
  const said = saidByOptions(options);
  const planned = resolvePlan(written);
  const used = resolvePlan({ ...written, ...said });
  const plan = options.map === undefined ? used : { ...used, columns: { ...used.columns, ...mapped } };
  if (options.plan === undefined) return { plan, planSource: "default", overrides: [] };
  return { plan, planSource: "given", overrides: overridesOf(planned, plan, said, mapped) };
}

/** The plan of the call. */
export async function planOf(options: DataOptions): Promise<AnalysisPlan> {
  return (await callPlanOf(options)).plan;
}

/** What the reader is told. */
export async function readOptionsOf(plan: AnalysisPlan, options: DataOptions): Promise<ReadOptions> {
  if (options.sheet !== undefined) {
    throw new UsageError(
      `--sheet: workbooks are not read; found ${options.sheet}, expected the sheet as a CSV file (in Excel: File, Save As, CSV UTF-8)`,
    );
  }
  return {
    duplicates: plan.duplicates,
    ...(plan.instrument === null ? {} : { instrument: await instrumentFrom(plan.instrument) }),
    ...(options.delimiter === undefined ? {} : { delimiter: options.delimiter }),
    ...(options.encoding === undefined ? {} : { encoding: options.encoding }),
    ...(plan.columns === null ? {} : { map: plan.columns }),
    ...(plan.timepoints === null ? {} : { timepoints: plan.timepoints }),
    ...(options.itemCoding === undefined ? {} : { itemCoding: options.itemCoding }),
    ...(options.reversedAlready === undefined ? {} : { reversedAlready: options.reversedAlready === "yes" }),
  };
}
