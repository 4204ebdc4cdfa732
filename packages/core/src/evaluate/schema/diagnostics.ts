import * as z from "zod";
import { count, quantity, reason } from "./quantities.ts";

/** What a look at the changes themselves needs: are they normal, and spread alike over the groups? */
export const diagnosticsSchema = z.strictObject({
  kind: z.literal("change-diagnostics"),
  method: z.string(),
  /** Children with both scores. */
  n: count,
  /** Each change that occurs, beside the one that a normal distribution with the same mean and spread would put there. */
  quantiles: z.array(
    z.strictObject({
      /** Quantile of the standard normal distribution. */
      theoretical: z.number(),
      /** The change in points. */
      observed: z.number(),
      /** Pointwise envelope around mean + sd x theoretical, in points. */
      lower: z.number(),
      upper: z.number(),
      n: count,
    }),
  ),
  /** Level of the envelope at each point by itself. */
  level: z.number(),
  mean: quantity,
  sd: quantity,
  /** Residuals of the analysis of variance of change beside what it fits; empty where it has no factor. */
  fitted: z.array(z.strictObject({ fitted: z.number(), residual: z.number(), n: count })),
  reference: z.string(),
  reason,
});

export type Diagnostics = z.infer<typeof diagnosticsSchema>;
