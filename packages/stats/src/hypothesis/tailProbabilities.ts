import { normalLogUpperTail, normalUpperTail } from "../distributions/normal.ts";
import type { Alternative } from "../result.ts";

/** The p-values of one statistic for the three alternatives, each also as a natural logarithm. */
export interface TailProbabilities {
  readonly twoSided: number;
  readonly greater: number;
  readonly less: number;
  readonly logTwoSided: number;
  readonly logGreater: number;
  readonly logLess: number;
}

/** The p-value of the alternative, and its logarithm. */
export function pOf(tails: TailProbabilities, alternative: Alternative): { pValue: number; logPValue: number } {
  if (alternative === "greater") return { pValue: tails.greater, logPValue: tails.logGreater };
  if (alternative === "less") return { pValue: tails.less, logPValue: tails.logLess };
  return { pValue: tails.twoSided, logPValue: tails.logTwoSided };
}

/** A probability with its natural logarithm. */
export interface Tail {
  readonly p: number;
  readonly log: number;
}

/** The three p-values of a discrete statistic from its two tails, each with the value seen; two-sided is twice the smaller, at most 1. */
export function discreteTails(less: Tail, greater: Tail): TailProbabilities {
  const smaller = less.log <= greater.log ? less : greater;
  return {
    twoSided: Math.min(1, 2 * smaller.p),
    greater: greater.p,
    less: less.p,
    logTwoSided: Math.min(0, Math.LN2 + smaller.log),
    logGreater: greater.log,
    logLess: less.log,
  };
}

/** A normal approximation: z of the two-sided test, and the p-values. */
export interface NormalApproximation extends TailProbabilities {
  readonly z: number;
}

/**
 * The normal approximation of a rank statistic, its continuity correction towards the mean.
 *
 * @param departure statistic minus its mean
 * @param sd its standard deviation under the null hypothesis
 * @param correction 0.5, or 0 for none
 */
export function normalApproximation(departure: number, sd: number, correction: number): NormalApproximation {
  const z = (departure - Math.sign(departure) * correction) / sd;
  const greater = (departure - correction) / sd;
  const less = (departure + correction) / sd;
  return {
    z,
    twoSided: Math.min(1, 2 * normalUpperTail(Math.abs(z))),
    greater: normalUpperTail(greater),
    less: normalUpperTail(-less),
    logTwoSided: Math.min(0, Math.LN2 + normalLogUpperTail(Math.abs(z))),
    logGreater: normalLogUpperTail(greater),
    logLess: normalLogUpperTail(-less),
  };
}

/** The name of the normal approximation, for the method of a result. */
export function normalMethod(correct: boolean): string {
  return correct ? "normal approximation with continuity correction" : "normal approximation";
}
