import type { ReleasedEvaluation, ReleasedOutcome } from "../disclosure/released.ts";

/** Children with scores near one value, or in a range of values. */
export interface ScoreBin {
  /** The middle of the range. */
  readonly score: number;
  /** First and last grid value of the range; the same where the bin is one value. */
  readonly from: number;
  readonly to: number;
  readonly before: number;
  readonly after: number;
}

/** Pairs of scores gathered on a grid that a picture can show. */
export interface ScoreGrid {
  /** Distance between neighbouring grid values, in points. */
  readonly step: number;
  /** The grid value that a score counts as. */
  readonly nearest: (score: number) => number;
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
 * @returns counts of children on a grid over the scale's whole range, or in its ranges where pairs are withheld
 */
export function scoreGrid(evaluation: Pick<ReleasedEvaluation, "instrument">, outcome: Scores): ScoreGrid {
  const { ranges = NO_RANGES } = outcome;
  const { minimum, maximum } = outcome.range;
  const span = maximum - minimum;
  const step = stepOf(span, evaluation.instrument.scoring.method === "sum" ? 1 : 0);
  const nearest = (score: number): number => Number((minimum + Math.round((score - minimum) / step) * step).toPrecision(12));
  const pairs = gatherPairs(outcome.pairs, nearest);
  const total = (of: "pre" | "post", score: number): number => pairs.reduce((sum, pair) => sum + (pair[of] === score ? pair.n : 0), 0);
  const scores = Array.from({ length: Math.round(span / step) + 1 }, (_, i) => nearest(minimum + i * step));
  return {
    step,
    nearest,
    bins:
      ranges.pre.length > 0
        ? binsOf(ranges)
        : scores.map((score) => ({ score, from: score, to: score, before: total("pre", score), after: total("post", score) })),
    pairs,
    rounded: outcome.pairs.some(({ pre, post }) => pre !== nearest(pre) || post !== nearest(post)),
  };
}

const NO_RANGES = { pre: [], post: [] } as const;

/** What the grid is made from: pairs of scores, or their counts in ranges where pairs are withheld. */
type Scores = Pick<ReleasedOutcome, "range" | "pairs"> & Partial<Pick<ReleasedOutcome, "ranges">>;

const binsOf = ({ pre, post }: ReleasedOutcome["ranges"]): ScoreBin[] =>
  pre.map(({ from, to, n }) => ({ score: (from + to) / 2, from, to, before: n, after: childrenFrom(post, from) }));

/** Ranges are the same before and after. */
const childrenFrom = (ranges: ReleasedOutcome["ranges"]["post"], score: number): number =>
  ranges.reduce((sum, { from, n }) => (from === score ? sum + n : sum), 0);

/** Children of a bin at each score of its range, as if they were spread evenly over it. */
export function sharePerScore(grid: ScoreGrid, { from, to }: ScoreBin, children: number): number {
  return (children * grid.step) / (to - from + grid.step);
}

/** `7`, or `7 to 9` where a bin is a range of scores. */
export function binLabel({ from, to }: ScoreBin, words: { readonly bin: (from: number, to: number) => string }): string | number {
  return from === to ? from : words.bin(from, to);
}

/** The finest step that leaves few enough values, rather one that divides the range. */
function stepOf(span: number, finest: number): number {
  const possible = STEPS.filter((size) => size >= finest && span / size < MOST_BINS);
  const dividing = possible.find((size) => Math.abs(span / size - Math.round(span / size)) < 1e-9);
  return dividing ?? possible[0] ?? span / (MOST_BINS - 1);
}

/**
 * Adds up pairs of scores that are the same once each score is moved to a near value.
 *
 * @param pairs counts of pairs
 * @param nearest the value that a score counts as
 * @returns counts in the order of the scores before, then after
 */
export function gatherPairs(pairs: ReleasedOutcome["pairs"], nearest: (score: number) => number): ReleasedOutcome["pairs"] {
  const counts = new Map<string, { pre: number; post: number; n: number }>();
  for (const pair of pairs) {
    const [pre, post] = [nearest(pair.pre), nearest(pair.post)];
    const known = counts.get(`${pre} ${post}`);
    if (known) known.n += pair.n;
    else counts.set(`${pre} ${post}`, { pre, post, n: pair.n });
  }
  return [...counts.values()].sort((a, b) => a.pre - b.pre || a.post - b.post);
}
