import * as z from "zod";
import { count, intervalSchema, quantity, reason } from "./quantities.ts";

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

export type Description = z.infer<typeof descriptionSchema>;
export type Effect = z.infer<typeof effectSchema>;
