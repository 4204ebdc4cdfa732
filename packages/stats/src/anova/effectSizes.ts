import { noncentralFLimits } from "../distributions/noncentralFLimits.ts";
import type { Interval } from "../result.ts";

/** Effect sizes of one term of an analysis of variance; null where the sums they need are missing or zero. None is cut off at 0. */
export interface AnovaEffectSizes {
  /** SS / total SS about the mean. */
  readonly etaSquared: number | null;
  /** SS / (all effects of the table + error): differs from etaSquared in unbalanced data. */
  readonly etaSquaredOfTable: number | null;
  /** SS / (SS + error). */
  readonly partialEtaSquared: number | null;
  /** SS / (SS + error + measured factors), Olejnik & Algina (2003). */
  readonly generalizedEtaSquared: number | null;
  /** (SS - df MSE) / (total + MSE). */
  readonly omegaSquared: number | null;
  /** (SS - df MSE) / (SS + (N - df) MSE). */
  readonly partialOmegaSquared: number | null;
  /** (SS - df MSE) / total. */
  readonly epsilonSquared: number | null;
  /** (SS - df MSE) / (SS + error). */
  readonly partialEpsilonSquared: number | null;
  /** sqrt(SS / error). */
  readonly cohensF: number | null;
}

/** Sums that the effect sizes of a term are made from. */
export interface EffectSums {
  readonly sumOfSquares: number;
  readonly df: number;
  readonly error: number;
  readonly errorDf: number;
  readonly total: number;
  /** All effects of the table and the error; null where an effect is missing. */
  readonly table: number | null;
  /** Effects of measured factors other than this one; null where one is missing. */
  readonly observed: number | null;
  readonly n: number;
}

/** All effect sizes of a term from its sums of squares. */
export function anovaEffectSizes(sums: EffectSums): AnovaEffectSizes {
  const { sumOfSquares: ss, df, error, total, n } = sums;
  const meanSquare = error / sums.errorDf;
  const corrected = ss - df * meanSquare;
  return {
    etaSquared: ratio(ss, total),
    etaSquaredOfTable: ratio(ss, sums.table),
    partialEtaSquared: ratio(ss, ss + error),
    generalizedEtaSquared: ratio(ss, sums.observed === null ? null : ss + error + sums.observed),
    omegaSquared: ratio(corrected, total + meanSquare),
    partialOmegaSquared: ratio(corrected, ss + (n - df) * meanSquare),
    epsilonSquared: ratio(corrected, total),
    partialEpsilonSquared: ratio(corrected, ss + error),
    cohensF: error > 0 ? Math.sqrt(ss / error) : null,
  };
}

/** No effect sizes, for a term that the data do not determine. */
export const noEffectSizes: AnovaEffectSizes = Object.freeze({
  etaSquared: null,
  etaSquaredOfTable: null,
  partialEtaSquared: null,
  generalizedEtaSquared: null,
  omegaSquared: null,
  partialOmegaSquared: null,
  epsilonSquared: null,
  partialEpsilonSquared: null,
  cohensF: null,
});

function ratio(part: number, whole: number | null): number | null {
  return whole !== null && whole > 0 ? part / whole : null;
}

/** Intervals that the noncentral F distribution gives for the size of an effect. */
export interface NoncentralIntervals {
  /** Limits L and U of the noncentrality parameter. */
  readonly noncentralityInterval: Interval | null;
  /** L / (L + df1 + df2 + 1): Steiger (2004). */
  readonly partialEtaSquaredInterval: Interval | null;
  /** L / (L + df2): the partial eta squared whose F would be L / df1. */
  readonly partialEtaSquaredIntervalByErrorDf: Interval | null;
}

/** Intervals of an effect from its F; null without one. */
export function noncentralIntervals(f: number | null, df1: number | null, df2: number, level: number): NoncentralIntervals {
  if (f === null || df1 === null)
    return { noncentralityInterval: null, partialEtaSquaredInterval: null, partialEtaSquaredIntervalByErrorDf: null };
  const { lower, upper } = noncentralFLimits(f, df1, df2, level);
  const share = (limit: number, added: number): number => (limit === Number.POSITIVE_INFINITY ? 1 : limit / (limit + added));
  const steiger = df1 + df2 + 1;
  return {
    noncentralityInterval: { lower, upper, level, method: "noncentral F" },
    partialEtaSquaredInterval: {
      lower: share(lower, steiger),
      upper: share(upper, steiger),
      level,
      method: "noncentral F, L / (L + df1 + df2 + 1)",
    },
    partialEtaSquaredIntervalByErrorDf: {
      lower: share(lower, df2),
      upper: share(upper, df2),
      level,
      method: "noncentral F, L / (L + df2)",
    },
  };
}
