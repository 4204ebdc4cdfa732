import { ancova } from "@headway/stats";
import type { Child } from "../../outcomes.ts";
import type { AnalysisPlan } from "../../plan/analysisPlan.ts";
import type { Ancova, Dropped } from "../evaluation.ts";
import { countChildren, keepRows, pairedRows, type ScoreTable, scoreTable } from "../table/scoreTable.ts";
import { AGE, ageColumn, agesOf, withoutAges } from "./ageColumn.ts";
import { droppedOf, notComputed, optionsOf, rowsWithFactors, tableOf, whyNot } from "./factorialTable.ts";
import type { EvaluationFactor } from "./factors.ts";
import { fittedModelOf } from "./fittedModel.ts";

/** What may be adjusted for beside the score before. */
type Covariates = Ancova["covariates"];

interface AncovaRows {
  readonly pairs: ScoreTable;
  /** Those of the pairs with every factor and covariate; their ages stand among the factors where asked for. */
  readonly rows: ScoreTable;
  readonly dropped: Dropped[];
}

function ancovaRows(children: readonly Child[], scale: string, factors: readonly EvaluationFactor[], covariates: Covariates): AncovaRows {
  const columns = covariates.includes(AGE) ? [...factors, ageColumn(children)] : factors;
  const pairs = pairedRows(scoreTable(children, scale, columns));
  const ages = agesOf(pairs);
  const aged = covariates.includes(AGE) ? keepRows(pairs, (row) => ages[row] !== null) : pairs;
  const n = countChildren(pairs) - countChildren(aged);
  const rows = rowsWithFactors(aged);
  return { pairs, rows, dropped: [...(n > 0 ? [{ reason: "age_missing", n }] : []), ...droppedOf(aged, rows)] };
}

/**
 * Analysis of covariance: post on pre, age where the plan adjusts for it, and the factors.
 *
 * @param children all children of the programme
 * @param scale scale id
 * @param factors the factors of the model
 */
export function ancovaOf(children: readonly Child[], scale: string, factors: readonly EvaluationFactor[], plan: AnalysisPlan): Ancova {
  const covariates: Covariates = plan.covariates.includes(AGE) ? ["pre", AGE] : ["pre"];
  const { pairs, rows, dropped } = ancovaRows(children, scale, factors, covariates);
  const base = { kind: "ancova", covariate: "pre", covariates } as const;
  const known = withoutAges(rows);
  const reason = whyNot(known);
  if (reason !== null)
    return {
      ...base,
      method: "analysis of covariance",
      ...notComputed(withoutAges(pairs), plan, reason),
      slopesHomogeneity: { f: null, df1: null, df2: null, pValue: null, reason },
    };
  const model = fittedModelOf(known, plan);
  const adjusted = covariates.includes(AGE) ? [{ name: AGE, values: agesOf(rows) }] : [];
  const { table, slopesHomogeneity: slopes } = ancova(
    { pre: rows.pre, post: rows.post, factors: known.factors, covariates: adjusted },
    { ...optionsOf(rows, plan), terms: [...covariates, ...model.fitted] },
  );
  return {
    ...base,
    ...tableOf(table, model, pairs, known, plan),
    dropped,
    slopesHomogeneity: { f: slopes.f, df1: slopes.df1, df2: slopes.df2, pValue: slopes.pValue, reason: slopes.reason },
  };
}
