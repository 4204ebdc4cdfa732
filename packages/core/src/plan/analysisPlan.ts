import * as z from "zod";
import { contradictionsOf } from "./contradictions.ts";

const ageBandSchema = z.strictObject({
  label: z.string().min(1),
  /** First and last whole year of age in the band. */
  from: z.int().nonnegative(),
  to: z.int().nonnegative(),
});

/** A number that somebody outside the data vouches for, and who. */
const sourced = (value: z.ZodNumber) => z.strictObject({ value, source: z.string().min(1) });

/** The choices of an evaluation, made before the numbers are seen; every field has a stated default. */
export const analysisPlanSchema = z.strictObject({
  title: z.string().min(1).default("Programme evaluation"),
  design: z.enum(["single-group", "comparison", "randomised"]).default("single-group"),
  /** Id of the questionnaire; null takes the one that the columns name. */
  instrument: z.string().min(1).nullable().default(null),
  /** Column name to meaning, as the reader's `map` takes it, where the reader would take a column wrongly; null maps none. */
  columns: z.record(z.string(), z.string()).nullable().default(null),
  /** Cells of the timepoint column that stand for pre and for post, where there are more than two or others than the usual words; null takes the usual words. */
  timepoints: z
    .strictObject({ pre: z.array(z.string().min(1)).min(1), post: z.array(z.string().min(1)).min(1) })
    .nullable()
    .default(null),
  /** Scale ids by family; null takes the instrument's primary ones, and all that is in no other family as secondary. */
  primary: z.array(z.string()).nullable().default(null),
  secondary: z.array(z.string()).nullable().default(null),
  exploratory: z.array(z.string()).nullable().default(null),
  /** Factor ids in the order of the model; null takes those among referral, ageBand and delivery that the data have. */
  factors: z.array(z.string()).max(4).nullable().default(null),
  /** Factor id to the level that stands first, so that the others are compared with it. */
  referenceLevels: z.record(z.string(), z.string()).default({}),
  /** Factor ids whose levels are subgroups named before the results were seen; the other subgroups are exploratory. */
  subgroups: z.array(z.string()).default([]),
  ageBands: z
    .array(ageBandSchema)
    .min(1)
    .default([
      { label: "5-10", from: 5, to: 10 },
      { label: "11-16", from: 11, to: 16 },
    ]),
  /** Factor ids of what groups children, the narrowest first; null takes group, facilitator or site where the data have one. */
  clusters: z.array(z.string()).max(2).nullable().default(null),
  /** Delivery levels in which every child is a cluster of one; null takes one-to-one where the data have it. */
  individualDelivery: z.array(z.string()).nullable().default(null),
  /** Factor id of the arm and its level without the programme, where the design has a comparison group. */
  arm: z.strictObject({ factor: z.string(), comparison: z.string() }).nullable().default(null),
  /** What the analysis of covariance adjusts for. */
  covariates: z
    .array(z.enum(["pre", "age"]))
    .min(1)
    .default(["pre"]),
  sumsOfSquares: z.enum(["I", "II", "III"]).default("III"),
  adjustment: z.enum(["none", "bonferroni", "holm", "hochberg", "bh", "by", "sidak"]).default("holm"),
  contrastAdjustment: z.enum(["none", "bonferroni", "holm", "hochberg", "bh", "by", "sidak", "tukey"]).default("tukey"),
  confidenceLevel: z.number().gt(0).lt(1).default(0.95),
  /** |RC| must be above this. */
  reliableChangeCriterion: z.number().positive().default(1.96),
  /** Scale id to a reliability from elsewhere; the other scales take alpha before, of these data. */
  reliability: z.record(z.string(), sourced(z.number().gt(0).lt(1))).default({}),
  /** Scale id to a test-retest correlation from elsewhere, for the change expected with no effect. */
  retestCorrelation: z.record(z.string(), sourced(z.number().gt(0).lt(1))).default({}),
  /** Scale id to the mean of those from whom the children were chosen, towards which scores move with no effect. */
  populationMean: z.record(z.string(), sourced(z.number())).default({}),
  /** Scale id to the score from which a child counts as being in the hoped-for range. */
  cutoffs: z.record(z.string(), sourced(z.number())).default({}),
  /** Scale id to the smallest mean change, in points, that would matter. */
  smallestChange: z.record(z.string(), sourced(z.number().positive())).default({}),
  /** Whether the main result is of the children with both scores, or pooled over imputed data. */
  missing: z.enum(["complete-cases", "multiple-imputation"]).default("complete-cases"),
  /** Number of imputed data sets; 0 imputes none. */
  imputations: z.int().nonnegative().max(1000).default(20),
  /** Number of bootstrap samples; 0 draws none. */
  bootstrapSamples: z.int().nonnegative().max(100_000).default(2000),
  /** Changes further than this many interquartile ranges outside the quartiles are left out of one sensitivity row. */
  outlierFence: z.number().positive().default(1.5),
  /** Whether a default-prior (JZS) Bayes factor stands beside each paired test. */
  bayesFactor: z.boolean().default(false),
  /** What may leave the house: counts below the threshold are suppressed unless the profile is internal. */
  disclosure: z
    .strictObject({ profile: z.enum(["share", "internal"]).default("share"), threshold: z.int().min(5).max(100).default(10) })
    .default({ profile: "share", threshold: 10 }),
  duplicates: z.enum(["exclude", "first", "last"]).default("exclude"),
  seed: z.int().nonnegative().default(20080801),
});

/** A plan with every default filled in. */
export type AnalysisPlan = z.infer<typeof analysisPlanSchema>;
/** A plan as a person writes it: any field may be left out, and none is changed. */
export type AnalysisPlanInput = Unchanged<z.input<typeof analysisPlanSchema>>;

type Unchanged<T> = T extends readonly (infer Item)[]
  ? readonly Unchanged<Item>[]
  : T extends object
    ? { readonly [Field in keyof T]: Unchanged<T[Field]> }
    : T;

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
  const problems = parsed.success
    ? contradictionsOf(parsed.data)
    : parsed.error.issues.map((issue) => `${["plan", ...issue.path].join(".")}: ${issue.message}`);
  if (parsed.success && problems.length === 0) return parsed.data;
  throw new PlanError(problems);
}
