import { pairedCorrelation } from "../describe/pairedCorrelation.ts";
import { pairedMoments } from "../describe/pairedMoments.ts";
import type { Column, CommonOptions } from "../options.ts";
import { completePairs, hasTies } from "./completePairs.ts";
import { correlationOptions, uncomputable } from "./correlationOptions.ts";
import { correlationT } from "./correlationT.ts";
import type { CorrelationTest } from "./correlationTest.ts";
import { exactSpearman } from "./exactSpearman.ts";
import { fisherInterval } from "./fisherInterval.ts";
import { midRanks } from "./midRanks.ts";

const exactUpTo = 8;

/**
 * Spearman's rank correlation: Pearson's correlation of the mid-ranks.
 *
 * The p-value uses t = rho sqrt((n-2)/(1-rho^2)); without ties and up to eight pairs the exact p-value stands beside it.
 * Interval: Fisher's z with standard error sqrt((1 + rho^2/2)/(n-3)) (Bonett & Wright 2000), for five pairs or more.
 *
 * @param x numbers
 * @param y numbers, in the same order; pairs with a missing value are dropped and counted
 * @param options confidenceLevel, alternative, weights
 * @returns rho, interval, test; null with a reason where a column does not vary or fewer than three pairs are complete
 * @throws StatsError if lengths differ or an option is out of range
 * @see Bonett, D. G. & Wright, T. A. (2000). Sample size requirements for estimating Pearson, Kendall and Spearman correlations. Psychometrika 65, 23-28.
 * @example
 * spearmanCorrelation([1, 2, 3, 4], [20, 10, 40, 30]).estimate; // 0.6
 */
export function spearmanCorrelation(x: Column, y: Column, options: CommonOptions = {}): CorrelationTest {
  const { level, alternative } = correlationOptions(options);
  const pairs = completePairs(x, y, options.weights);
  const { n, dropped } = pairs;
  const known = { kind: "spearman", method: "Spearman, t approximation, Bonett-Wright interval", n, dropped, alternative } as const;
  if (n < 3) return uncomputable(known, "fewer than three complete pairs");
  const ranks = [midRanks(pairs.x, pairs.counts), midRanks(pairs.y, pairs.counts)] as const;
  const rho = pairedCorrelation(pairedMoments(...ranks, pairs.counts));
  if (rho === null) return uncomputable(known, "a column does not vary");
  const se = n > 4 ? Math.sqrt((1 + rho ** 2 / 2) / (n - 3)) : null;
  const exactReason = hasTies(pairs) ? "there are ties" : n > exactUpTo ? `more than ${exactUpTo} pairs` : null;
  return Object.freeze({
    ...known,
    ...correlationT(rho, n, alternative),
    estimate: rho,
    standardError: se,
    interval: se === null ? null : fisherInterval(rho, se, { level, alternative, method: "Bonett-Wright" }),
    intervalReason: se === null ? "the interval needs five pairs" : null,
    exactPValue: exactReason === null ? exactSpearman(...ranks, alternative) : null,
    exactReason,
    reason: null,
  });
}
