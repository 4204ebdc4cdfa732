import * as z from "zod";
import { descriptionSchema, effectSchema, pairedTSchema } from "./paired.ts";
import { count, levels, quantity, reason } from "./quantities.ts";

/** The paired result of the children at one level of one factor. */
export const subgroupSchema = z.strictObject({
  kind: z.literal("subgroup"),
  factor: z.string(),
  level: z.string(),
  /** Whether the plan named the factor before the results were seen; else the subgroup is exploratory. */
  planned: z.boolean(),
  n: count,
  pre: descriptionSchema,
  post: descriptionSchema,
  change: descriptionSchema,
  /** Its pAdjusted is over all subgroups of the outcome. */
  pairedT: pairedTSchema,
  dz: effectSchema,
  reason,
});

/** The F test of one factor among the children at one level of another. */
export const simpleEffectSchema = z.strictObject({
  kind: z.literal("simple-effect"),
  method: z.string(),
  /** The factor whose levels are compared. */
  term: z.string(),
  /** The level of the other factor that the test stays inside. */
  within: levels,
  /** Children of the model, whose error the test takes. */
  n: count,
  f: quantity,
  df1: quantity,
  df2: quantity,
  pValue: quantity,
  logPValue: quantity,
  /** Over the levels of the other factor. */
  pAdjusted: quantity,
  adjustment: z.string(),
  reason,
});

export type Subgroup = z.infer<typeof subgroupSchema>;
export type SimpleEffect = z.infer<typeof simpleEffectSchema>;
