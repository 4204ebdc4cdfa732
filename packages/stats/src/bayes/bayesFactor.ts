import { checkFinite, checkPositive } from "../distributions/arguments.ts";
import { jzsLogBayesFactor, type TEvidence } from "./jzsLogBayesFactor.ts";

/** Options of the Bayes factors. */
export interface BayesFactorOptions {
  /** Scale of the Cauchy prior on the standardised effect; default sqrt(2) / 2 ("medium"). */
  readonly priorScale?: number;
  /** Frequency weights of the values or pairs. */
  readonly weights?: ArrayLike<number>;
}

/** How much more probable the data are with an effect than without; null fields carry a reason. */
export interface BayesFactor {
  readonly kind: "jzs-bayes-factor";
  readonly method: string;
  readonly n: number;
  readonly dropped: number;
  readonly t: number | null;
  readonly df: number | null;
  readonly effectiveN: number | null;
  readonly priorScale: number;
  /** BF10 of an effect in either direction; Infinity where only its logarithm is within the range of numbers. */
  readonly bayesFactor: number | null;
  readonly logBayesFactor: number | null;
  /** Logarithm of BF10 if the effect can only be above 0 (post above pre, x above y). */
  readonly logBayesFactorGreater: number | null;
  /** Logarithm of BF10 if the effect can only be below 0. */
  readonly logBayesFactorLess: number | null;
  readonly reason: string | null;
}

/** What a t test brings to its Bayes factor. */
export interface TestOfEffect {
  readonly n: number;
  readonly dropped: number;
  readonly statistic: number | null;
  readonly df: number | null;
  readonly reason: string | null;
}

/** The Bayes factor of a t test; `size` is its effective n. */
export function bayesFactorOfTest(
  { n, dropped, statistic: t, df, reason }: TestOfEffect,
  size: number,
  options: BayesFactorOptions,
  method: string,
): BayesFactor {
  const { priorScale = Math.SQRT1_2 } = options;
  checkPositive("priorScale", priorScale);
  checkFinite("priorScale", priorScale);
  const base = { kind: "jzs-bayes-factor", method, n, dropped, t, df, priorScale } as const;
  if (t === null || df === null) return Object.freeze({ ...base, effectiveN: null, ...nothing, reason });
  const evidence: TEvidence = { t, df, effectiveN: size, priorScale };
  const logBayesFactor = jzsLogBayesFactor(evidence, "all");
  return Object.freeze({
    ...base,
    effectiveN: size,
    bayesFactor: Math.exp(logBayesFactor),
    logBayesFactor,
    logBayesFactorGreater: jzsLogBayesFactor(evidence, "positive"),
    logBayesFactorLess: jzsLogBayesFactor(evidence, "negative"),
    reason: null,
  });
}

const nothing = { bayesFactor: null, logBayesFactor: null, logBayesFactorGreater: null, logBayesFactorLess: null } as const;

/** The weights as an option of a t test, which has none where there are none. */
export function weightsOf({ weights }: BayesFactorOptions): { readonly weights?: ArrayLike<number> } {
  return weights === undefined ? {} : { weights };
}
