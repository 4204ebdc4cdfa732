import type { Column } from "../options.ts";
import { CompensatedSum } from "./compensatedSum.ts";
import { type DistinctValues, distinctValues } from "./distinctValues.ts";
import { moments } from "./moments.ts";
import { type QuantileType, quantileOf } from "./quantile.ts";

/** Summary of one column; a field that the data cannot carry is null, and `reason` says why. */
export interface Description {
  readonly kind: "describe";
  /** Values used, counting weights. */
  readonly n: number;
  /** Missing values, counting weights. */
  readonly dropped: number;
  readonly sum: number;
  readonly mean: number | null;
  readonly variance: number | null;
  readonly standardDeviation: number | null;
  readonly standardError: number | null;
  readonly median: number | null;
  readonly q1: number | null;
  readonly q3: number | null;
  readonly minimum: number | null;
  readonly maximum: number | null;
  readonly skewness: number | null;
  readonly kurtosis: number | null;
  readonly reason: string | null;
}

/**
 * Describes a column: count, centre, spread, quartiles and shape.
 *
 * Variance has n - 1 below; skewness is G1 and kurtosis the excess G2 of Joanes and Gill (1998), as SPSS, SAS and Excel
 * print them. Quartiles are of the asked type (7 as in R; 6 as in SPSS).
 *
 * @param values numbers; missing values are dropped and counted
 * @param options frequency weights, and the type of the quartiles (default 7)
 * @returns the summary; fields that need more values than there are stay null
 * @throws {StatsError} where weights are not whole numbers from 0 up, one for each value
 * @see Joanes, D. N., & Gill, C. A. (1998). Comparing measures of sample skewness and kurtosis. The Statistician, 47, 183-189.
 * @example
 * describe([2, 4, 4, 4, 5, 5, 7, 9]).mean; // 5
 */
export function describe(
  values: Column,
  options: { readonly weights?: ArrayLike<number> | undefined; readonly quantileType?: QuantileType } = {},
): Description {
  const { n, dropped, sum, mean, sumOfSquares } = moments(values, options.weights);
  const sorted = distinctValues(values, options.weights);
  const type = options.quantileType ?? 7;
  const variance = n > 1 ? sumOfSquares / (n - 1) : null;
  return Object.freeze({
    kind: "describe",
    n,
    dropped,
    sum,
    mean: n > 0 ? mean : null,
    variance,
    standardDeviation: variance === null ? null : Math.sqrt(variance),
    standardError: variance === null ? null : Math.sqrt(variance / n),
    median: quantileOf(sorted, 0.5, type),
    q1: quantileOf(sorted, 0.25, type),
    q3: quantileOf(sorted, 0.75, type),
    minimum: sorted.values[0] ?? null,
    maximum: sorted.values[sorted.values.length - 1] ?? null,
    ...shape(sorted, mean, sumOfSquares),
    reason: reasonFor(n, sumOfSquares),
  });
}

function reasonFor(n: number, sumOfSquares: number): string | null {
  if (n === 0) return "no value";
  if (n === 1) return "one value has no variance";
  if (sumOfSquares === 0) return "all values are equal: skewness and kurtosis are not defined";
  return n < 4 ? `${n} values: ${n < 3 ? "skewness needs 3 and " : ""}kurtosis needs 4` : null;
}

/** G1 and G2 of Joanes and Gill (1998), from the central moments m2, m3 and m4. */
function shape(data: DistinctValues, mean: number, sumOfSquares: number): Pick<Description, "skewness" | "kurtosis"> {
  const { n } = data;
  if (n < 3 || sumOfSquares === 0) return { skewness: null, kurtosis: null };
  const cubes = new CompensatedSum();
  const fourths = new CompensatedSum();
  for (let i = 0; i < data.values.length; i++) {
    const deviation = data.values[i]! - mean;
    cubes.add(data.counts[i]! * deviation ** 3);
    fourths.add(data.counts[i]! * deviation ** 4);
  }
  const m2 = sumOfSquares / n;
  const g1 = cubes.value / n / m2 ** 1.5;
  const g2 = fourths.value / n / m2 ** 2 - 3;
  return {
    skewness: (g1 * Math.sqrt(n * (n - 1))) / (n - 2),
    kurtosis: n < 4 ? null : ((n - 1) / ((n - 2) * (n - 3))) * ((n + 1) * g2 + 6),
  };
}
