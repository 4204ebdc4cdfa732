import * as z from "zod";
import { count, intervalSchema, quantity, reason } from "./quantities.ts";

/** How many children crossed the plan's cut-off of a scale, in either direction. */
export const thresholdCrossingSchema = z.strictObject({
  kind: z.literal("threshold-crossing"),
  method: z.string(),
  /** The score from which a child counts as in range, that score included; null where the plan names none. */
  cutoff: quantity,
  source: z.string().nullable(),
  n: count,
  inRangePre: count.nullable(),
  inRangePost: count.nullable(),
  /** Out of range before and in range after; and the other way. */
  crossedInto: count.nullable(),
  crossedOut: count.nullable(),
  /** Share in range after minus share in range before. */
  shareChange: z.strictObject({ estimate: quantity, interval: intervalSchema.nullable() }),
  /** Exact McNemar test, two-sided. */
  pValue: quantity,
  reason,
  reference: z.string(),
});

export type ThresholdCrossing = z.infer<typeof thresholdCrossingSchema>;
