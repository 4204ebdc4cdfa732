import type { Evaluation, Outcome } from "@headway/core";
import { isAlike } from "./areAlike.ts";
import { hiddenParts } from "./hiddenParts.ts";
import type { Released } from "./released.ts";
import { toOneDecimal } from "./roundNumbers.ts";
import { tellsFew } from "./tellsFew.ts";
import { withhold } from "./withhold.ts";

type Comparison = Outcome["comparison"];
type ArmFlow = Evaluation["flow"]["arms"][number];
type Baseline = Comparison["differences"][number]["baseline"][number];

/** Children of each arm at the level. */
const atLevel = (one: Baseline): readonly number[] =>
  [one.nProgramme * (one.programme ?? 0), one.nComparison * (one.comparison ?? 0)].map(Math.round);

/** The levels of one factor are parts of each arm: a small one takes another with it. */
function balanceOf(baseline: readonly Baseline[], threshold: number): Released<readonly Baseline[]> {
  const hidden = new Set<Baseline>(baseline.filter(({ nProgramme, nComparison }) => Math.min(nProgramme, nComparison) < threshold));
  for (const factor of new Set(baseline.filter(({ kind }) => kind === "share").map(({ variable }) => variable))) {
    const levels = baseline.filter(({ kind, variable }) => kind === "share" && variable === factor);
    for (const at of hiddenParts({ counts: levels.map(atLevel) }, threshold)) hidden.add(levels[at]!);
  }
  return baseline.map((one) => {
    if (hidden.has(one)) return withhold(one);
    return one.kind === "share" ? one : { ...one, programme: toOneDecimal(one.programme), comparison: toOneDecimal(one.comparison) };
  });
}

const singles = <T extends { readonly minimum: number | null; readonly maximum: number | null }>(scores: T): T => ({
  ...scores,
  minimum: null,
  maximum: null,
});

/**
 * Releases arms beside each other: an arm of few children, or of children who are all alike, takes the comparison with it.
 *
 * @param comparison of one outcome
 * @param threshold smallest count that is shown
 */
export function releaseComparison(comparison: Comparison, threshold: number): Released<Comparison> {
  if (comparison.arms.some((arm) => arm.n < threshold || isAlike(arm))) return withhold(comparison);
  return {
    ...comparison,
    dropped: comparison.dropped.filter(({ n }) => n >= threshold),
    arms: comparison.arms.map((arm) => ({
      ...arm,
      dropped: arm.dropped.filter(({ n }) => n >= threshold),
      pre: singles(arm.pre),
      post: singles(arm.post),
      change: singles(arm.change),
    })),
    differences: comparison.differences.map((difference) => ({
      ...difference,
      adjusted: { ...difference.adjusted, dropped: difference.adjusted.dropped.filter(({ n }) => n >= threshold) },
      baseline: balanceOf(difference.baseline, threshold),
    })),
  };
}

/** Releases how many children each arm has at each step. */
export function releaseArms(arms: readonly ArmFlow[], threshold: number): Released<readonly ArmFlow[]> {
  return arms.map((arm) => {
    const neither = tellsFew(arm.enrolled + arm.paired, arm.pre + arm.post, threshold);
    const shown = (n: number, beside: readonly number[]): number | null =>
      n < threshold || beside.some((other) => tellsFew(n, other, threshold)) ? null : n;
    const step = (n: number, other: number): number | null => (neither ? null : shown(n, [arm.paired, arm.enrolled, other]));
    return {
      ...arm,
      enrolled: shown(arm.enrolled, [arm.paired]),
      pre: step(arm.pre, arm.paired),
      post: step(arm.post, arm.paired),
      paired: shown(arm.paired, []),
    };
  });
}
