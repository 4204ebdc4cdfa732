import { pairedT } from "../hypothesis/pairedT.ts";
import type { Column } from "../options.ts";
import { type BayesFactor, type BayesFactorOptions, bayesFactorOfTest, weightsOf } from "./bayesFactor.ts";

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
  return bayesFactorOfTest(test, test.n, options, "JZS Bayes factor of a paired t test");
}
