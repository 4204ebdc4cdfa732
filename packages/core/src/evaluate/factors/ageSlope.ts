import { covariateSlope, fitLinearModel, tUpperQuantile } from "@headway/stats";
import type { Child } from "../../outcomes.ts";
import type { AnalysisPlan } from "../../plan/analysisPlan.ts";
import { changesOf } from "../change/pairedResults.ts";
import type { AgeSlope } from "../schema/ageSlope.ts";
import { countChildren, keepRows, pairedRows, type ScoreTable, scoreTable } from "../table/scoreTable.ts";
import { AGE, ageColumn, agesOf, withoutAges } from "./ageColumn.ts";
import type { EvaluationFactor } from "./factors.ts";

const METHOD = "least squares: change on age and the main effects of the other factors";

interface AgeRows {
  readonly rows: ScoreTable;
  readonly dropped: AgeSlope["dropped"];
}

/** Children with both scores, an age and every other factor, and how many lack which. */
function ageRowsOf(children: readonly Child[], scale: string, factors: readonly EvaluationFactor[]): AgeRows {
  const pairs = pairedRows(scoreTable(children, scale, [ageColumn(children), ...factors]));
  const ages = agesOf(pairs);
  const aged = keepRows(pairs, (row) => ages[row] !== null);
  const rows = keepRows(aged, (row) => aged.factors.every((factor) => factor.codes[row]! >= 0));
  const lacking = [
    { reason: "age_missing", n: countChildren(pairs) - countChildren(aged) },
    { reason: "factor_missing", n: countChildren(aged) - countChildren(rows) },
  ];
  return { rows, dropped: lacking.filter(({ n }) => n > 0) };
}

function whyNot(ages: readonly (number | null)[]): string | null {
  if (ages.length === 0) return "no child with both scores, an age and every factor";
  return ages.every((age) => age === ages[0]) ? "all children are of one age" : null;
}

/**
 * The slope of change on age in years, adjusted for the main effects of the model's factors other than age band.
 *
 * @param children all children of the programme
 * @param scale scale id
 * @param factors the factors of the model
 */
export function ageSlopeOf(
  children: readonly Child[],
  scale: string,
  factors: readonly EvaluationFactor[],
  { confidenceLevel: level }: Pick<AnalysisPlan, "confidenceLevel">,
): AgeSlope {
  const others = factors.filter((factor) => factor.id !== "ageBand");
  const { rows, dropped } = ageRowsOf(children, scale, others);
  const ages = agesOf(rows);
  const base = {
    kind: "age-slope",
    method: METHOD,
    n: countChildren(rows),
    dropped,
    adjustedFor: others.map((factor) => factor.id),
  } as const;
  const none = { meanAge: null, slope: null, standardError: null, df: null, statistic: null, pValue: null, interval: null };
  const reason = whyNot(ages);
  if (reason !== null) return { ...base, ...none, reason };
  const model = fitLinearModel(
    { response: changesOf(rows), factors: withoutAges(rows).factors, covariates: [{ name: AGE, values: ages }] },
    { terms: [AGE, ...base.adjustedFor], weights: rows.weights },
  );
  const found = covariateSlope(model, AGE);
  const { mean: meanAge, slope, standardError, df, t: statistic, pValue } = found;
  // where nothing is left to test the slope by, what stands for its error is rounding
  if (slope === null || standardError === null || statistic === null) return { ...base, ...none, meanAge, slope, df, reason: found.reason };
  const half = tUpperQuantile((1 - level) / 2, df) * standardError;
  const interval = { lower: slope - half, upper: slope + half, level, method: "t" };
  return { ...base, meanAge, slope, standardError, df, statistic, pValue, interval, reason: null };
}
