import * as z from "zod";
import { ageSlopeSchema } from "./ageSlope.ts";
import { ancovaSchema, anovaOfChangeSchema, mixedAnovaSchema } from "./anova.ts";
import { bootstrapSchema } from "./bootstrap.ts";
import { clusteringSchema } from "./clustering.ts";
import { comparisonSchema } from "./comparison.ts";
import { diagnosticsSchema } from "./diagnostics.ts";
import { expectedChangeSchema } from "./expectedChange.ts";
import { marginalMeansSchema } from "./margins.ts";
import { measureSchema } from "./measure.ts";
import { missingSchema } from "./missing.ts";
import { descriptionSchema, effectsSchema, normalitySchema, pairedTSchema, wilcoxonSchema } from "./paired.ts";
import { precisionSchema } from "./precision.ts";
import { count, droppedSchema, quantity } from "./quantities.ts";
import { alphaSchema, reliableChangeSchema } from "./reliability.ts";
import { sensitivitySchema, verdictSchema } from "./sensitivity.ts";
import { simpleEffectSchema, subgroupSchema } from "./subgroups.ts";
import { thresholdCrossingSchema } from "./thresholdCrossing.ts";

export const outcomeSchema = z.strictObject({
  scale: z.string(),
  title: z.string(),
  family: z.enum(["primary", "secondary", "exploratory"]),
  direction: z.enum(["higher-is-better", "lower-is-better", "unordered"]),
  highMeans: z.string(),
  range: z.strictObject({ minimum: z.number(), maximum: z.number() }),
  /** Children with the score at both timepoints. */
  n: count,
  dropped: z.array(droppedSchema),
  /** Of the children with both scores, so that post.mean - pre.mean = change.mean. */
  pre: descriptionSchema,
  post: descriptionSchema,
  change: descriptionSchema,
  /** Of every child who has the score at that timepoint. */
  available: z.strictObject({ pre: descriptionSchema, post: descriptionSchema }),
  /** Children scored, scored from fewer than all items, and with answers but no score, per timepoint; null where totals were read. */
  scoring: z.strictObject({
    pre: z.strictObject({ scored: count, prorated: count.nullable(), notScorable: count.nullable() }),
    post: z.strictObject({ scored: count, prorated: count.nullable(), notScorable: count.nullable() }),
  }),
  correlation: quantity,
  /** How many children had each pair of scores. */
  pairs: z.array(z.strictObject({ pre: z.number(), post: z.number(), n: count })),
  pairedT: pairedTSchema,
  effects: effectsSchema,
  wilcoxon: wilcoxonSchema,
  bootstrap: bootstrapSchema,
  normality: normalitySchema,
  diagnostics: diagnosticsSchema,
  reliability: z.strictObject({ pre: alphaSchema, post: alphaSchema }),
  /** How well the scale measures: omega, items, gaps and scores at the ends. */
  measure: z.strictObject({ pre: measureSchema, post: measureSchema }),
  reliableChange: reliableChangeSchema,
  thresholdCrossing: thresholdCrossingSchema,
  expectedChange: expectedChangeSchema,
  anovaOfChange: anovaOfChangeSchema,
  mixedAnova: mixedAnovaSchema,
  ancova: ancovaSchema,
  marginalMeans: z.array(marginalMeansSchema),
  simpleEffects: z.array(simpleEffectSchema),
  subgroups: z.array(subgroupSchema),
  ageSlope: ageSlopeSchema,
  comparison: comparisonSchema,
  clustering: clusteringSchema,
  missing: missingSchema,
  sensitivity: z.array(sensitivitySchema),
  verdict: verdictSchema,
  precision: precisionSchema,
});

export type Outcome = z.infer<typeof outcomeSchema>;
