import { checkWhole } from "../distributions/arguments.ts";
import { normalUpperQuantile } from "../distributions/normal.ts";
import { StatsError } from "../errors.ts";
import { checkConfidenceLevel } from "../options.ts";
import { type EffectSize, noEffect, normalEffect } from "./effectSize.ts";

/** How many of a group have something. */
export interface CountOf {
  readonly count: number;
  readonly n: number;
}

const method = "difference / root mean square of the SDs of the proportions";

/**
 * Standardised difference of two proportions, x minus y, for how alike two groups are.
 *
 * d = (p_x - p_y) / sqrt((p_x (1 - p_x) + p_y (1 - p_y)) / 2), with a normal interval of variance
 * (n_x + n_y) / (n_x n_y) + d^2 / (2 (n_x + n_y)) (Hedges & Olkin 1985).
 *
 * @param x how many have it, of how many, in the first group
 * @param y the same of the second group
 * @param options confidence level (default 0.95)
 * @returns the effect; null with a reason where a group is empty or neither proportion lies inside 0 to 1
 * @throws {StatsError} where counts are not whole numbers from 0 to n
 * @see Austin, P. C. (2009). Balance diagnostics for comparing the distribution of baseline covariates between treatment groups in propensity-score matched samples. Statistics in Medicine, 28, 3083-3107.
 * @see Hedges, L. V., & Olkin, I. (1985). Statistical methods for meta-analysis. Academic Press.
 * @example
 * standardizedProportionDifference({ count: 8, n: 10 }, { count: 5, n: 10 }).estimate; // 0.6625891564490792
 */
export function standardizedProportionDifference(x: CountOf, y: CountOf, options: { readonly confidenceLevel?: number } = {}): EffectSize {
  const { confidenceLevel: level = 0.95 } = options;
  checkConfidenceLevel(level);
  checkCount("x", x);
  checkCount("y", y);
  if (x.n === 0 || y.n === 0) return noEffect(method, "none", "a group is empty");
  const [p, q] = [x.count / x.n, y.count / y.n];
  const variance = (p * (1 - p) + q * (1 - q)) / 2;
  if (variance === 0) return noEffect(method, "none", "everybody or nobody has it in both groups");
  const d = (p - q) / Math.sqrt(variance);
  const standardError = Math.sqrt((x.n + y.n) / (x.n * y.n) + d ** 2 / (2 * (x.n + y.n)));
  const names = { method, interval: "normal, variance of Hedges & Olkin (1985)", level };
  return normalEffect(d, standardError, normalUpperQuantile((1 - level) / 2), names);
}

function checkCount(name: string, { count, n }: CountOf): void {
  checkWhole(`${name}.n`, n, 0);
  checkWhole(`${name}.count`, count, 0);
  if (count > n) throw new StatsError("argument_range", `${name}.count`, String(count), `at most ${n}`);
}
