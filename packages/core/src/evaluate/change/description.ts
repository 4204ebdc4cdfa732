import { type Column, describe } from "@headway/stats";
import type { Description } from "../evaluation.ts";

/**
 * Describes scores in the Evaluation's words.
 *
 * @param values scores; missing ones are left out of n
 * @param weights children at each score
 */
export function descriptionOf(values: Column, weights: ArrayLike<number>): Description {
  const described = describe(values, { weights });
  return {
    n: described.n,
    mean: described.mean,
    sd: described.standardDeviation,
    se: described.standardError,
    median: described.median,
    q1: described.q1,
    q3: described.q3,
    minimum: described.minimum,
    maximum: described.maximum,
    reason: described.reason,
  };
}
