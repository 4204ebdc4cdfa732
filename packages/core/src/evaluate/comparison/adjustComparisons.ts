import { adjustPValues } from "@headway/stats";
import type { AnalysisPlan } from "../../plan/analysisPlan.ts";
import type { Outcome } from "../evaluation.ts";
import type { Comparison } from "../schema/comparison.ts";

type Difference = Comparison["differences"][number];

/** Adjusted p-values of one kind of difference, over all the outcomes given and all their arms. */
function adjustedOf(outcomes: readonly Outcome[], kind: "change" | "adjusted", plan: AnalysisPlan): ReadonlyMap<Difference, number | null> {
  const differences = outcomes.flatMap(({ comparison }) => comparison.differences);
  const adjusted = adjustPValues(
    differences.map((difference) => difference[kind].pValue),
    plan.adjustment,
  );
  return new Map(differences.map((difference, at) => [difference, adjusted[at] ?? null]));
}

/** Fills in the p-values of the differences between arms, adjusted inside each family over outcomes and arms. */
export function adjustComparisons(outcomes: readonly Outcome[], plan: AnalysisPlan): Outcome[] {
  return outcomes.map((outcome) => {
    const family = outcomes.filter((other) => other.family === outcome.family);
    const [change, adjusted] = [adjustedOf(family, "change", plan), adjustedOf(family, "adjusted", plan)];
    const differences = outcome.comparison.differences.map((difference) => ({
      ...difference,
      change: { ...difference.change, pAdjusted: change.get(difference) ?? null },
      adjusted: { ...difference.adjusted, pAdjusted: adjusted.get(difference) ?? null },
    }));
    return { ...outcome, comparison: { ...outcome.comparison, differences } };
  });
}
