import * as z from "zod";

/** Where what was run departs from the plan. */
export const deviationSchema = z.strictObject({
  code: z.string(),
  /** The field of the plan, as in `plan.factors`. */
  field: z.string(),
  message: z.string(),
});

export type Deviation = z.infer<typeof deviationSchema>;
