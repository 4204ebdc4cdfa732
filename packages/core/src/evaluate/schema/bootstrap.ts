import * as z from "zod";
import { count, intervalSchema, quantity, reason } from "./quantities.ts";

/** The mean change with an interval that does not take changes for normal. */
export const bootstrapSchema = z.strictObject({
  kind: z.literal("bootstrap-bca"),
  method: z.string(),
  n: count,
  /** Samples drawn; 0 where the plan asks for none. */
  samples: count,
  /** Seed of this scale's samples, made from the plan's. */
  seed: z.int(),
  estimate: quantity,
  /** Mean of the samples' means minus the estimate. */
  bias: quantity,
  standardError: quantity,
  interval: intervalSchema.nullable(),
  reason,
  reference: z.string(),
});

export type Bootstrap = z.infer<typeof bootstrapSchema>;
