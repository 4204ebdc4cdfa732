import { adjustPValues } from "@headway/stats";
import type { Child } from "../../outcomes.ts";
import type { AnalysisPlan } from "../../plan/analysisPlan.ts";
import { descriptionOf } from "../change/description.ts";
import { changesOf, effectsOf, pairedTOf } from "../change/pairedResults.ts";
import type { Subgroup } from "../schema/subgroups.ts";
import { countChildren, keepRows, pairedRows, type ScoreTable, scoreTable } from "../table/scoreTable.ts";
import type { EvaluationFactor } from "./factors.ts";

/** The factors whose levels are subgroups: those of the model, then those that only the plan's subgroups name. */
export function subgroupFactors(
  available: readonly EvaluationFactor[],
  model: readonly EvaluationFactor[],
  plan: AnalysisPlan,
): readonly EvaluationFactor[] {
  const further = available.filter((factor) => plan.subgroups.includes(factor.id) && !model.includes(factor));
  return further.length === 0 ? model : [...model, ...further];
}

function subgroupOf(pairs: ScoreTable, factor: EvaluationFactor, level: string, plan: AnalysisPlan): Subgroup {
  const pairedT = pairedTOf(pairs, plan);
  return {
    kind: "subgroup",
    factor: factor.id,
    level,
    planned: plan.subgroups.includes(factor.id),
    n: countChildren(pairs),
    pre: descriptionOf(pairs.pre, pairs.weights),
    post: descriptionOf(pairs.post, pairs.weights),
    change: descriptionOf(changesOf(pairs), pairs.weights),
    pairedT,
    dz: effectsOf(pairs, plan).dz,
    reason: pairedT.reason,
  };
}

/**
 * The paired result at every level of every factor, each made as the result of all children is.
 *
 * @param children all children of the programme
 * @param scale scale id
 * @param factors whose levels are subgroups
 * @returns levels in their order, factor by factor; p adjusted over all of them as one family
 */
export function subgroupsOf(
  children: readonly Child[],
  scale: string,
  factors: readonly EvaluationFactor[],
  plan: AnalysisPlan,
): Subgroup[] {
  const pairs = pairedRows(scoreTable(children, scale, factors));
  const subgroups = factors.flatMap((factor, at) =>
    factor.levels.map((level, code) =>
      subgroupOf(
        keepRows(pairs, (row) => pairs.factors[at]!.codes[row] === code),
        factor,
        level,
        plan,
      ),
    ),
  );
  const adjusted = adjustPValues(
    subgroups.map(({ pairedT }) => pairedT.pValue),
    plan.adjustment,
  );
  return subgroups.map((subgroup, at) => ({ ...subgroup, pairedT: { ...subgroup.pairedT, pAdjusted: adjusted[at] ?? null } }));
}
