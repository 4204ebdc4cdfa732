import * as z from "zod";
import { analysisPlanSchema } from "../plan/analysisPlan.ts";
import { cautionSchema } from "./schema/caution.ts";
import { armFlowSchema } from "./schema/comparison.ts";
import { deviationSchema } from "./schema/deviation.ts";
import { evidenceStandardSchema } from "./schema/evidenceStandard.ts";
import { outcomeSchema } from "./schema/outcome.ts";
import { count, droppedSchema, quantity } from "./schema/quantities.ts";
import { responsesSchema } from "./schema/responses.ts";

/** Version of the shape below; a field that changes its meaning or goes away raises the first number. */
export const SCHEMA_VERSION = "1.0";

/** The form of an evaluation, which JSON of one is checked with. */
export const evaluationSchema = z.strictObject({
  schemaVersion: z.literal(SCHEMA_VERSION),
  design: z.enum(["single-group", "comparison", "randomised"]),
  plan: analysisPlanSchema,
  /** Whether somebody wrote the plan, or the defaults stood in for one. */
  planSource: z.enum(["given", "default"]),
  /** All that was run beyond the plan or against it. */
  deviations: z.array(deviationSchema),
  instrument: z.strictObject({
    id: z.string(),
    title: z.string(),
    citation: z.string(),
    doi: z.string().nullable(),
    respondent: z.enum(["child", "facilitator"]),
    range: z.strictObject({ minimum: z.number(), maximum: z.number() }),
    scoring: z.strictObject({ method: z.enum(["sum", "mean"]), minimumAnswered: z.number() }),
  }),
  provenance: z.strictObject({
    inputs: z.array(z.strictObject({ sha256: z.string(), rows: count, bytes: count })),
    software: z.strictObject({ name: z.string(), version: z.string() }),
    planSha256: z.string(),
    seed: z.int(),
  }),
  flow: z.strictObject({
    /** Children that the data name. */
    enrolled: count,
    /** Children with at least one score at the timepoint; at both with the same scale. */
    pre: count,
    post: count,
    paired: count,
    /** Children of each arm, where the plan has arms; all else in the flow is of the programme's children. */
    arms: z.array(armFlowSchema),
    excluded: z.array(droppedSchema),
    /** Rows that named no child or could not be used, by reason. */
    rowsNotUsed: z.array(droppedSchema),
  }),
  participants: z.strictObject({
    age: z.strictObject({ n: count, missing: count, mean: quantity, sd: quantity, minimum: quantity, maximum: quantity }),
    factors: z.array(
      z.strictObject({
        factor: z.string(),
        title: z.string(),
        missing: count,
        levels: z.array(z.strictObject({ level: z.string(), enrolled: count, pre: count, post: count, paired: count })),
      }),
    ),
  }),
  evidenceStandard: evidenceStandardSchema,
  /** How the whole questionnaire was answered. */
  responses: z.strictObject({ pre: responsesSchema, post: responsesSchema }),
  issues: z.strictObject({ byCode: z.record(z.string(), count) }),
  cautions: z.array(cautionSchema),
  outcomes: z.array(outcomeSchema),
});

/** Everything that was computed, as plain frozen data: what crosses from numbers to words. */
export type Evaluation = z.infer<typeof evaluationSchema>;

export type { AgeSlope } from "./schema/ageSlope.ts";
export type { Ancova, AnovaOfChange, AnovaTerm, MixedAnova } from "./schema/anova.ts";
export type { Bootstrap } from "./schema/bootstrap.ts";
export type { Caution } from "./schema/caution.ts";
export type { Clustering, Grouping } from "./schema/clustering.ts";
export type { AdjustedDifference, ArmFlow, BaselineDifference, ChangeDifference, Comparison } from "./schema/comparison.ts";
export type { Deviation } from "./schema/deviation.ts";
export type { Diagnostics } from "./schema/diagnostics.ts";
export type { EvidenceStandard } from "./schema/evidenceStandard.ts";
export type { ExpectedChange } from "./schema/expectedChange.ts";
export type { Contrast, MarginalMeansTable } from "./schema/margins.ts";
export type { Measure } from "./schema/measure.ts";
export type { Missing } from "./schema/missing.ts";
export type { FittedModel } from "./schema/model.ts";
export type { Outcome } from "./schema/outcome.ts";
export type { Description, Effect } from "./schema/paired.ts";
export type { Precision } from "./schema/precision.ts";
export type { Dropped, Interval } from "./schema/quantities.ts";
export type { ReliableChange } from "./schema/reliability.ts";
export type { Responses } from "./schema/responses.ts";
export type { SensitivityRow, Verdict } from "./schema/sensitivity.ts";
export type { SimpleEffect, Subgroup } from "./schema/subgroups.ts";
export type { ThresholdCrossing } from "./schema/thresholdCrossing.ts";
