import { checkFinite, checkPositive } from "../distributions/arguments.ts";
import { type BayesFactor, type BayesFactorOptions, bayesFactorOfTest } from "./bayesFactor.ts";

/** A t statistic with the counts behind it. */
export interface BayesFactorInput {
  readonly t: number;
  /** Degrees of freedom, above 0. */
  readonly df: number;
  /** n for one sample or pairs, n_x n_y / (n_x + n_y) for two groups; above 0. */
  readonly effectiveN: number;
}

/**
 * JZS Bayes factor from a t statistic, as a paper reports it.
 *
 * @param input t, degrees of freedom and effective n
 * @param options prior scale
 * @returns as `pairedBayesFactor`
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
  return bayesFactorOfTest(test, input.effectiveN, options, "JZS Bayes factor from t");
}
