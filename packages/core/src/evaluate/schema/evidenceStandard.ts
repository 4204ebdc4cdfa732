import * as z from "zod";
import { count, quantity, reason } from "./quantities.ts";

/** Figures beside the thresholds of a published standard: a check of figures, never an award. */
export const evidenceStandardSchema = z.strictObject({
  kind: z.literal("evidence-standard-check"),
  standard: z.string(),
  method: z.string(),
  /** Children with answers at both timepoints. */
  bothWaves: z.strictObject({ n: count, threshold: count, reached: z.boolean() }),
  /** Those children as a share of all who answered before. */
  share: z.strictObject({ n: count, of: count, value: quantity, threshold: z.number(), reached: z.boolean().nullable(), reason }),
  reference: z.string(),
});

export type EvidenceStandard = z.infer<typeof evidenceStandardSchema>;
