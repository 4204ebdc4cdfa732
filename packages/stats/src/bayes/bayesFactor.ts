import { checkFinite, checkPositive } from "../distributions/arguments.ts";
import { independentT } from "../hypothesis/independentT.ts";
import { oneSampleT } from "../hypothesis/oneSampleT.ts";
import { pairedT } from "../hypothesis/pairedT.ts";
import type { Column } from "../options.ts";
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

/** A t statistic with the counts behind it. */
export interface BayesFactorInput {
  readonly t: number;
  /** Degrees of freedom, above 0. */
  readonly df: number;
  /** n for one sample or pairs, n_x n_y / (n_x + n_y) for two groups; above 0. */
  readonly effectiveN: number;
}

/**
 * JZS Bayes factor of a paired comparison: a Cauchy prior on mean(change) / sd(change).
 *
 * @param pre values before
 * @param post values after, as long as pre; a pair with a missing value is dropped and counted
 * @param options prior scale, frequency weights
 * @returns Bayes factors for an effect in either direction and in each, with natural logarithms
 * @throws {StatsError} where lengths differ or an option is out of range
 * @see Rouder, J. N., Speckman, P. L., Sun, D., Morey, R. D., & Iverson, G. (2009). Bayesian t tests for accepting and rejecting the null hypothesis. Psychonomic Bulletin & Review, 16, 225-237.
 * @example
 * pairedBayesFactor([8, 9, 10, 11, 12, 13], [9, 8, 11, 10, 13, 12], { priorScale: 0.707 }).bayesFactor; // 0.3732053
 */
export function pairedBayesFactor(pre: Column, post: Column, options: BayesFactorOptions = {}): BayesFactor {
  const test = pairedT(pre, post, weightsOf(options));
  return fromTest(test, test.n, options, "JZS Bayes factor of a paired t test");
}

/**
 * JZS Bayes factor of one sample against a value mu.
 *
 * @param values numbers; missing values are dropped and counted
 * @param options mu (default 0), prior scale, frequency weights
 * @returns as {@link pairedBayesFactor}
 * @throws {StatsError} where an option is out of range
 * @see Rouder et al. (2009). Psychonomic Bulletin & Review, 16, 225-237.
 * @example
 * oneSampleBayesFactor([1, -1, 1, -1, 1, -1], { priorScale: 0.707 }).bayesFactor; // 0.3732053
 */
export function oneSampleBayesFactor(values: Column, options: BayesFactorOptions & { readonly mu?: number } = {}): BayesFactor {
  const { mu = 0 } = options;
  const test = oneSampleT(values, { mu, ...weightsOf(options) });
  return fromTest(test, test.n, options, "JZS Bayes factor of a one-sample t test");
}

/**
 * JZS Bayes factor of two independent groups, x minus y, with a common standard deviation.
 *
 * @param x values of the first group
 * @param y values of the second group; missing values are dropped and counted
 * @param options prior scale
 * @returns as {@link pairedBayesFactor}
 * @throws {StatsError} where an option is out of range
 * @see Rouder et al. (2009). Psychonomic Bulletin & Review, 16, 225-237.
 * @example
 * independentBayesFactor([1, 2, 3], [1, 2, 3]).t; // 0
 */
export function independentBayesFactor(x: Column, y: Column, options: Omit<BayesFactorOptions, "weights"> = {}): BayesFactor {
  const test = independentT(x, y, { equalVariance: true });
  return fromTest(test, (test.nX * test.nY) / (test.nX + test.nY), options, "JZS Bayes factor of an independent t test");
}

/**
 * JZS Bayes factor from a t statistic, as a paper reports it.
 *
 * @param input t, degrees of freedom and effective n
 * @param options prior scale
 * @returns as {@link pairedBayesFactor}
 * @throws {StatsError} where a number is out of range
 * @see Rouder et al. (2009). Psychonomic Bulletin & Review, 16, 225-237.
 * @example
 * bayesFactorFromT({ t: 0, df: 5, effectiveN: 6 }, { priorScale: 0.707 }).bayesFactor; // 0.3732053
 */
export function bayesFactorFromT(input: BayesFactorInput, options: Omit<BayesFactorOptions, "weights"> = {}): BayesFactor {
  checkFinite("t", input.t);
  for (const name of ["df", "effectiveN"] as const) {
    checkPositive(name, input[name]);
    checkFinite(name, input[name]);
  }
  const test = { n: input.effectiveN, dropped: 0, statistic: input.t, df: input.df, reason: null };
  return fromTest(test, input.effectiveN, options, "JZS Bayes factor from t");
}

interface Test {
  readonly n: number;
  readonly dropped: number;
  readonly statistic: number | null;
  readonly df: number | null;
  readonly reason: string | null;
}

function fromTest({ n, dropped, statistic: t, df, reason }: Test, size: number, options: BayesFactorOptions, method: string): BayesFactor {
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

function weightsOf({ weights }: BayesFactorOptions): { readonly weights?: ArrayLike<number> } {
  return weights === undefined ? {} : { weights };
}
