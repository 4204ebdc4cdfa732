import * as z from "zod";
import { count, droppedSchema, intervalSchema, quantity, reason } from "./quantities.ts";

/** How the change goes with age, age taken in years and not in bands. */
export const ageSlopeSchema = z.strictObject({
  kind: z.literal("age-slope"),
  method: z.string(),
  n: count,
  dropped: z.array(droppedSchema),
  meanAge: quantity,
  /** Points of change for each year of age. */
  slope: quantity,
  standardError: quantity,
  df: quantity,
  statistic: quantity,
  pValue: quantity,
  interval: intervalSchema.nullable(),
  adjustedFor: z.array(z.string()),
  reason,
});

export type AgeSlope = z.infer<typeof ageSlopeSchema>;
