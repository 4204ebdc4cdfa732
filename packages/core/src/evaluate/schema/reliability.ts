import * as z from "zod";
import { count, intervalSchema, quantity, reason } from "./quantities.ts";

export const alphaSchema = z.strictObject({
  kind: z.literal("cronbach-alpha"),
  method: z.string(),
  items: count,
  n: count,
  dropped: count,
  estimate: quantity,
  interval: intervalSchema.nullable(),
  reason,
});

export const reliableChangeSchema = z.strictObject({
  kind: z.literal("reliable-change"),
  method: z.string(),
  n: count,
  reliability: quantity,
  reliabilitySource: z.string(),
  criterion: z.number(),
  sdPre: quantity,
  standardErrorOfDifference: quantity,
  /** Smallest change in points that counts as reliable (exclusive). */
  threshold: quantity,
  increased: count.nullable(),
  unchanged: count.nullable(),
  decreased: count.nullable(),
  /** Null where the scale is not ordered good to bad. */
  improved: count.nullable(),
  worsened: count.nullable(),
  /** Children whose score before left room for reliable improvement on the scale's range. */
  couldImprove: count.nullable(),
  reason,
});

export type ReliableChange = z.infer<typeof reliableChangeSchema>;
