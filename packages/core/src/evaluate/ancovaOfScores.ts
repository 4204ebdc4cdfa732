import { ancova } from "@headway/stats";
import type { AnalysisPlan } from "../plan/analysisPlan.ts";
import type { Ancova } from "./evaluation.ts";
import { notComputed, optionsOf, rowsWithFactors, tableOf, whyNot } from "./factorialTable.ts";
import type { ScoreTable } from "./scoreTable.ts";

/** Analysis of covariance: post on pre and the plan's factors. */
export function ancovaOf(pairs: ScoreTable, plan: AnalysisPlan): Ancova {
  const rows = rowsWithFactors(pairs);
  const reason = whyNot(rows);
  if (reason !== null)
    return {
      kind: "ancova",
      method: "analysis of covariance",
      covariate: "pre",
      ...notComputed(pairs, plan, reason),
      slopesHomogeneity: { f: null, df1: null, df2: null, pValue: null, reason },
    };
  const { table, slopesHomogeneity: slopes } = ancova({ pre: rows.pre, post: rows.post, factors: rows.factors }, optionsOf(rows, plan));
  return {
    kind: "ancova",
    covariate: "pre",
    ...tableOf(table, pairs, rows, plan),
    slopesHomogeneity: { f: slopes.f, df1: slopes.df1, df2: slopes.df2, pValue: slopes.pValue, reason: slopes.reason },
  };
}
