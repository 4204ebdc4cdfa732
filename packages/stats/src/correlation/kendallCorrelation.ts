import { normalLogUpperTail, normalUpperTail } from "../distributions/normal.ts";
import type { Column, CommonOptions } from "../options.ts";
import { type CompletePairs, completePairs, hasTies } from "./completePairs.ts";
import { concordance } from "./concordance.ts";
import { correlationOptions, uncomputable } from "./correlationOptions.ts";
import { type CorrelationTest, withoutRounding } from "./correlationTest.ts";
import { exactKendall } from "./exactKendall.ts";
import { fisherInterval } from "./fisherInterval.ts";

/**
 * Kendall's tau-b with a normal test that allows for ties.
 *
 * tau-b = S / sqrt((T0 - Tx)(T0 - Ty)), S = concordant - discordant pairs; z = S / sd(S) (Kendall 1970, chapter 4),
 * without continuity correction. Without ties and below fifty pairs the exact p-value stands beside it. Interval:
 * Fisher's z with standard error sqrt(0.437/(n-4)) (Bonett & Wright 2000).
 *
 * @param x numbers
 * @param y numbers, in the same order; pairs with a missing value are dropped and counted
 * @param options confidenceLevel, alternative, weights
 * @returns tau-b, interval, test; null with a reason where a column does not vary or fewer than three pairs are complete
 * @throws StatsError if lengths differ or an option is out of range
 * @see Kendall, M. G. (1970). Rank correlation methods (4th ed.). Griffin.
 * @example
 * kendallCorrelation([1, 2, 3, 4], [10, 20, 40, 30]).estimate; // 0.6666666666666666
 */
export function kendallCorrelation(x: Column, y: Column, options: CommonOptions = {}): CorrelationTest {
  const { level, alternative } = correlationOptions(options);
  const pairs = completePairs(x, y, options.weights);
  const { n, dropped } = pairs;
  const known = {
    kind: "kendall",
    method: "Kendall tau-b, normal approximation, Bonett-Wright interval",
    n,
    dropped,
    alternative,
  } as const;
  if (n < 3) return uncomputable(known, "fewer than three complete pairs");
  const ties = [tieSums(pairs.x, pairs.counts), tieSums(pairs.y, pairs.counts)] as const;
  const all = (n * (n - 1)) / 2;
  const untied = (all - ties[0].pairs) * (all - ties[1].pairs);
  if (untied === 0) return uncomputable(known, "a column does not vary");
  const s = concordance(pairs);
  const tau = withoutRounding(s / Math.sqrt(untied));
  const z = s / Math.sqrt(varianceOfS(n, ...ties));
  const extreme = alternative === "two-sided" ? Math.abs(z) : alternative === "greater" ? z : -z;
  const sides = alternative === "two-sided" ? 2 : 1;
  const se = n > 4 ? Math.sqrt(0.437 / (n - 4)) : null;
  const exactReason = hasTies(pairs) ? "there are ties" : n >= 50 ? "fifty pairs or more" : null;
  return Object.freeze({
    ...known,
    statistic: z,
    df: null,
    pValue: Math.min(1, sides * normalUpperTail(extreme)),
    logPValue: Math.min(0, Math.log(sides) + normalLogUpperTail(extreme)),
    estimate: tau,
    standardError: se,
    interval: se === null ? null : fisherInterval(tau, se, { level, alternative, method: "Bonett-Wright" }),
    intervalReason: se === null ? "the interval needs five pairs" : null,
    exactPValue: exactReason === null ? exactKendall(n, (all + s) / 2, alternative) : null,
    exactReason,
    reason: null,
  });
}

interface TieSums {
  /** Sum of t(t-1)/2: pairs tied. */
  readonly pairs: number;
  /** Sum of t(t-1)(2t+5). */
  readonly cubic: number;
  /** Sum of t(t-1)(t-2). */
  readonly triples: number;
}

function tieSums(values: readonly number[], counts: CompletePairs["counts"]): TieSums {
  const totals = new Map<number, number>();
  values.forEach((value, i) => {
    totals.set(value, (totals.get(value) ?? 0) + counts[i]!);
  });
  const sum = (of: (t: number) => number): number => [...totals.values()].reduce((total, t) => total + of(t), 0);
  return { pairs: sum((t) => (t * (t - 1)) / 2), cubic: sum((t) => t * (t - 1) * (2 * t + 5)), triples: sum((t) => t * (t - 1) * (t - 2)) };
}

/** Variance of S under independence, given the ties (Kendall 1970, eq. 4.4). */
function varianceOfS(n: number, x: TieSums, y: TieSums): number {
  const main = (n * (n - 1) * (2 * n + 5) - x.cubic - y.cubic) / 18;
  const doubles = (2 * x.pairs * (2 * y.pairs)) / (2 * n * (n - 1));
  const triples = (x.triples * y.triples) / (9 * n * (n - 1) * (n - 2));
  return main + doubles + triples;
}
