import type { Outcome } from "@headway/core";
import type { Released } from "./released.ts";
import type { ReleasedGroups } from "./releasedGroups.ts";
import { remainderIsSafe } from "./remainderIsSafe.ts";
import { withhold } from "./withhold.ts";

type Subgroup = Outcome["subgroups"][number];
type SimpleEffect = Outcome["simpleEffects"][number];

const childrenOf = (subgroups: readonly Subgroup[]): number => subgroups.reduce((sum, { n }) => sum + n, 0);

/**
 * Releases the result of each subgroup; where all minus the others would give a few children away, the smallest goes too.
 *
 * @param outcome with its subgroups
 * @param groups which groups may be shown
 * @param threshold smallest count that is shown
 */
export function releaseSubgroups(outcome: Outcome, groups: ReleasedGroups, threshold: number): Released<readonly Subgroup[]> {
  const hidden = new Set<Subgroup>();
  for (const factor of new Set(outcome.subgroups.map((one) => one.factor))) {
    const shown = outcome.subgroups
      .filter((one) => one.factor === factor && one.n >= threshold && !groups.hides(one.factor, one.level))
      .sort((a, b) => b.n - a.n);
    while (shown.length > 0 && !remainderIsSafe(outcome.range, outcome.n, childrenOf(shown), threshold)) shown.pop();
    for (const one of outcome.subgroups) if (one.factor === factor && !shown.includes(one)) hidden.add(one);
  }
  const open = (one: Subgroup): Subgroup => ({ ...one, pre: singles(one.pre), post: singles(one.post), change: singles(one.change) });
  return outcome.subgroups.map((one) => (hidden.has(one) ? withhold(one) : open(one)));
}

const singles = (scores: Subgroup["pre"]): Subgroup["pre"] => ({ ...scores, minimum: null, maximum: null });

/** Releases the tests inside one level of another factor. */
export function releaseSimpleEffects(effects: readonly SimpleEffect[], groups: ReleasedGroups): readonly SimpleEffect[] {
  return effects.filter(({ term, within }) => {
    const inside = Object.entries(within);
    return groups.shows([...inside.map(([factor]) => factor), term]) && inside.every(([factor, level]) => !groups.hides(factor, level));
  });
}
