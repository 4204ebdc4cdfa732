import { StatsError } from "../errors.ts";
import type { Column } from "../options.ts";
import { type DistinctValues, distinctValues } from "./distinctValues.ts";

/** The nine definitions of a sample quantile by Hyndman and Fan (1996); 7 is R's and Excel's default, 6 is SPSS's. */
export type QuantileType = 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9;

/**
 * The sample quantile of a column.
 *
 * Between order statistics j and j + 1 with weight g, where n p + m = j + g and m belongs to the type; a frequency
 * weight counts as that many repetitions.
 *
 * @param values numbers; missing values are dropped
 * @param p probability from 0 to 1
 * @param options type of the quantile (default 7) and frequency weights
 * @returns the quantile, or null where there is no value
 * @throws {StatsError} where p lies outside 0 to 1 or the type outside 1 to 9
 * @see Hyndman, R. J., & Fan, Y. (1996). Sample quantiles in statistical packages. The American Statistician, 50, 361-365.
 * @example
 * quantile([1, 2, 3, 4], 0.25); // 1.75
 */
export function quantile(
  values: Column,
  p: number,
  options: { readonly type?: QuantileType; readonly weights?: ArrayLike<number> | undefined } = {},
): number | null {
  return quantileOf(distinctValues(values, options.weights), p, options.type ?? 7);
}

/** The quantile of values that are collapsed already; see {@link quantile}. */
export function quantileOf(data: DistinctValues, p: number, type: QuantileType = 7): number | null {
  if (!(p >= 0 && p <= 1)) throw new StatsError("argument_range", "p", String(p), "a number from 0 to 1");
  if (!(Number.isInteger(type) && type >= 1 && type <= 9)) throw new StatsError("unknown_option", "type", String(type), "1 to 9");
  if (data.n === 0) return null;
  const { j, gamma } = position(data.n, p, type);
  const [lower, upper] = [orderStatistic(data, j), orderStatistic(data, j + 1)];
  return lower === upper ? lower : (1 - gamma) * lower + gamma * upper;
}

/** The k-th smallest value, k from 1; k is brought into 1..n. */
export function orderStatistic(data: DistinctValues, k: number): number {
  const rank = Math.min(Math.max(k, 1), data.n);
  let below = 0;
  for (let i = 0; i < data.values.length; i++) {
    below += data.counts[i]!;
    if (below >= rank) return data.values[i]!;
  }
  return Number.NaN;
}

// the fuzz of R's quantile(): a product that misses a whole number by rounding counts as that number
const fuzz = 4 * Number.EPSILON;

function position(n: number, p: number, type: QuantileType): { j: number; gamma: number } {
  if (type <= 3) {
    const at = type === 3 ? n * p - 0.5 : n * p;
    const j = Math.floor(at + fuzz);
    const beyond = at > j + fuzz;
    if (type === 2) return { j, gamma: beyond ? 1 : 0.5 };
    return { j, gamma: beyond || (type === 3 && j % 2 !== 0) ? 1 : 0 };
  }
  const [a, b] = plotting[type as 4 | 5 | 6 | 7 | 8 | 9];
  const at = a + p * (n + 1 - a - b);
  const j = Math.floor(at + fuzz);
  const gamma = at - j;
  return { j, gamma: Math.abs(gamma) < fuzz ? 0 : gamma };
}

/** Plotting positions (k - a) / (n + 1 - a - b) of types 4 to 9 (Hyndman & Fan 1996, table 1). */
const plotting: Readonly<Record<4 | 5 | 6 | 7 | 8 | 9, readonly [number, number]>> = {
  4: [0, 1],
  5: [0.5, 0.5],
  6: [0, 0],
  7: [1, 1],
  8: [1 / 3, 1 / 3],
  9: [3 / 8, 3 / 8],
};
