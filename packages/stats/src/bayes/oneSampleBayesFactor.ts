import { oneSampleT } from "../hypothesis/oneSampleT.ts";
import type { Column } from "../options.ts";
import { type BayesFactor, type BayesFactorOptions, bayesFactorOfTest, weightsOf } from "./bayesFactor.ts";

/**
 * JZS Bayes factor of one sample against a value mu.
 *
 * @param values numbers; missing values are dropped and counted
 * @param options mu (default 0), prior scale, frequency weights
 * @returns as `pairedBayesFactor`
 * @throws {StatsError} where an option is out of range
 * @see Rouder et al. (2009). Psychonomic Bulletin & Review, 16, 225-237.
 * @example
 * oneSampleBayesFactor([1, -1, 1, -1, 1, -1], { priorScale: 0.707 }).bayesFactor; // 0.3732053
 */
export function oneSampleBayesFactor(values: Column, options: BayesFactorOptions & { readonly mu?: number } = {}): BayesFactor {
  const { mu = 0 } = options;
  const test = oneSampleT(values, { mu, ...weightsOf(options) });
  return bayesFactorOfTest(test, test.n, options, "JZS Bayes factor of a one-sample t test");
}
