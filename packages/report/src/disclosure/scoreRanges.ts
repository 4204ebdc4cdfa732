import type { ScoreRange } from "./released.ts";

/** Children at each score before and after, in the order of the scores. */
export interface ScoreCount {
  readonly score: number;
  readonly before: number;
  readonly after: number;
}

interface Open {
  readonly from: number;
  readonly to: number;
  readonly before: number;
  readonly after: number;
}

/** A cut-off at which other counts are shown. */
export interface Cut {
  /** Whether a score lies on the upper side. */
  readonly above: (score: number) => boolean;
  /** Children on the hoped-for side. */
  readonly inRange: { readonly before: number; readonly after: number };
  /** 1 where the hoped-for side is the upper one, else -1. */
  readonly sign: 1 | -1;
}

type Ranges = { readonly pre: readonly ScoreRange[]; readonly post: readonly ScoreRange[] };

const NONE: Ranges = { pre: [], post: [] };

/**
 * Gathers neighbouring scores into the same ranges before and after, each with enough children both times.
 *
 * @param counts children at each score of the scale's whole range
 * @param threshold fewest children that a range holds
 * @param cut a cut-off that no range may reach over; null where there is none
 * @returns ranges that cover the scale; none where fewer than two, or a side of the cut-off, hold enough
 */
export function scoreRanges(counts: readonly ScoreCount[], threshold: number, cut: Cut | null = null): Ranges {
  if (cut === null) {
    const whole = rangesOf(counts, threshold);
    // one range of everybody says no more than the number of children
    return whole.pre.length < 2 ? NONE : whole;
  }
  const sides = [counts.filter(({ score }) => !cut.above(score)), counts.filter(({ score }) => cut.above(score))] as const;
  const hopedFor = sides[cut.sign > 0 ? 1 : 0];
  const total = (at: "before" | "after"): number => hopedFor.reduce((sum, count) => sum + count[at], 0);
  // scores moved to a grid may change sides
  if (total("before") !== cut.inRange.before || total("after") !== cut.inRange.after) return NONE;
  const [low, high] = [rangesOf(sides[0], threshold), rangesOf(sides[1], threshold)];
  return low.pre.length === 0 || high.pre.length === 0 ? NONE : { pre: [...low.pre, ...high.pre], post: [...low.post, ...high.post] };
}

function rangesOf(counts: readonly ScoreCount[], threshold: number): Ranges {
  const ranges: Open[] = [];
  let open: Open | null = null;
  for (const count of counts) {
    open = joined(open, count);
    if (open.before < threshold || open.after < threshold) continue;
    ranges.push(open);
    open = null;
  }
  return finished(ranges, open);
}

const joined = (open: Open | null, { score, before, after }: ScoreCount): Open =>
  open === null
    ? { from: score, to: score, before, after }
    : { from: open.from, to: score, before: open.before + before, after: open.after + after };

/** What is left at the end of the scale belongs to the last range. */
function finished(ranges: readonly Open[], left: Open | null): Ranges {
  const last = ranges.at(-1);
  if (last === undefined) return NONE;
  const whole =
    left === null
      ? ranges
      : [...ranges.slice(0, -1), { from: last.from, to: left.to, before: last.before + left.before, after: last.after + left.after }];
  return {
    pre: whole.map(({ from, to, before }) => ({ from, to, n: before })),
    post: whole.map(({ from, to, after }) => ({ from, to, n: after })),
  };
}
