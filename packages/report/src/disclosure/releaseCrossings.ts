import type { Outcome } from "@headway/core";
import { hiddenParts } from "./hiddenParts.ts";
import type { Released } from "./released.ts";
import { withhold } from "./withhold.ts";

type Crossing = Outcome["thresholdCrossing"];
type Expected = Outcome["expectedChange"];

/**
 * Releases how many children crossed a cut-off: four cells of a table whose margins are the shares before and after.
 *
 * @param crossing of one outcome
 * @param threshold smallest count that is shown
 */
export function releaseCrossing(crossing: Crossing, threshold: number): Released<Crossing> {
  const { n, inRangePre, inRangePost, crossedInto, crossedOut } = crossing;
  if (inRangePre === null || inRangePost === null || crossedInto === null || crossedOut === null) return crossing;
  const margins = [inRangePre, n - inRangePre, inRangePost, n - inRangePost];
  if (margins.some((count) => count < threshold)) return withhold(crossing);
  const cells = [crossedInto, crossedOut, inRangePre - crossedOut, n - inRangePre - crossedInto];
  if (cells.every((count) => count >= threshold)) return crossing;
  // the width of the interval tells how many crossed in all
  const shareChange = { ...crossing.shareChange, interval: null };
  return { ...crossing, crossedInto: null, crossedOut: null, shareChange, pValue: null };
}

/**
 * Releases the change expected with no effect: the ends of the thirds are single children's scores.
 *
 * @param expected of one outcome
 * @param threshold smallest count that is shown
 */
export function releaseExpected(expected: Expected, threshold: number): Released<Expected> {
  const { groups } = expected.byStart;
  // an excess without an interval does not vary: all of the third started, and changed, alike
  const withheld = groups.flatMap(({ excess, interval }, at) => (excess !== null && interval === null ? [at] : []));
  const hidden = hiddenParts({ counts: groups.map(({ n }) => [n]), withheld }, threshold);
  const shown = groups.map((group, at) => (hidden.has(at) ? withhold(group) : { ...group, from: null, to: null }));
  return { ...expected, byStart: { ...expected.byStart, groups: shown } };
}
