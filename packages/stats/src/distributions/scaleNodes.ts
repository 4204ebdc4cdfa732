import { logScaleDensity } from "./logScaleDensity.ts";

/** Values of s and their weights: the mean of f(s) is the sum of the weights times f at the factors. */
export interface ScaleNodes {
  readonly factors: Float64Array;
  readonly weights: Float64Array;
}

// steps in standard deviations of log s: the trapezoid rule is exact to rounding for a density as smooth as this one
const STEP = 0.5;
// where the density has fallen to e^-50 of its peak
const NEGLIGIBLE = 50;

let latest: { readonly df: number; readonly nodes: ScaleNodes } | null = null;

/**
 * Nodes for means over s, where s^2 is a chi-squared variable over its df: the trapezoid rule in log s.
 *
 * @param df degrees of freedom, above about 20, where log s is nearly normal; the nodes of the latest df are kept
 */
export function scaleNodes(df: number): ScaleNodes {
  if (latest?.df !== df) latest = { df, nodes: nodesOf(df) };
  return latest.nodes;
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
