import * as z from "zod";
import { fittedModelSchema } from "./model.ts";
import { count, droppedSchema, intervalSchema, levels, quantity, reason } from "./quantities.ts";

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

const cellSchema = z.strictObject({ levels, n: count, mean: quantity, sd: quantity });

const homogeneitySchema = z.strictObject({
  kind: z.literal("brown-forsythe"),
  method: z.string(),
  statistic: quantity,
  df1: quantity,
  df2: quantity,
  pValue: quantity,
  reason,
});

const residualSchema = z.strictObject({ sumOfSquares: quantity, df: quantity, meanSquare: quantity });

/** What both factorial analyses hold. */
const anovaBase = {
  method: z.string(),
  factors: z.array(z.string()),
  sumsOfSquares: z.enum(["I", "II", "III"]),
  /** What the factors were to be analysed with, and what the children determine of it. */
  model: fittedModelSchema,
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
  /** All that the model adjusts for: pre, and age in years where the plan says so. */
  covariates: z.array(z.enum(["pre", "age"])),
  slopesHomogeneity: z.strictObject({ f: quantity, df1: quantity, df2: quantity, pValue: quantity, reason }),
});

const mixedTermSchema = z.strictObject({
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
  model: fittedModelSchema,
  n: count,
  dropped: z.array(droppedSchema),
  terms: z.array(mixedTermSchema),
  sphericity: z.strictObject({ applies: z.boolean(), reason: z.string() }),
  reason,
});

export type AnovaTerm = z.infer<typeof termSchema>;
export type AnovaOfChange = z.infer<typeof anovaOfChangeSchema>;
export type Ancova = z.infer<typeof ancovaSchema>;
export type MixedAnova = z.infer<typeof mixedAnovaSchema>;
