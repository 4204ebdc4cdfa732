import * as z from "zod";
import { count, intervalSchema, quantity, reason } from "./quantities.ts";

/** Mean change expected with no effect beside the one observed. */
const comparisonSchema = {
  n: count,
  preMean: quantity,
  /** Expected from the correlation of scores before and after. */
  expected: quantity,
  /** Expected from the measurement's error alone: the part that the reliability gives. */
  expectedFromError: quantity,
  observed: quantity,
  /** observed - expected, with an interval that takes the correlation and the mean as known. */
  excess: quantity,
  interval: intervalSchema.nullable(),
  reason,
};

export const expectedChangeSchema = z.strictObject({
  kind: z.literal("regression-to-the-mean"),
  method: z.string(),
  correlation: quantity,
  /** `retest` from the plan, `sample` the correlation of before and after here. */
  correlationFrom: z.enum(["retest", "sample"]).nullable(),
  correlationSource: z.string().nullable(),
  reliability: quantity,
  reliabilitySource: z.string().nullable(),
  /** Mean of those the children stand for; null where the plan names none. */
  populationMean: quantity,
  populationMeanSource: z.string().nullable(),
  /** The whole group against the population mean: null without one. */
  ...comparisonSchema,
  /** Children by where they started, against the sample's own mean before. */
  byStart: z.strictObject({
    method: z.string(),
    sampleMean: quantity,
    groups: z.array(
      z.strictObject({
        group: z.enum(["lowest-third", "middle-third", "highest-third"]),
        /** Lowest and highest score before in the group. */
        from: quantity,
        to: quantity,
        ...comparisonSchema,
      }),
    ),
    reason,
  }),
  /** Raw change seen in children who got nothing, in points of this scale. */
  benchmark: z.strictObject({ effect: z.number(), points: quantity, reason, reference: z.string() }),
  reference: z.string(),
});

export type ExpectedChange = z.infer<typeof expectedChangeSchema>;
