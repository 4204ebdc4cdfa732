import { independentT } from "../hypothesis/independentT.ts";
import type { Column } from "../options.ts";
import { type BayesFactor, type BayesFactorOptions, bayesFactorOfTest } from "./bayesFactor.ts";

/**
 * JZS Bayes factor of two independent groups, x minus y, with a common standard deviation.
 *
 * @param x values of the first group
 * @param y values of the second group; missing values are dropped and counted
 * @param options prior scale
 * @returns as `pairedBayesFactor`
 * @throws {StatsError} where an option is out of range
 * @see Rouder et al. (2009). Psychonomic Bulletin & Review, 16, 225-237.
 * @example
 * independentBayesFactor([1, 2, 3], [1, 2, 3]).t; // 0
 */
export function independentBayesFactor(x: Column, y: Column, options: Omit<BayesFactorOptions, "weights"> = {}): BayesFactor {
  const test = independentT(x, y, { equalVariance: true });
  return bayesFactorOfTest(test, (test.nX * test.nY) / (test.nX + test.nY), options, "JZS Bayes factor of an independent t test");
}
