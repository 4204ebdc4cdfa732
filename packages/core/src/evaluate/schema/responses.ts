import * as z from "zod";
import { count, quantity, reason } from "./quantities.ts";

/** How the whole questionnaire was answered at one timepoint. */
export const responsesSchema = z.strictObject({
  /** Children who answered at least one item; 0 where totals were read. */
  n: count,
  /** Children who answered every item. */
  complete: count,
  /** Answers given, of those that n children could have given. */
  answers: z.strictObject({ given: count, of: count, share: quantity }),
  /** Children who gave the same raw answer to every item, of those who answered every item. */
  straightLining: z.strictObject({
    n: count,
    of: count,
    share: quantity,
    /** Whether the questionnaire has reversed items and others, so that one answer throughout contradicts itself. */
    contradicts: z.boolean(),
    reason,
  }),
  reason,
});

export type Responses = z.infer<typeof responsesSchema>;
