import { z } from "zod";

const ageBandSchema = z.strictObject({
  label: z.string().min(1),
  /** First and last whole year of age in the band. */
  from: z.int().nonnegative(),
  to: z.int().nonnegative(),
});

/** The choices of an evaluation, made before the numbers are seen; every field has a stated default. */
export const analysisPlanSchema = z.strictObject({
  title: z.string().min(1).default("Programme evaluation"),
  design: z.enum(["single-group", "comparison", "randomised"]).default("single-group"),
  /** Id of the questionnaire; null takes the one that the columns name. */
  instrument: z.string().min(1).nullable().default(null),
  /** Column name to meaning, as the reader's `map` takes it, where the reader would take a column wrongly; null maps none. */
  columns: z.record(z.string(), z.string()).nullable().default(null),
  /** Scale ids by family; null takes the instrument's own. */
  primary: z.array(z.string()).nullable().default(null),
  /** Factor ids in the order of the model; null takes those among referral, ageBand and delivery that the data have. */
  factors: z.array(z.string()).max(4).nullable().default(null),
  ageBands: z
    .array(ageBandSchema)
    .min(1)
    .default([
      { label: "5-10", from: 5, to: 10 },
      { label: "11-16", from: 11, to: 16 },
    ]),
  sumsOfSquares: z.enum(["I", "II", "III"]).default("III"),
  adjustment: z.enum(["none", "bonferroni", "holm", "hochberg", "bh", "by", "sidak"]).default("holm"),
  contrastAdjustment: z.enum(["none", "bonferroni", "holm", "hochberg", "bh", "by", "sidak", "tukey"]).default("tukey"),
  confidenceLevel: z.number().gt(0).lt(1).default(0.95),
  /** |RC| must be above this. */
  reliableChangeCriterion: z.number().positive().default(1.96),
  duplicates: z.enum(["exclude", "first", "last"]).default("exclude"),
  seed: z.int().nonnegative().default(20080801),
});

/** A plan with every default filled in. */
export type AnalysisPlan = z.infer<typeof analysisPlanSchema>;
/** A plan as a person writes it: any field may be left out. */
export type AnalysisPlanInput = z.input<typeof analysisPlanSchema>;

/** A plan file or object did not hold a plan; every problem is named. */
export class PlanError extends Error {
  override readonly name = "PlanError";
  readonly problems: readonly string[];

  constructor(problems: readonly string[]) {
    super(problems.join("\n"));
    this.problems = problems;
  }
}

/**
 * Checks a plan and fills in what it leaves out.
 *
 * @param input the plan as written; an empty object is the default plan
 * @returns the plan with every field present
 * @throws PlanError naming every field that is wrong
 * @example
 * resolvePlan({ sumsOfSquares: "II" }).adjustment // "holm"
 */
export function resolvePlan(input: unknown = {}): AnalysisPlan {
  const parsed = analysisPlanSchema.safeParse(input);
  if (parsed.success) return parsed.data;
  throw new PlanError(parsed.error.issues.map((issue) => `${["plan", ...issue.path].join(".")}: ${issue.message}`));
}
