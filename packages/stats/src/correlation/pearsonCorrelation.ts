import { pairedCorrelation } from "../describe/pairedCorrelation.ts";
import { pairedMoments } from "../describe/pairedMoments.ts";
import type { Column, CommonOptions } from "../options.ts";
import { correlationOptions, uncomputable } from "./correlationOptions.ts";
import { correlationT } from "./correlationT.ts";
import type { CorrelationTest } from "./correlationTest.ts";
import { fisherInterval } from "./fisherInterval.ts";

/**
 * Pearson's correlation with Fisher's interval and the t test against zero.
 *
 * t = r sqrt((n-2)/(1-r^2)) on n - 2 degrees of freedom; interval tanh(atanh(r) -+ z/sqrt(n-3)). The standard error
 * is on the scale of Fisher's z.
 *
 * @param x numbers
 * @param y numbers, in the same order; pairs with a missing value are dropped and counted
 * @param options confidenceLevel, alternative, weights
 * @returns r, interval, t test; null with a reason where a column does not vary or fewer than three pairs are complete
 * @throws StatsError if lengths differ or an option is out of range
 * @see Fisher, R. A. (1921). On the probable error of a coefficient of correlation deduced from a small sample. Metron 1, 3-32.
 * @example
 * pearsonCorrelation([1, 2, 3, 4], [2, 1, 4, 3]).estimate; // 0.6
 */
export function pearsonCorrelation(x: Column, y: Column, options: CommonOptions = {}): CorrelationTest {
  const { level, alternative } = correlationOptions(options);
  const moments = pairedMoments(x, y, options.weights);
  const { n, dropped } = moments;
  const known = { kind: "pearson", method: "Pearson, Fisher's z interval", n, dropped, alternative } as const;
  if (n < 3) return uncomputable(known, "fewer than three complete pairs");
  const r = pairedCorrelation(moments);
  if (r === null) return uncomputable(known, "a column does not vary");
  const se = n > 3 ? 1 / Math.sqrt(n - 3) : null;
  return Object.freeze({
    ...known,
    ...correlationT(r, n, alternative),
    estimate: r,
    standardError: se,
    interval: se === null ? null : fisherInterval(r, se, { level, alternative, method: "Fisher z" }),
    intervalReason: se === null ? "Fisher's interval needs four pairs" : null,
    exactPValue: null,
    exactReason: "the t test is exact for normal data",
    reason: null,
  });
}
