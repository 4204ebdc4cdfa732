import { z } from "zod";
import { analysisPlanSchema } from "../plan/analysisPlan.ts";

/** Version of the shape below; a field that changes its meaning or goes away raises the first number. */
export const SCHEMA_VERSION = "1.0";

const count = z.int().nonnegative();
const quantity = z.number().nullable();
const reason = z.string().nullable();
const bound = z.union([z.number(), z.literal("Infinity"), z.literal("-Infinity")]);

export const intervalSchema = z.strictObject({ lower: bound, upper: bound, level: z.number(), method: z.string() });

export const droppedSchema = z.strictObject({ reason: z.string(), n: count });

export const descriptionSchema = z.strictObject({
  n: count,
  mean: quantity,
  sd: quantity,
  se: quantity,
  median: quantity,
  q1: quantity,
  q3: quantity,
  minimum: quantity,
  maximum: quantity,
  reason,
});

export const pairedTSchema = z.strictObject({
  kind: z.literal("paired-t"),
  method: z.string(),
  n: count,
  statistic: quantity,
  df: quantity,
  pValue: quantity,
  logPValue: quantity,
  pAdjusted: quantity,
  adjustment: z.string(),
  alternative: z.enum(["two-sided", "greater", "less"]),
  estimate: quantity,
  standardError: quantity,
  interval: intervalSchema.nullable(),
  reason,
});

export const effectSchema = z.strictObject({
  estimate: quantity,
  interval: intervalSchema.nullable(),
  correction: z.enum(["none", "hedges"]),
  method: z.string(),
  reason,
});

export const effectsSchema = z.strictObject({
  dz: effectSchema,
  gz: effectSchema,
  dav: effectSchema,
  gav: effectSchema,
  drm: effectSchema,
  glassPre: effectSchema,
});

export const wilcoxonSchema = z.strictObject({
  kind: z.literal("wilcoxon-signed-rank"),
  method: z.string(),
  n: count,
  /** Pairs whose scores differ: the test drops the others. */
  nUsed: count,
  statistic: quantity,
  pValue: quantity,
  logPValue: quantity,
  rankBiserial: quantity,
  hodgesLehmann: quantity,
  interval: intervalSchema.nullable(),
  reason,
});

export const normalitySchema = z.strictObject({
  kind: z.literal("shapiro-wilk"),
  method: z.string(),
  n: count,
  statistic: quantity,
  pValue: quantity,
  reason,
});

export const alphaSchema = z.strictObject({
  kind: z.literal("cronbach-alpha"),
  method: z.string(),
  items: count,
  n: count,
  dropped: count,
  estimate: quantity,
  interval: intervalSchema.nullable(),
  reason,
});

export const reliableChangeSchema = z.strictObject({
  kind: z.literal("reliable-change"),
  method: z.string(),
  n: count,
  reliability: quantity,
  reliabilitySource: z.string(),
  criterion: z.number(),
  sdPre: quantity,
  standardErrorOfDifference: quantity,
  /** Smallest change in points that counts as reliable (exclusive). */
  threshold: quantity,
  increased: count.nullable(),
  unchanged: count.nullable(),
  decreased: count.nullable(),
  /** Null where the scale is not ordered good to bad. */
  improved: count.nullable(),
  worsened: count.nullable(),
  /** Children whose score before left room for reliable improvement on the scale's range. */
  couldImprove: count.nullable(),
  reason,
});

export const termSchema = z.strictObject({
  term: z.string(),
  sumOfSquares: quantity,
  df1: quantity,
  df2: quantity,
  meanSquare: quantity,
  f: quantity,
  pValue: quantity,
  logPValue: quantity,
  etaSquared: quantity,
  partialEtaSquared: quantity,
  partialEtaSquaredInterval: intervalSchema.nullable(),
  generalizedEtaSquared: quantity,
  omegaSquared: quantity,
  partialOmegaSquared: quantity,
  epsilonSquared: quantity,
  reason,
});

const levels = z.record(z.string(), z.string());

export const cellSchema = z.strictObject({ levels, n: count, mean: quantity, sd: quantity });

export const homogeneitySchema = z.strictObject({
  kind: z.literal("brown-forsythe"),
  method: z.string(),
  statistic: quantity,
  df1: quantity,
  df2: quantity,
  pValue: quantity,
  reason,
});

const residualSchema = z.strictObject({ sumOfSquares: quantity, df: quantity, meanSquare: quantity });

const anovaBase = {
  method: z.string(),
  factors: z.array(z.string()),
  sumsOfSquares: z.enum(["I", "II", "III"]),
  n: count,
  dropped: z.array(droppedSchema),
  terms: z.array(termSchema),
  intercept: termSchema.nullable(),
  residual: residualSchema,
  rSquared: quantity,
  emptyCells: z.array(levels),
  reason,
};

export const anovaOfChangeSchema = z.strictObject({
  kind: z.literal("anova-of-change"),
  ...anovaBase,
  cells: z.array(cellSchema),
  homogeneity: homogeneitySchema,
});

export const ancovaSchema = z.strictObject({
  kind: z.literal("ancova"),
  ...anovaBase,
  covariate: z.literal("pre"),
  slopesHomogeneity: z.strictObject({ f: quantity, df1: quantity, df2: quantity, pValue: quantity, reason }),
});

export const mixedTermSchema = z.strictObject({
  term: z.string(),
  sumOfSquares: quantity,
  errorSumOfSquares: quantity,
  df1: quantity,
  df2: quantity,
  meanSquare: quantity,
  errorMeanSquare: quantity,
  f: quantity,
  pValue: quantity,
  logPValue: quantity,
  partialEtaSquared: quantity,
  generalizedEtaSquared: quantity,
  reason,
});

export const mixedAnovaSchema = z.strictObject({
  kind: z.literal("mixed-anova"),
  method: z.string(),
  factors: z.array(z.string()),
  sumsOfSquares: z.enum(["I", "II", "III"]),
  n: count,
  dropped: z.array(droppedSchema),
  terms: z.array(mixedTermSchema),
  sphericity: z.strictObject({ applies: z.boolean(), reason: z.string() }),
  reason,
});

export const marginalCellSchema = z.strictObject({
  levels,
  n: count,
  mean: quantity,
  se: quantity,
  df: quantity,
  interval: intervalSchema.nullable(),
  reason,
});

export const contrastSchema = z.strictObject({
  /** Between levels of one factor; between levels of one factor inside one level of the other; or a difference of differences. */
  kind: z.enum(["pairwise", "simple", "interaction"]),
  /** The level that a simple contrast stays inside; empty for the others. */
  within: levels,
  contrast: z.string(),
  estimate: quantity,
  standardError: quantity,
  df: quantity,
  statistic: quantity,
  pValue: quantity,
  pAdjusted: quantity,
  adjustment: z.string(),
  interval: intervalSchema.nullable(),
  reason,
});

export const marginalMeansSchema = z.strictObject({
  /** `referral` or `ageBand:delivery` for means of change; `time:delivery` for means at pre and post. */
  term: z.string(),
  of: z.enum(["change", "score"]),
  method: z.string(),
  cells: z.array(marginalCellSchema),
  contrasts: z.array(contrastSchema),
});

export const sensitivitySchema = z.strictObject({
  kind: z.string(),
  method: z.string(),
  n: count,
  estimate: quantity,
  interval: intervalSchema.nullable(),
  pValue: quantity,
  reason,
});

export const outcomeSchema = z.strictObject({
  scale: z.string(),
  title: z.string(),
  family: z.enum(["primary", "secondary", "exploratory"]),
  direction: z.enum(["higher-is-better", "lower-is-better", "unordered"]),
  highMeans: z.string(),
  range: z.strictObject({ minimum: z.number(), maximum: z.number() }),
  /** Children with the score at both timepoints. */
  n: count,
  dropped: z.array(droppedSchema),
  /** Of the children with both scores, so that post.mean - pre.mean = change.mean. */
  pre: descriptionSchema,
  post: descriptionSchema,
  change: descriptionSchema,
  /** Of every child who has the score at that timepoint. */
  available: z.strictObject({ pre: descriptionSchema, post: descriptionSchema }),
  /** Children scored, scored from fewer than all items, and with answers but no score, per timepoint; null where totals were read. */
  scoring: z.strictObject({
    pre: z.strictObject({ scored: count, prorated: count.nullable(), notScorable: count.nullable() }),
    post: z.strictObject({ scored: count, prorated: count.nullable(), notScorable: count.nullable() }),
  }),
  correlation: quantity,
  /** How many children had each pair of scores. */
  pairs: z.array(z.strictObject({ pre: z.number(), post: z.number(), n: count })),
  pairedT: pairedTSchema,
  effects: effectsSchema,
  wilcoxon: wilcoxonSchema,
  normality: normalitySchema,
  reliability: z.strictObject({ pre: alphaSchema, post: alphaSchema }),
  reliableChange: reliableChangeSchema,
  anovaOfChange: anovaOfChangeSchema,
  mixedAnova: mixedAnovaSchema,
  ancova: ancovaSchema,
  marginalMeans: z.array(marginalMeansSchema),
  clustering: z.strictObject({ method: z.string(), reason }),
  sensitivity: z.array(sensitivitySchema),
});

export const cautionSchema = z.strictObject({
  code: z.string(),
  level: z.enum(["note", "caution", "warning"]),
  /** Scale the caution is about; null where it is about the whole evaluation. */
  scale: z.string().nullable(),
  message: z.string(),
  evidence: z.record(z.string(), z.union([z.number(), z.string()])),
  reference: z.string().nullable(),
});

/** The form of an evaluation, which JSON of one is checked with. */
export const evaluationSchema = z.strictObject({
  schemaVersion: z.literal(SCHEMA_VERSION),
  design: z.enum(["single-group", "comparison", "randomised"]),
  plan: analysisPlanSchema,
  instrument: z.strictObject({
    id: z.string(),
    title: z.string(),
    citation: z.string(),
    doi: z.string().nullable(),
    respondent: z.enum(["child", "facilitator"]),
    range: z.strictObject({ minimum: z.number(), maximum: z.number() }),
    scoring: z.strictObject({ method: z.enum(["sum", "mean"]), minimumAnswered: z.number() }),
  }),
  provenance: z.strictObject({
    inputs: z.array(z.strictObject({ sha256: z.string(), rows: count, bytes: count })),
    software: z.strictObject({ name: z.string(), version: z.string() }),
    planSha256: z.string(),
    seed: z.int(),
  }),
  flow: z.strictObject({
    /** Children that the data name. */
    enrolled: count,
    /** Children with at least one score at the timepoint; at both with the same scale. */
    pre: count,
    post: count,
    paired: count,
    excluded: z.array(droppedSchema),
    /** Rows that named no child or could not be used, by reason. */
    rowsNotUsed: z.array(droppedSchema),
  }),
  participants: z.strictObject({
    age: z.strictObject({ n: count, missing: count, mean: quantity, sd: quantity, minimum: quantity, maximum: quantity }),
    factors: z.array(
      z.strictObject({
        factor: z.string(),
        title: z.string(),
        missing: count,
        levels: z.array(z.strictObject({ level: z.string(), enrolled: count, pre: count, post: count, paired: count })),
      }),
    ),
  }),
  issues: z.strictObject({ byCode: z.record(z.string(), count) }),
  cautions: z.array(cautionSchema),
  outcomes: z.array(outcomeSchema),
});

/** Everything that was computed, as plain frozen data: what crosses from numbers to words. */
export type Evaluation = z.infer<typeof evaluationSchema>;
export type Outcome = z.infer<typeof outcomeSchema>;
export type Interval = z.infer<typeof intervalSchema>;
export type Description = z.infer<typeof descriptionSchema>;
export type Effect = z.infer<typeof effectSchema>;
export type AnovaTerm = z.infer<typeof termSchema>;
export type AnovaOfChange = z.infer<typeof anovaOfChangeSchema>;
export type Ancova = z.infer<typeof ancovaSchema>;
export type MixedAnova = z.infer<typeof mixedAnovaSchema>;
export type MarginalMeansTable = z.infer<typeof marginalMeansSchema>;
export type Contrast = z.infer<typeof contrastSchema>;
export type Caution = z.infer<typeof cautionSchema>;
export type Dropped = z.infer<typeof droppedSchema>;
export type ReliableChange = z.infer<typeof reliableChangeSchema>;
