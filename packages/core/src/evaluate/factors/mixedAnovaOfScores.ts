import { mixedAnova } from "@headway/stats";
import type { AnalysisPlan } from "../../plan/analysisPlan.ts";
import type { MixedAnova, Outcome } from "../evaluation.ts";
import type { ScoreTable } from "../table/scoreTable.ts";
import { droppedOf, NOTHING_PAIRED, rowsWithFactors } from "./factorialTable.ts";
import { fittedModelOf, NO_MODEL } from "./fittedModel.ts";

/** Mixed analysis of variance: time (before, after) by the plan's factors. */
export function mixedAnovaOf(pairs: ScoreTable, plan: AnalysisPlan): MixedAnova {
  const rows = rowsWithFactors(pairs);
  const reason = rows.weights.length === 0 ? NOTHING_PAIRED : null;
  const base = {
    kind: "mixed-anova" as const,
    factors: ["time", ...rows.factors.map((factor) => factor.name)],
    sumsOfSquares: plan.sumsOfSquares,
  };
  const sphericity = { applies: false, reason: "two timepoints have one difference, so that sphericity does not apply" };
  if (reason !== null)
    return { ...base, method: "mixed analysis of variance", n: 0, dropped: [], terms: [], model: NO_MODEL, sphericity, reason };
  const model = fittedModelOf(rows, plan);
  const table = mixedAnova(
    { measures: [rows.pre, rows.post], within: [{ name: "time", levels: ["pre", "post"] }], between: rows.factors },
    { sumsOfSquares: plan.sumsOfSquares, weights: rows.weights, terms: model.fitted },
  );
  return {
    ...base,
    method: table.method,
    model,
    n: table.n,
    dropped: droppedOf(pairs, rows),
    terms: table.terms.map((term): Outcome["mixedAnova"]["terms"][number] => ({
      term: term.term,
      sumOfSquares: term.sumOfSquares,
      errorSumOfSquares: term.errorSumOfSquares,
      df1: term.df1,
      df2: term.df2,
      meanSquare: term.meanSquare,
      errorMeanSquare: term.errorMeanSquare,
      f: term.f,
      pValue: term.pValue,
      logPValue: term.logPValue,
      partialEtaSquared: term.partialEtaSquared,
      generalizedEtaSquared: term.generalizedEtaSquared,
      reason: term.reason,
    })),
    sphericity,
    reason: table.reason,
  };
}
