import * as z from "zod";
import { count, droppedSchema, intervalSchema, quantity, reason } from "./quantities.ts";

const clusterCorrelationSchema = z.strictObject({
  kind: z.literal("cluster-correlation"),
  method: z.string(),
  /** Children who share a cluster by design; those seen one-to-one are not among them. */
  n: count,
  clusters: count,
  /** May be below 0: children of one cluster then differ more than children of different ones. */
  estimate: quantity,
  interval: intervalSchema.nullable(),
  statistic: quantity,
  df1: quantity,
  df2: quantity,
  pValue: quantity,
  /** Whether the estimate is below 0 and counts as 0 in the design effect. */
  truncated: z.boolean(),
  reason,
});

/** The mean change as both ways to count clusters test it. */
const testedMean = {
  n: count,
  clusters: count,
  estimate: quantity,
  standardError: quantity,
  df: quantity,
  statistic: quantity,
  pValue: quantity,
  logPValue: quantity,
  interval: intervalSchema.nullable(),
};

const clusterRobustSchema = z.strictObject({
  kind: z.literal("cluster-robust-t"),
  method: z.string(),
  ...testedMean,
  reason,
  reference: z.string(),
});

const randomInterceptSchema = z.strictObject({
  kind: z.literal("random-intercept-model"),
  method: z.string(),
  ...testedMean,
  varianceBetween: quantity,
  varianceWithin: quantity,
  intraclassCorrelation: quantity,
  /** False where the likelihood grows without end; null where nothing was fitted. */
  converged: z.boolean().nullable(),
  /** Whether the variance between clusters is estimated as 0. */
  singular: z.boolean().nullable(),
  reason,
  reference: z.string(),
});

/** Change under one grouping of the children. */
const groupingSchema = z.strictObject({
  /** Factor id; null where no column groups the children. */
  cluster: z.string().nullable(),
  /** Children with both scores and a cluster, those seen one-to-one included. */
  n: count,
  dropped: z.array(droppedSchema),
  /** Clusters in all, each child seen one-to-one as one. */
  clusters: count,
  /** Of these, children seen one-to-one. */
  individualClusters: count,
  /** Children per shared cluster; null where there is none. */
  sizes: z.strictObject({ minimum: count.nullable(), median: quantity, mean: quantity, maximum: count.nullable() }),
  intraclassCorrelation: clusterCorrelationSchema,
  /** How many times the variance of the mean change is what as many independent children would give; at least 1. */
  designEffect: quantity,
  effectiveN: quantity,
  robust: clusterRobustSchema,
  randomIntercept: randomInterceptSchema,
  reason,
});

export const clusteringSchema = groupingSchema.extend({
  kind: z.literal("clustering"),
  method: z.string(),
  /** The same by the broader of two groupings, in which children seen one-to-one stay with the others of their place. */
  broader: groupingSchema.nullable(),
  broaderReason: reason,
  reference: z.string(),
});

export type Clustering = z.infer<typeof clusteringSchema>;
export type Grouping = z.infer<typeof groupingSchema>;
