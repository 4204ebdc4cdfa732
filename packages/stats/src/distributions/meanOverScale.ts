import { logScaleDensity } from "./logScaleDensity.ts";

/** Values of s and their weights. */
interface ScaleNodes {
  readonly factors: Float64Array;
  readonly weights: Float64Array;
}

// steps in standard deviations of log s: the trapezoid rule is exact to rounding for a density as smooth as this one
const STEP = 0.5;
// where the density has fallen to e^-50 of its peak
const NEGLIGIBLE = 50;

let latest: { readonly df: number; readonly nodes: ScaleNodes } | null = null;

/** Below this the density of log s leans too far to its left for nodes that all share one step. */
const FEWEST_DF = 24;

/**
 * Whether {@link meanOverScale} can be taken of a function.
 *
 * @param slope by how much the logarithm of the function rises or falls at most for each unit of log s: it may move the
 * peak of the integrand by 2.5 standard deviations of log s, which are 1 / sqrt(2 df)
 * @param curvature how sharply it bends: less than half as sharply as the density itself
 */
export const nodesReach = (df: number, slope: number, curvature: number): boolean =>
  df >= FEWEST_DF && slope < 2.5 * Math.sqrt(2 * df) && curvature < df;

/**
 * The mean of f(s), where s^2 is a chi-squared variable over its df: the trapezoid rule in log s, with nodes for each df.
 *
 * @param df degrees of freedom; the nodes of the latest ones are kept
 */
export function meanOverScale(df: number, f: (s: number) => number): number {
  if (latest?.df !== df) latest = { df, nodes: nodesOf(df) };
  const { factors, weights } = latest.nodes;
  let sum = 0;
  for (let at = 0; at < factors.length; at++) sum += weights[at]! * f(factors[at]!);
  return sum;
}

function nodesOf(df: number): ScaleNodes {
  const logDensity = logScaleDensity(df);
  const step = STEP / Math.sqrt(2 * df);
  const edge = logDensity(0) - NEGLIGIBLE;
  const points: number[] = [];
  for (let u = 0; logDensity(u) > edge; u -= step) points.unshift(u);
  for (let u = step; logDensity(u) > edge; u += step) points.push(u);
  return {
    factors: Float64Array.from(points, Math.exp),
    weights: Float64Array.from(points, (u) => step * Math.exp(logDensity(u))),
  };
}
