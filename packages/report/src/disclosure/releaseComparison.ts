import type { Evaluation, Outcome } from "@headway/core";
import type { Released } from "./released.ts";
import { tellsFew } from "./tellsFew.ts";
import { withhold } from "./withhold.ts";

type Comparison = Outcome["comparison"];
type ArmFlow = Evaluation["flow"]["arms"][number];
type Baseline = Comparison["differences"][number]["baseline"][number];

function baselineOf(one: Baseline, threshold: number): Released<Baseline> {
  const wholes = [one.nProgramme, one.nComparison];
  const counts = one.kind === "share" ? [one.nProgramme * (one.programme ?? 0), one.nComparison * (one.comparison ?? 0)] : [];
  const few = [...wholes, ...counts].some((n) => n < threshold) || counts.some((n, at) => tellsFew(Math.round(n), wholes[at]!, threshold));
  return few ? withhold(one) : one;
}

const singles = <T extends { readonly minimum: number | null; readonly maximum: number | null }>(scores: T): T => ({
  ...scores,
  minimum: null,
  maximum: null,
});

/**
 * Releases arms beside each other: an arm of few children takes the comparison with it.
 *
 * @param comparison of one outcome
 * @param threshold smallest count that is shown
 */
export function releaseComparison(comparison: Comparison, threshold: number): Released<Comparison> {
  if (comparison.arms.some(({ n }) => n < threshold)) return withhold(comparison);
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
      baseline: difference.baseline.map((one) => baselineOf(one, threshold)),
    })),
  };
}

/** Releases how many children each arm has at each step. */
export function releaseArms(arms: readonly ArmFlow[], threshold: number): Released<readonly ArmFlow[]> {
  return arms.map((arm) => {
    const shown = (n: number): number | null => (n < threshold || tellsFew(n, arm.paired, threshold) ? null : n);
    return { ...arm, enrolled: shown(arm.enrolled), pre: shown(arm.pre), post: shown(arm.post), paired: shown(arm.paired) };
  });
}
