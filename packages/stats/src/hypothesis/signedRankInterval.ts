import { normalUpperQuantile } from "../distributions/normal.ts";
import type { Interval } from "../result.ts";
import type { CountedValues } from "./selectPairSum.ts";
import { exactOrder, signPatterns } from "./signedRankDistribution.ts";
import { walshAverage, walshCount } from "./walshAverages.ts";

/** An interval between two ordered values, and the confidence that an exact one reaches. */
export interface OrderInterval {
  readonly interval: Interval | null;
  readonly achievedLevel: number | null;
}

/**
 * The interval of the Hodges-Lehmann centre: the k-th smallest and the k-th largest Walsh average.
 *
 * @param data non-zero differences with their counts
 * @param n number of them
 * @param exact take k from the exact distribution of ranks without ties (R's rule); else from the normal one
 *
 *   (Hollander & Wolfe 1999, Nonparametric Statistical Methods, section 3.3), rounded outwards
 * @param level confidence level asked for
 */
export function signedRankInterval(data: CountedValues, n: number, exact: boolean, level: number): OrderInterval {
  const bound = exact ? exactBound(n, level) : { order: normalOrder(n, level), achievedLevel: null };
  if (n < 2 || bound.order < 1) return { interval: null, achievedLevel: null };
  return {
    interval: {
      lower: walshAverage(data, bound.order),
      upper: walshAverage(data, walshCount(n) + 1 - bound.order),
      level,
      method: exact ? "order statistics of the Walsh averages, exact" : "order statistics of the Walsh averages, normal approximation",
    },
    achievedLevel: bound.achievedLevel,
  };
}

function exactBound(n: number, level: number): { order: number; achievedLevel: number } {
  const ranks = Array.from({ length: n }, (_, i) => i + 1);
  return exactOrder(signPatterns(ranks, Math.floor(walshCount(n) / 2)), 2 ** n, level);
}

function normalOrder(n: number, level: number): number {
  const count = walshCount(n);
  return Math.floor(count / 2 - normalUpperQuantile((1 - level) / 2) * Math.sqrt((count * (2 * n + 1)) / 12));
}
