import { StatsError } from "../errors.ts";
import { checkConfidenceLevel } from "../options.ts";
import { type NoncentralIntervals, noncentralIntervals } from "./effectSizes.ts";

/** Effect sizes that an F and its degrees of freedom determine. */
export interface EffectSizesFromF extends NoncentralIntervals {
  readonly kind: "effect-sizes-from-f";
  readonly partialEtaSquared: number;
  readonly partialOmegaSquared: number;
  readonly partialEpsilonSquared: number;
  readonly cohensF: number;
}

/**
 * Effect sizes from a published F, with noncentral F intervals; none is cut off at 0.
 *
 * eta = F df1 / (F df1 + df2), epsilon = (F - 1) df1 / (F df1 + df2), omega = (F - 1) df1 / (F df1 + df2 + 1), f = sqrt(F df1 / df2).
 *
 * @param f the published statistic, 0 or more
 * @param df1 degrees of freedom of the effect
 * @param df2 degrees of freedom of the error
 * @param options `confidenceLevel` of the intervals; default 0.9, whose lower limit leaves 0 exactly where p < 0.05
 * @returns eta, epsilon and omega squared and f with their intervals
 * @throws StatsError on a negative F or degrees of freedom that are not positive
 * @see Steiger (2004), Psychological Methods 9, 164-182
 * @example
 * effectSizesFromF(4, 2, 16).partialEtaSquared; // 0.3333333333333333
 */
export function effectSizesFromF(
  f: number,
  df1: number,
  df2: number,
  options: { readonly confidenceLevel?: number } = {},
): EffectSizesFromF {
  const { confidenceLevel = 0.9 } = options;
  checkConfidenceLevel(confidenceLevel);
  if (!(df1 > 0)) throw new StatsError("argument_range", "df1", String(df1), "a number above 0");
  // what is divided below is f times df1
  if (!(f >= 0 && Number.isFinite(f * df1))) throw new StatsError("argument_range", "f", String(f), "a finite number, 0 or more");
  if (!(df2 > 0 && Number.isFinite(df2))) throw new StatsError("argument_range", "df2", String(df2), "a finite number above 0");
  const whole = f * df1 + df2;
  return Object.freeze({
    kind: "effect-sizes-from-f",
    partialEtaSquared: (f * df1) / whole,
    partialOmegaSquared: ((f - 1) * df1) / (whole + 1),
    partialEpsilonSquared: ((f - 1) * df1) / whole,
    cohensF: Math.sqrt((f * df1) / df2),
    ...noncentralIntervals(f, df1, df2, confidenceLevel),
  });
}
