import * as z from "zod";
import { evaluationSchema } from "./evaluation.ts";
import { count, reason } from "./schema/quantities.ts";

/** The form of evaluations by the levels of one column. */
export const evaluationBySchema = z.strictObject({
  /** Factor id of the column. */
  by: z.string(),
  overall: evaluationSchema,
  /** Every level of the column in its order; null where it holds no child. */
  levels: z.array(z.strictObject({ level: z.string(), children: count, evaluation: evaluationSchema.nullable(), reason })),
  /** Children without a level: they are in the overall evaluation only. */
  missing: count,
});

/** One evaluation of all children, and one for each level of a column. */
export type EvaluationBy = z.infer<typeof evaluationBySchema>;
