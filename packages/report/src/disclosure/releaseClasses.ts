import type { Outcome } from "@headway/core";
import { hiddenParts } from "./hiddenParts.ts";
import type { Released, ReleasedOutcome } from "./released.ts";
import { tellsFew } from "./tellsFew.ts";

/** Position of the class that says least, and is hidden first to protect another. */
const MIDDLE = 1;

function shownClasses(
  counts: readonly [number, number, number],
  threshold: number,
): readonly [number | null, number | null, number | null] {
  const byOutsideSize = counts[0] <= counts[2] ? [MIDDLE, 0, 2] : [MIDDLE, 2, 0];
  const hidden = hiddenParts({ counts: counts.map((n) => [n]), order: byOutsideSize }, threshold);
  const [first, middle, last] = counts.map((n, at) => (hidden.has(at) ? null : n));
  return [first ?? null, middle ?? null, last ?? null];
}

/** Children whose score rose, stayed and fell; none of a class is as telling as one. */
export function releaseMoves(pairs: Outcome["pairs"], threshold: number): ReleasedOutcome["moves"] {
  const moved = (sign: number): number => pairs.reduce((sum, { pre, post, n }) => sum + (Math.sign(post - pre) === sign ? n : 0), 0);
  const [higher, same, lower] = shownClasses([moved(1), moved(0), moved(-1)], threshold);
  return { higher, same, lower };
}

/**
 * Releases the counts of reliable change: a small class is withheld with the class of no reliable change.
 *
 * @param change counts of children
 * @param threshold smallest count that is shown
 */
export function releaseReliableChange(change: Outcome["reliableChange"], threshold: number): Released<Outcome["reliableChange"]> {
  const { n, increased, unchanged, decreased, couldImprove } = change;
  if (increased === null || unchanged === null || decreased === null) return change;
  const [up, same, down] = shownClasses([increased, unchanged, decreased], threshold);
  const turned = change.improved !== null && change.improved !== increased;
  const room = couldImprove !== null && (couldImprove < threshold || tellsFew(couldImprove, n, threshold)) ? null : couldImprove;
  return {
    ...change,
    increased: up,
    unchanged: same,
    decreased: down,
    improved: change.improved === null ? null : turned ? down : up,
    worsened: change.worsened === null ? null : turned ? up : down,
    couldImprove: room,
  };
}
