import * as z from "zod";
import { count, intervalSchema, quantity, reason } from "./quantities.ts";

const minimalDetectableChangeSchema = z.strictObject({
  /** Smallest true mean change that a study of this size finds with the power. */
  points: quantity,
  /** The same in standard deviations of the changes. */
  dz: quantity,
  power: z.number(),
  alpha: z.number(),
  reason,
});

const requiredNSchema = z.strictObject({
  /** Children with both scores for the smallest change that matters to be found with the power. */
  n: count.nullable(),
  smallestChange: quantity,
  source: z.string().nullable(),
  power: z.number(),
  alpha: z.number(),
  reason,
});

const equivalenceSchema = z.strictObject({
  kind: z.literal("equivalence-paired"),
  method: z.string(),
  /** The mean change is held against -smallestChange and +smallestChange. */
  smallestChange: quantity,
  source: z.string().nullable(),
  alpha: z.number(),
  n: count,
  statistic: quantity,
  df: quantity,
  pValue: quantity,
  /** At level 1 - 2 alpha. */
  interval: intervalSchema.nullable(),
  /** Whether the mean change is shown to be smaller than what would matter. */
  equivalent: z.boolean().nullable(),
  reason,
  reference: z.string(),
});

const bayesFactorSchema = z.strictObject({
  kind: z.literal("jzs-bayes-factor"),
  method: z.string(),
  n: count,
  /** Scale of the Cauchy prior on the standardised change. */
  priorScale: z.number(),
  /** How much more probable the data are with a change than without. */
  bayesFactor: quantity,
  logBayesFactor: quantity,
  reason,
  reference: z.string(),
});

/** What a study of this size can and cannot tell. */
export const precisionSchema = z.strictObject({
  kind: z.literal("precision"),
  method: z.string(),
  n: count,
  standardDeviationOfChange: quantity,
  /** By how much clusters inflate the variance of the mean; never below 1 here. */
  designEffect: z.number(),
  designEffectSource: z.string(),
  minimalDetectableChange: minimalDetectableChangeSchema,
  requiredN: requiredNSchema,
  equivalence: equivalenceSchema,
  bayesFactor: bayesFactorSchema,
});

export type Precision = z.infer<typeof precisionSchema>;
