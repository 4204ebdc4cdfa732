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

/**
 * Gathers neighbouring scores into the same ranges before and after, each with enough children both times.
 *
 * @param counts children at each score of the scale's whole range
 * @param threshold fewest children that a range holds
 * @returns ranges that cover the scale; none where even the whole scale holds too few
 */
export function scoreRanges(
  counts: readonly ScoreCount[],
  threshold: number,
): { readonly pre: readonly ScoreRange[]; readonly post: readonly ScoreRange[] } {
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
function finished(ranges: readonly Open[], left: Open | null): ReturnType<typeof scoreRanges> {
  const last = ranges.at(-1);
  if (last === undefined) return { pre: [], post: [] };
  const whole =
    left === null
      ? ranges
      : [...ranges.slice(0, -1), { from: last.from, to: left.to, before: last.before + left.before, after: last.after + left.after }];
  return {
    pre: whole.map(({ from, to, before }) => ({ from, to, n: before })),
    post: whole.map(({ from, to, after }) => ({ from, to, n: after })),
  };
}
