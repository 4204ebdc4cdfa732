import type { Evaluation } from "@headway/core";
import type { Released, ReleasedOutcome } from "./released.ts";
import { tellsFew } from "./tellsFew.ts";
import { withhold } from "./withhold.ts";

type Outcome = Evaluation["outcomes"][number];
type Cuts = readonly number[];

/** Children below the end of each range: two numbers that lie close would tell of the few whose scores lie between. */
function cutsOf(ranges: ReleasedOutcome["ranges"]["pre"]): Cuts {
  const cuts: number[] = [];
  for (const { n } of ranges) cuts.push((cuts.at(-1) ?? 0) + n);
  return cuts;
}

const telling = (cut: number, cuts: Cuts, threshold: number): boolean => cuts.some((other) => tellsFew(cut, other, threshold));

/** The thirds by score before cut the scores where the ranges may not. */
function thirdsOf(expected: ReleasedOutcome["expectedChange"], before: Outcome, cuts: Cuts, threshold: number): typeof expected {
  const [low = 0, middle = 0] = before.expectedChange.byStart.groups.map(({ n }) => n);
  if (![low, low + middle].some((cut) => telling(cut, cuts, threshold))) return expected;
  const groups = expected.byStart.groups.map((group) => ({ ...group, n: null }));
  return { ...expected, byStart: { ...expected.byStart, groups } };
}

function endsOf(measure: Released<Outcome["measure"]["pre"]>, cuts: Cuts, n: number, threshold: number): typeof measure {
  const { floor, ceiling } = measure;
  const low = floor.n !== null && telling(floor.n, cuts, threshold);
  const high = ceiling.n !== null && telling(n - ceiling.n, cuts, threshold);
  return { ...measure, floor: low ? withhold(floor) : floor, ceiling: high ? withhold(ceiling) : ceiling };
}

/**
 * Withholds counts of children below or above some score where the ranges of scores beside them would tell how few lie between.
 *
 * @param outcome as released so far
 * @param before as it was computed
 * @param threshold smallest difference that is shown
 */
export function withoutTellingCuts(outcome: ReleasedOutcome, before: Outcome, threshold: number): ReleasedOutcome {
  const { ranges, thresholdCrossing, reliableChange, measure, n } = outcome;
  if (n === null || ranges.pre.length === 0) return outcome;
  const { inRangePre } = before.thresholdCrossing;
  const cutoff = thresholdCrossing.inRangePre === null || inRangePre === null ? [] : [inRangePre, n - inRangePre];
  const pre = [...cutsOf(ranges.pre), ...cutoff];
  const { couldImprove } = before.reliableChange;
  const room = couldImprove !== null && [couldImprove, n - couldImprove].some((cut) => telling(cut, pre, threshold));
  return {
    ...outcome,
    reliableChange: room ? { ...reliableChange, couldImprove: null } : reliableChange,
    measure: { pre: endsOf(measure.pre, pre, n, threshold), post: endsOf(measure.post, cutsOf(ranges.post), n, threshold) },
    expectedChange: thirdsOf(outcome.expectedChange, before, pre, threshold),
  };
}
