import * as z from "zod";
import { count, intervalSchema, levels, quantity, reason } from "./quantities.ts";

const marginalCellSchema = z.strictObject({
  levels,
  n: count,
  mean: quantity,
  se: quantity,
  df: quantity,
  interval: intervalSchema.nullable(),
  reason,
});

const contrastSchema = z.strictObject({
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

export type Contrast = z.infer<typeof contrastSchema>;
export type MarginalMeansTable = z.infer<typeof marginalMeansSchema>;
