import { brownForsytheTest, factorialAnova } from "@headway/stats";
import type { AnalysisPlan } from "../../plan/analysisPlan.ts";
import { changesOf } from "../change/pairedResults.ts";
import type { AnovaOfChange } from "../evaluation.ts";
import type { ScoreTable } from "../table/scoreTable.ts";
import { notComputed, optionsOf, rowsWithFactors, tableOf, whyNot } from "./factorialTable.ts";
import { fittedModelOf } from "./fittedModel.ts";

/** Whether the spread of change is alike in all combinations of the factors. */
function homogeneityOf(rows: ScoreTable): AnovaOfChange["homogeneity"] {
  const test = brownForsytheTest(changesOf(rows), rows.factors, { weights: rows.weights });
  return {
    kind: "brown-forsythe",
    method: test.method,
    statistic: test.statistic,
    df1: test.df1,
    df2: test.df2,
    pValue: test.pValue,
    reason: test.reason,
  };
}

/**
 * Factorial analysis of variance of change = post - pre over the plan's factors.
 *
 * @param pairs children with both scores, counted, with the factors of the model
 */
export function anovaOfChangeOf(pairs: ScoreTable, plan: AnalysisPlan): AnovaOfChange {
  const rows = rowsWithFactors(pairs);
  const method = "factorial analysis of variance of change";
  const reason = whyNot(rows);
  if (reason !== null) {
    const homogeneity = {
      kind: "brown-forsythe",
      method: "Brown-Forsythe test",
      statistic: null,
      df1: null,
      df2: null,
      pValue: null,
      reason,
    } as const;
    return { kind: "anova-of-change", method, ...notComputed(pairs, plan, reason), cells: [], homogeneity };
  }
  const model = fittedModelOf(rows, plan);
  const table = factorialAnova({ response: changesOf(rows), factors: rows.factors }, { ...optionsOf(rows, plan), terms: model.fitted });
  return {
    kind: "anova-of-change",
    ...tableOf(table, model, pairs, rows, plan),
    cells: table.cells.map(({ levels, n, mean, sd }) => ({ levels: { ...levels }, n, mean, sd })),
    homogeneity: homogeneityOf(rows),
  };
}
