import * as z from "zod";
import { count, droppedSchema, intervalSchema, quantity, reason } from "./quantities.ts";

/** Children without a score after beside those with one: a mean before, or the share that stands at one level. */
const baselineSchema = z.strictObject({
  kind: z.enum(["mean", "share"]),
  /** `pre`, `age` or a factor id. */
  variable: z.string(),
  /** Level of the factor; null for a mean. */
  level: z.string().nullable(),
  /** Children of each side of whom it is known. */
  nWithoutPost: count,
  nWithPost: count,
  withoutPost: quantity,
  withPost: quantity,
  /** Standardised: without minus with. */
  difference: quantity,
  interval: intervalSchema.nullable(),
  method: z.string(),
  reason,
});

/** How many of the children at a level have a score after. */
const retentionSchema = z.strictObject({ factor: z.string(), level: z.string(), n: count, withPost: count, share: quantity });

const tippingPointSchema = z.strictObject({
  kind: z.literal("tipping-point"),
  method: z.string(),
  /** Children with at least one score, and those of them with both and with one. */
  n: count,
  paired: count,
  missing: count,
  /** missing / n. */
  share: quantity,
  /** Mean change of the children with both scores, and the end of its interval that is nearer to zero. */
  meanChange: quantity,
  nearerEnd: quantity,
  /** Mean change of the missing children minus meanChange at which the interval of the overall mean change reaches zero. */
  difference: quantity,
  /** The same in standard deviations of change. */
  differenceInSd: quantity,
  /** Mean change that the missing children would then have had. */
  meanChangeOfMissing: quantity,
  /** Whether they would have changed for the worse or the better than the others; null where the scale is not ordered good to bad. */
  missingWouldBe: z.enum(["worse", "better"]).nullable(),
  /** Whether the ends of the scale leave the missing children room for such a mean change. */
  reachable: z.boolean().nullable(),
  reference: z.string(),
  reason,
});

const imputationSchema = z.strictObject({
  kind: z.literal("multiple-imputation"),
  method: z.string(),
  /** Imputed data sets; 0 and 1 give no result. */
  imputations: count,
  seed: z.int().nonnegative(),
  /** Children with at least one score; dropped are those with none. */
  n: count,
  dropped: z.array(droppedSchema),
  /** Children whose score before or after was imputed. */
  imputed: z.strictObject({ pre: count, post: count }),
  /** What foretells a score besides the child's other one. */
  predictors: z.array(z.string()),
  /** Levels of few children that were taken together. */
  merged: z.array(z.strictObject({ factor: z.string(), levels: z.array(z.string()) })),
  leftOut: z.array(z.strictObject({ predictor: z.string(), reason: z.string() })),
  estimate: quantity,
  standardError: quantity,
  df: quantity,
  statistic: quantity,
  pValue: quantity,
  interval: intervalSchema.nullable(),
  /** Fraction of the information that is missing. */
  fractionMissing: quantity,
  reference: z.string(),
  reason,
});

export const missingSchema = z.strictObject({
  baseline: z.strictObject({
    /** Children with a score before, by whether they have one after; dropped are those without one before. */
    withoutPost: count,
    withPost: count,
    dropped: z.array(droppedSchema),
    differences: z.array(baselineSchema),
    retention: z.array(retentionSchema),
    reference: z.string(),
    reason,
  }),
  tippingPoint: tippingPointSchema,
  imputation: imputationSchema,
});

export type Missing = z.infer<typeof missingSchema>;
