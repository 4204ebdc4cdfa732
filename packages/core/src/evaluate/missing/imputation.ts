import { type ImputedMeanChange, imputedMeanChange } from "@headway/stats";
import type { AnalysisPlan } from "../../plan/analysisPlan.ts";
import { AGE, agesOf, withoutAges } from "../factors/ageColumn.ts";
import { saltedSeed } from "../planned/saltedSeed.ts";
import type { Missing } from "../schema/missing.ts";
import { countChildren, type ScoreTable } from "../table/scoreTable.ts";

type Imputation = Missing["imputation"];

const METHOD = "Bayesian linear regression on the other score, age and the factors, pooled by Rubin's rules";

function notAskedFor({ imputations }: AnalysisPlan): string | null {
  if (imputations === 0) return "the plan asks for no imputations";
  return imputations === 1 ? "a single imputed data set does not show how much imputations differ" : null;
}

const nothing = { estimate: null, standardError: null, df: null, statistic: null, pValue: null, interval: null, fractionMissing: null };

function resultOf({ estimate, standardError, df, statistic, pValue, interval, missingInformation, reason }: ImputedMeanChange) {
  return { estimate, standardError, df, statistic, pValue, interval, fractionMissing: missingInformation, reason };
}

function countWithout(table: ScoreTable, time: "pre" | "post"): number {
  return table.weights.reduce((sum, n, row) => (table[time][row] === null ? sum + n : sum), 0);
}

/**
 * The mean change of every child with at least one score, the other one imputed as often as the plan says.
 *
 * @param table children with at least one score, with ages and factors as columns
 * @param children how many there are in all
 * @param plan gives the number of imputations, the seed and the level
 */
export function imputationOf(table: ScoreTable, children: number, plan: AnalysisPlan): Imputation {
  const n = countChildren(table);
  const { imputations, confidenceLevel } = plan;
  const seed = saltedSeed(plan.seed, "imputation", table.scale);
  const base = {
    kind: "multiple-imputation",
    ...{ method: METHOD, imputations, seed, n },
    dropped: n < children ? [{ reason: "no_score", n: children - n }] : [],
    imputed: { pre: countWithout(table, "pre"), post: countWithout(table, "post") },
    reference: "Rubin 1987; Barnard & Rubin 1999, doi 10.1093/biomet/86.4.948",
  } as const;
  const why = notAskedFor(plan);
  if (why !== null) return { ...base, predictors: [], merged: [], leftOut: [], ...nothing, reason: why };
  const pooled = imputedMeanChange(
    {
      pre: table.pre,
      post: table.post,
      factors: withoutAges(table).factors,
      covariates: [{ name: AGE, values: agesOf(table) }],
    },
    { imputations, seed, confidenceLevel, weights: table.weights },
  );
  return {
    ...base,
    predictors: [...pooled.predictors],
    merged: pooled.merged.map(({ factor, levels }) => ({ factor, levels: [...levels] })),
    leftOut: pooled.leftOut.map((one) => ({ ...one })),
    ...resultOf(pooled),
  };
}
