import * as z from "zod";
import { levels } from "./quantities.ts";

/** The terms of a factorial model: those asked for, those that the data determine, and what was left out. */
export const fittedModelSchema = z.strictObject({
  asked: z.array(z.string()),
  fitted: z.array(z.string()),
  left: z.array(
    z.strictObject({
      term: z.string(),
      reason: z.string(),
      /** Combinations of the levels of the term's own factors that hold no child. */
      emptyCells: z.array(levels),
    }),
  ),
});

export type FittedModel = z.infer<typeof fittedModelSchema>;
