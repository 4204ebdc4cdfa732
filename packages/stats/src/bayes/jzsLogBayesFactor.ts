import { tLogCdf, tLogUpperTail } from "../distributions/t.ts";
import { logTrapezoid } from "./logTrapezoid.ts";

/** Which effects the alternative hypothesis allows: all, those above 0, or those below 0. */
export type AllowedEffects = "all" | "positive" | "negative";

/** A t statistic with what its sample carries. */
export interface TEvidence {
  readonly t: number;
  readonly df: number;
  /** n for one sample or pairs, n_x n_y / (n_x + n_y) for two groups. */
  readonly effectiveN: number;
  /** Scale r of the Cauchy prior on the standardised effect. */
  readonly priorScale: number;
}

/**
 * Natural logarithm of the JZS Bayes factor of an effect against none.
 *
 * The Cauchy prior is a normal one of variance g r^2 with g inverse chi-squared on 1 df; over u = log g the integral is
 * of (1 + N g r^2)^(-1/2) (1 + t^2 / ((1 + N g r^2) df))^(-(df + 1) / 2) (2 pi g)^(-1/2) e^(-1 / (2 g)), over the same
 * at g = 0 (Rouder et al. 2009, equation 1). One side of the prior counts twice the posterior probability of that
 * side, which given g is a tail of t on df + 1 degrees of freedom.
 */
export function jzsLogBayesFactor(evidence: TEvidence, allowed: AllowedEffects): number {
  const { t, df, effectiveN, priorScale } = evidence;
  const square = t * t;
  const spread = effectiveN * priorScale * priorScale;
  const logPosterior = sideOf(allowed);
  const logIntegrand = (u: number): number => {
    const k = 1 + spread * Math.exp(u);
    const likelihood = -0.5 * Math.log(k) - ((df + 1) / 2) * Math.log1p(square / (k * df));
    const prior = -0.5 * (Math.log(2 * Math.PI) + u) - 0.5 * Math.exp(-u);
    return likelihood + prior + logPosterior(t * Math.sqrt(((1 - 1 / k) * (df + 1)) / (df + square / k)), df + 1);
  };
  const far = Math.max(0, Math.log1p(square) - Math.log(spread)) + 60;
  const near = -9 - Math.log1p(Math.abs(t) * Math.sqrt(spread));
  return logTrapezoid(logIntegrand, near, far) + ((df + 1) / 2) * Math.log1p(square / df);
}

/** Logarithm of twice the posterior probability of the allowed side, given the posterior's t. */
function sideOf(allowed: AllowedEffects): (t: number, df: number) => number {
  if (allowed === "all") return () => 0;
  return allowed === "positive" ? (t, df) => Math.LN2 + tLogCdf(t, df) : (t, df) => Math.LN2 + tLogUpperTail(t, df);
}
