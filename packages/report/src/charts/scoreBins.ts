import type { Evaluation, Outcome } from "@headway/core";

/** Children with scores near one value. */
export interface ScoreBin {
  readonly score: number;
  readonly before: number;
  readonly after: number;
}

/** Pairs of scores gathered on a grid that a picture can show. */
export interface ScoreGrid {
  /** Distance between neighbouring grid values, in points. */
  readonly step: number;
  readonly bins: readonly ScoreBin[];
  readonly pairs: readonly { readonly pre: number; readonly post: number; readonly n: number }[];
  /** Some scores lay between the grid's values. */
  readonly rounded: boolean;
}

const STEPS = [0.1, 0.2, 0.25, 0.5, 1, 2, 2.5, 5, 10, 20, 25, 50, 100, 200, 500, 1000];
const MOST_BINS = 21;

/**
 * Gathers the pairs of an outcome on whole scores, or on coarser steps where a scale has many values.
 *
 * @param evaluation says whether scores are sums, which are whole numbers, or means
 * @param outcome with its counts of pairs
 * @returns counts of children on a grid over the scale's whole range
 */
export function scoreGrid(evaluation: Evaluation, outcome: Outcome): ScoreGrid {
  const { minimum, maximum } = outcome.range;
  const finest = evaluation.instrument.scoring.method === "sum" ? 1 : 0;
  const step = STEPS.find((size) => size >= finest && (maximum - minimum) / size < MOST_BINS) ?? (maximum - minimum) / (MOST_BINS - 1);
  const near = (score: number): number => Number((minimum + Math.round((score - minimum) / step) * step).toPrecision(12));
  const counts = new Map<string, { pre: number; post: number; n: number }>();
  for (const { pre, post, n } of outcome.pairs) {
    const key = `${near(pre)} ${near(post)}`;
    const known = counts.get(key);
    if (known) known.n += n;
    else counts.set(key, { pre: near(pre), post: near(post), n });
  }
  const pairs = [...counts.values()].sort((a, b) => a.pre - b.pre || a.post - b.post);
  const total = (of: "pre" | "post", score: number): number => pairs.reduce((sum, pair) => sum + (pair[of] === score ? pair.n : 0), 0);
  const scores = Array.from({ length: Math.round((maximum - minimum) / step) + 1 }, (_, i) => near(minimum + i * step));
  return {
    step,
    bins: scores.map((score) => ({ score, before: total("pre", score), after: total("post", score) })),
    pairs,
    rounded: outcome.pairs.some(({ pre, post }) => pre !== near(pre) || post !== near(post)),
  };
}
