import { z } from "zod";
import { ancovaSchema, anovaOfChangeSchema, mixedAnovaSchema } from "./anova.ts";
import { clusteringSchema } from "./clustering.ts";
import { marginalMeansSchema } from "./margins.ts";
import { descriptionSchema, effectsSchema, normalitySchema, pairedTSchema, sensitivitySchema, wilcoxonSchema } from "./paired.ts";
import { count, droppedSchema, quantity } from "./quantities.ts";
import { alphaSchema, reliableChangeSchema } from "./reliability.ts";

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
  normality: normalitySchema,
  reliability: z.strictObject({ pre: alphaSchema, post: alphaSchema }),
  reliableChange: reliableChangeSchema,
  anovaOfChange: anovaOfChangeSchema,
  mixedAnova: mixedAnovaSchema,
  ancova: ancovaSchema,
  marginalMeans: z.array(marginalMeansSchema),
  clustering: clusteringSchema,
  sensitivity: z.array(sensitivitySchema),
});

export type Outcome = z.infer<typeof outcomeSchema>;
