import type { Outcomes } from "../outcomes.ts";
import type { AnalysisPlan } from "../plan/analysisPlan.ts";
import { armsOf, programmeOf } from "./comparison/arms.ts";
import type { ComparisonContext } from "./comparison/comparison.ts";
import { type EvaluationFactor, factorsOfData, factorsOfModel } from "./factors/factors.ts";
import { subgroupFactors } from "./factors/subgroups.ts";

/** Whom an evaluation is about, by what, and whom they are compared with. */
export interface EvaluatedData {
  /** The children of the programme: everyone where there are no arms. */
  readonly outcomes: Outcomes;
  /** Every factor that these children have. */
  readonly available: readonly EvaluationFactor[];
  readonly factors: readonly EvaluationFactor[];
  readonly subgroups: readonly EvaluationFactor[];
  readonly comparison: ComparisonContext;
}

/**
 * Sorts out who and what enters the models; the arm is compared on its own and is no factor of them.
 *
 * @param everyone children of all arms
 * @param ofEveryone their factors
 */
export function evaluatedData(everyone: Outcomes, ofEveryone: readonly EvaluationFactor[], plan: AnalysisPlan): EvaluatedData {
  const arms = armsOf(ofEveryone, plan);
  const outcomes = programmeOf(everyone, arms);
  const available = arms === null ? ofEveryone : factorsOfData(outcomes, plan);
  const withoutArm = available.filter(({ id }) => id !== arms?.factor.id);
  const factors = factorsOfModel(withoutArm, plan);
  const held = ofEveryone.filter(({ id }) => factors.some((factor) => factor.id === id));
  return {
    outcomes,
    available,
    factors,
    subgroups: subgroupFactors(withoutArm, factors, plan),
    comparison: { everyone, arms, factors: held },
  };
}
