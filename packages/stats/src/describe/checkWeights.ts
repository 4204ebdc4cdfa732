import { StatsError } from "../errors.ts";
import { checkSameLength } from "../options.ts";

/** Throws {@link StatsError} unless the weights are whole numbers from 0 up, one for each of `length` rows. */
export function checkWeights(weights: ArrayLike<number> | undefined, length: number): void {
  if (weights === undefined) return;
  checkSameLength("weights", weights.length, length);
  for (let row = 0; row < length; row++) {
    const weight = weights[row];
    if (!(Number.isInteger(weight) && weight! >= 0))
      throw new StatsError("argument_range", "weights", String(weight), "whole numbers from 0 up (how often each row counts)");
  }
}
