import { normalUpperQuantile } from "../distributions/normal.ts";
import { wilcoxonSignedRank } from "../hypothesis/wilcoxonSignedRank.ts";
import { type Column, type CommonOptions, checkConfidenceLevel } from "../options.ts";
import type { Estimate } from "../result.ts";

/**
 * The matched-pairs rank-biserial correlation: the share of rank sum that went up minus the share that went down.
 *
 * r = (W+ - W-) / (W+ + W-) over the non-zero changes post - pre; 1 where all went up. The interval is Fisher's z with the
 * variance of W under the null hypothesis, as effectsize for R prints it.
 *
 * @param pre values before
 * @param post values after, as long as pre; a pair with a missing value is dropped
 * @param options confidence level (default 0.95), frequency weights of the pairs
 * @returns the correlation; null with a reason where every change is zero
 * @throws {StatsError} where lengths differ or an option is out of range
 * @see Kerby, D. S. (2014). The simple difference formula. Comprehensive Psychology, 3, 11.IT.3.1.
 * @see Ben-Shachar, M. S., Luedecke, D., & Makowski, D. (2020). effectsize. Journal of Open Source Software, 5(56), 2815.
 * @example
 * matchedPairsRankBiserial([1, 2, 3, 4], [2, 4, 6, 3.5]).estimate; // 0.8
 */
export function matchedPairsRankBiserial(
  pre: Column,
  post: Column,
  options: Pick<CommonOptions, "confidenceLevel" | "weights"> = {},
): Estimate {
  const { confidenceLevel: level = 0.95, weights } = options;
  checkConfidenceLevel(level);
  const { rankBiserial: r, used: n, reason } = wilcoxonSignedRank(pre, post, { exact: false, ...(weights && { weights }) });
  const base = { method: "matched-pairs rank biserial", standardError: null } as const;
  if (r === null) return Object.freeze({ ...base, estimate: null, interval: null, reason });
  if (Math.abs(r) === 1)
    return Object.freeze({ ...base, estimate: r, interval: null, reason: "all changes have one sign: Fisher's z is infinite" });
  const margin = normalUpperQuantile((1 - level) / 2) * Math.sqrt((2 * (2 * n + 1)) / (3 * n * (n + 1)));
  const interval = { lower: Math.tanh(Math.atanh(r) - margin), upper: Math.tanh(Math.atanh(r) + margin), level, method: "Fisher's z" };
  return Object.freeze({ ...base, estimate: r, interval, reason: null });
}
