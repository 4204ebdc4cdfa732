import * as z from "zod";
import { count, droppedSchema, intervalSchema, quantity, reason } from "./quantities.ts";

/** The ways in which the mean change is estimated, in the order of the rows. */
export const SENSITIVITY_IDS = [
  "paired-t",
  "wilcoxon",
  "bootstrap",
  "ancova-adjusted",
  "cluster-robust",
  "imputed",
  "without-outliers",
] as const;

export const sensitivitySchema = z.strictObject({
  id: z.enum(SENSITIVITY_IDS),
  kind: z.string(),
  method: z.string(),
  n: count,
  /** Children with both scores whom this method leaves out. */
  dropped: z.array(droppedSchema),
  estimate: quantity,
  interval: intervalSchema.nullable(),
  pValue: quantity,
  reason,
});

export const verdictSchema = z.strictObject({
  kind: z.enum(["holds", "depends-on-method", "cannot-tell"]),
  /** Direction of the scores, not better or worse. */
  direction: z.enum(["higher", "lower"]).nullable(),
  /** Row that the others are held against. */
  main: z.enum(SENSITIVITY_IDS).nullable(),
  /** Rows with an interval, and those of them that conclude as the main row does, itself included. */
  methods: z.strictObject({ agreeing: count, compared: count }),
  dissenting: z.array(z.enum(SENSITIVITY_IDS)),
  rule: z.string(),
});

export type SensitivityRow = z.infer<typeof sensitivitySchema>;
export type Verdict = z.infer<typeof verdictSchema>;
