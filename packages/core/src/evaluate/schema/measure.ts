import * as z from "zod";
import { count, intervalSchema, quantity, reason } from "./quantities.ts";

const omegaSchema = z.strictObject({
  kind: z.literal("mcdonald-omega"),
  method: z.string(),
  items: count,
  /** Children who answered all items. */
  n: count,
  dropped: count,
  /** Of the standardised items. */
  estimate: quantity,
  /** Of the sum of the items as they are scored. */
  ofSum: quantity,
  interval: intervalSchema.nullable(),
  intervalReason: reason,
  reason,
  reference: z.string(),
});

/** Children with a score at one end of the scale, of all who have the score. */
const scaleEndSchema = z.strictObject({ score: z.number(), n: count, of: count, share: quantity, reason });

/** How well one scale measures at one timepoint. */
export const measureSchema = z.strictObject({
  kind: z.literal("measure"),
  method: z.string(),
  /** Children who answered at least one item of the questionnaire; 0 where totals were read. */
  n: count,
  omega: omegaSchema,
  /** Each item against the sum of the others, reversed items turned first, over the n children who answered all items. */
  items: z.array(
    z.strictObject({
      item: z.string(),
      reversed: z.boolean(),
      n: count,
      mean: quantity,
      sd: quantity,
      itemRest: quantity,
      alphaIfDropped: quantity,
      reason,
    }),
  ),
  /** How many of the n children answered each item. */
  itemCompleteness: z.array(z.strictObject({ item: z.string(), answered: count, n: count, share: quantity })),
  /**
   * How many of those who answered an item gave each answer that can be given, reversed items turned first; empty where
   * totals were read or more than ten answers can be given.
   */
  itemAnswers: z.array(
    z.strictObject({
      item: z.string(),
      reversed: z.boolean(),
      /** Children who answered the item. */
      n: count,
      answers: z.array(z.strictObject({ answer: z.number(), n: count, share: quantity })),
    }),
  ),
  floor: scaleEndSchema,
  ceiling: scaleEndSchema,
  reason,
});

export type Measure = z.infer<typeof measureSchema>;
