import { normalQuantile } from "@headway/stats";
import type { Diagnostics } from "../schema/diagnostics.ts";

type Point = Diagnostics["quantiles"][number];

/** More points than this cannot be told apart in a picture. */
const MOST_POINTS = 200;

interface Run {
  /** Sum over the children, so that merging two runs is adding. */
  readonly sum: number;
  readonly n: number;
}

/**
 * Changes beside the quantiles of a normal distribution, equal changes at the mean of their ranks.
 *
 * Plotting position p = (rank - 3/8) / (n + 1/4) (Blom 1958); standard error of the order statistic at p
 * sd / phi(z) sqrt(p (1 - p) / n) (Fox 2016, section 3.1.3).
 *
 * @param changes in points
 * @param weights children with each change
 * @param of mean and standard deviation of the changes, level of the envelope
 */
export function normalQuantiles(
  changes: readonly number[],
  weights: readonly number[],
  of: { readonly mean: number; readonly sd: number; readonly level: number },
): Point[] {
  const runs = gathered(changes, weights);
  const all = runs.reduce((sum, { n }) => sum + n, 0);
  const margin = normalQuantile((1 + of.level) / 2);
  let below = 0;
  return runs.map(({ sum, n }) => {
    const p = (below + (n + 1) / 2 - 3 / 8) / (all + 1 / 4);
    below += n;
    const z = normalQuantile(p);
    const density = Math.exp((-z * z) / 2) / Math.sqrt(2 * Math.PI);
    const reach = (margin * of.sd * Math.sqrt((p * (1 - p)) / all)) / density;
    const line = of.mean + of.sd * z;
    return { theoretical: z, observed: sum / n, lower: line - reach, upper: line + reach, n };
  });
}

/** Equal changes together; where there are still too many, neighbours in rank too. */
function gathered(changes: readonly number[], weights: readonly number[]): Run[] {
  const counts = new Map<number, number>();
  for (const [row, change] of changes.entries()) {
    // scores that are means come out of divisions, whose last digit differs
    const key = Number(change.toPrecision(12));
    counts.set(key, (counts.get(key) ?? 0) + weights[row]!);
  }
  const runs = [...counts].sort(([a], [b]) => a - b).map(([change, n]): Run => ({ sum: change * n, n }));
  const size = Math.ceil(runs.length / MOST_POINTS);
  return Array.from({ length: Math.ceil(runs.length / size) }, (_, at) =>
    runs.slice(at * size, (at + 1) * size).reduce((one, other) => ({ sum: one.sum + other.sum, n: one.n + other.n })),
  );
}
