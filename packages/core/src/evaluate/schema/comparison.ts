import * as z from "zod";
import { descriptionSchema, effectSchema } from "./paired.ts";
import { count, droppedSchema, intervalSchema, quantity, reason } from "./quantities.ts";

const armSchema = z.strictObject({
  arm: z.string(),
  role: z.enum(["programme", "comparison"]),
  /** Children of the arm with both scores. */
  n: count,
  dropped: z.array(droppedSchema),
  pre: descriptionSchema,
  post: descriptionSchema,
  change: descriptionSchema,
});

/** A difference of two arms, programme minus comparison, in points. */
const difference = {
  method: z.string(),
  n: count,
  estimate: quantity,
  standardError: quantity,
  statistic: quantity,
  df: quantity,
  pValue: quantity,
  /** Over the outcomes of one family and the programme arms. */
  pAdjusted: quantity,
  adjustment: z.string(),
  interval: intervalSchema.nullable(),
  effect: effectSchema,
  reason,
};

const changeDifferenceSchema = z.strictObject({ kind: z.literal("welch-t"), ...difference });

const adjustedDifferenceSchema = z.strictObject({
  kind: z.literal("adjusted-difference"),
  ...difference,
  dropped: z.array(droppedSchema),
  /** What stands in the model beside the arm: pre, age where the plan says so, and factors. */
  adjustedFor: z.array(z.string()),
  /** Factors of the plan that are not in it, because some level has no child in one of the arms. */
  notAdjustedFor: z.array(z.string()),
});

/** How unlike two arms are before: the score before, age, or the share at one level of a factor. */
const baselineDifferenceSchema = z.strictObject({
  kind: z.enum(["mean", "share"]),
  /** `pre`, `age` or a factor id. */
  variable: z.string(),
  /** Level of the factor; null for a mean. */
  level: z.string().nullable(),
  nProgramme: count,
  nComparison: count,
  programme: quantity,
  comparison: quantity,
  /** Standardised: programme minus comparison. */
  difference: quantity,
  interval: intervalSchema.nullable(),
  method: z.string(),
  reason,
});

export const comparisonSchema = z.strictObject({
  kind: z.literal("comparison"),
  method: z.string(),
  /** Factor id of the arm and its level without the programme; null where the plan names none. */
  factor: z.string().nullable(),
  comparisonArm: z.string().nullable(),
  /** Children of all arms with both scores. */
  n: count,
  dropped: z.array(droppedSchema),
  arms: z.array(armSchema),
  /** Each programme arm against the comparison arm. */
  differences: z.array(
    z.strictObject({
      arm: z.string(),
      change: changeDifferenceSchema,
      adjusted: adjustedDifferenceSchema,
      baseline: z.array(baselineDifferenceSchema),
    }),
  ),
  reference: z.string(),
  reason,
});

export const armFlowSchema = z.strictObject({
  /** Level of the arm factor; null for the children whose arm is not known. */
  arm: z.string().nullable(),
  role: z.enum(["programme", "comparison", "unknown"]),
  enrolled: count,
  pre: count,
  post: count,
  paired: count,
});

export type Comparison = z.infer<typeof comparisonSchema>;
export type ChangeDifference = z.infer<typeof changeDifferenceSchema>;
export type AdjustedDifference = z.infer<typeof adjustedDifferenceSchema>;
export type BaselineDifference = z.infer<typeof baselineDifferenceSchema>;
export type ArmFlow = z.infer<typeof armFlowSchema>;
