/**
 * Hedges' exact factor against the small-sample bias of a standardised mean difference.
 *
 * J(df) = gamma(df / 2) / (sqrt(df / 2) gamma((df - 1) / 2)); it is 0 at df = 1, where no unbiased estimate exists.
 *
 * @param df degrees of freedom of the standard deviation, 1 or more
 * @returns the factor, between 0 and 1
 * @see Hedges, L. V. (1981). Distribution theory for Glass's estimator of effect size. Journal of Educational Statistics, 6, 107-128.
 * @example
 * hedgesCorrection(2); // 0.5641895835477563, which is 1 / sqrt(pi)
 */
export function hedgesCorrection(df: number): number {
  // gamma(x + 1/2) / gamma(x) at x = (df - 1) / 2, carried up by recurrence to where the asymptotic series is exact
  const steps = Math.max(0, Math.ceil(100 - (df - 1) / 2));
  let x = (df - 1) / 2;
  let ratio = 1;
  for (let i = 0; i < steps; i++) {
    ratio *= x / (x + 0.5);
    x += 1;
  }
  const u = 1 / x;
  // Graham, Knuth & Patashnik (1994), Concrete Mathematics, exercise 9.60, p. 602
  const series = 1 + u * (-1 / 8 + u * (1 / 128 + u * (5 / 1024 + u * (-21 / 32768 + u * (-399 / 262144)))));
  return (ratio * Math.sqrt(x) * series) / Math.sqrt(df / 2);
}
