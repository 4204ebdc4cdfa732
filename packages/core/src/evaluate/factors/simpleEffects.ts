import { adjustPValues, type LinearModel, type SimpleEffect as StatsEffect, simpleEffects } from "@headway/stats";
import type { AnalysisPlan } from "../../plan/analysisPlan.ts";
import type { SimpleEffect } from "../schema/subgroups.ts";
import type { ScoreTable } from "../table/scoreTable.ts";
import { rowsWithFactors } from "./factorialTable.ts";
import { changeModelOf, estimableModelOf } from "./fittedModel.ts";

const METHOD = "joint F test of marginal means of change, with the error of the whole model";

/** Every ordered pair of different names. */
const orderedPairs = (names: readonly string[]): (readonly [string, string])[] =>
  names.flatMap((term) => names.filter((name) => name !== term).map((by) => [term, by] as const));

/** The tests of one factor at each level of another, their p adjusted over those levels. */
function adjustedEffects(all: readonly StatsEffect[], term: string, n: number, plan: AnalysisPlan): SimpleEffect[] {
  const effects = all.filter((effect) => effect.term === term);
  const adjusted = adjustPValues(
    effects.map((effect) => effect.pValue),
    plan.adjustment,
  );
  return effects.map(({ levels, f, df1, df2, pValue, logPValue, reason }, at) => ({
    kind: "simple-effect",
    method: METHOD,
    term,
    within: { ...levels },
    n,
    f,
    df1,
    df2,
    pValue,
    logPValue,
    pAdjusted: adjusted[at] ?? null,
    adjustment: plan.adjustment,
    reason,
  }));
}

/** One factor within another where the model does not hold their product: nothing differs by level. */
function notTested(model: LinearModel, term: string, by: string, plan: AnalysisPlan): SimpleEffect[] {
  const levels = model.factors.find((factor) => factor.name === by)!.levels;
  const empty = { f: null, df1: null, df2: null, pValue: null, logPValue: null, pAdjusted: null, adjustment: plan.adjustment };
  return levels.map((level) => ({
    kind: "simple-effect",
    method: METHOD,
    term,
    within: { [by]: level },
    n: model.n,
    ...empty,
    reason: `the children do not determine ${term} by ${by}`,
  }));
}

/**
 * Tests each factor of the model at each level of each other factor, averaged over the rest: for whom the groups differ.
 *
 * @param pairs children with both scores, counted, with the factors of the model
 * @returns one test a level; none with fewer than two factors or with nobody
 */
export function simpleEffectsOf(pairs: ScoreTable, plan: AnalysisPlan): SimpleEffect[] {
  const rows = rowsWithFactors(pairs);
  if (rows.factors.length < 2 || rows.weights.length === 0) return [];
  const { fitted } = estimableModelOf(rows);
  const model = changeModelOf(rows);
  const names = rows.factors.map((factor) => factor.name);
  const within = new Map(names.map((by) => [by, simpleEffects(model, { by: [by] }).effects]));
  return orderedPairs(names).flatMap(([term, by]) =>
    fitted.includes(`${term}:${by}`) || fitted.includes(`${by}:${term}`)
      ? adjustedEffects(within.get(by)!, term, model.n, plan)
      : notTested(model, term, by, plan),
  );
}
