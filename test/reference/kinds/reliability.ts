import { cronbachAlpha, intraclassCorrelation, mcdonaldOmega } from "@headway/stats";
import type { ReferenceCase, Tools } from "../case.ts";
import { expectTree, tolerancesOf } from "../compare.ts";
import { caseColumns, numbers } from "../load.ts";

type Items = (number | null)[][];

/** Cronbach's alpha, McDonald's omega, or the six intraclass correlations of a table. */
export function checkReliability(reference: ReferenceCase, tools: Tools): void {
  const columns = caseColumns(reference, tools);
  const items = [...columns.keys()].map((name) => numbers(columns, name));
  const confidenceLevel = Number(reference.options["conf_level"] ?? 0.95);
  const actual = reference.call.includes("psych::ICC")
    ? intraclass(items, confidenceLevel)
    : scale(items, confidenceLevel, reference.expected);
  expectTree(actual, reference.expected, [], tolerancesOf(reference, tools));
}

function scale(items: Items, confidenceLevel: number, expected: ReferenceCase["expected"]): Record<string, unknown> {
  const alpha = cronbachAlpha(items, { confidenceLevel });
  return {
    n_complete: alpha.n,
    n_rows: alpha.n + alpha.dropped,
    k: alpha.items,
    alpha_raw: alpha.estimate,
    alpha_std: alpha.standardized,
    mean_inter_item_r: alpha.meanInterItemCorrelation,
    feldt_ci: alpha.interval === null ? [null, null] : [alpha.interval.lower, alpha.interval.upper],
    alpha_if_dropped: alpha.alphaIfDropped,
    item_rest_r: alpha.itemRestCorrelations,
    item_mean: alpha.itemMeans,
    item_sd: alpha.itemStandardDeviations,
    sem_total: alpha.standardErrorOfMeasurement,
    total_sd: alpha.totalStandardDeviation,
    ...(expected["omega_minres"] === undefined ? {} : { omega_minres: minres(items, expected["omega_minres"]) }),
    ...(expected["omega_ml"] === undefined ? {} : { omega_ml: maximumLikelihood(items, expected["omega_ml"]) }),
  };
}

/** R's solution stopped with an error: the library must give no number. */
function refused(expected: unknown): expected is { error: string } {
  return typeof expected === "object" && expected !== null && "error" in expected;
}

function minres(items: Items, expected: unknown): unknown {
  const omega = mcdonaldOmega(items, { extraction: "minres" });
  if (refused(expected) && omega.estimate === null && omega.reason !== null) return expected;
  return { loadings: omega.loadings, omega_implied: omega.estimate, omega_observed: omega.observed };
}

function maximumLikelihood(items: Items, expected: unknown): unknown {
  const omega = mcdonaldOmega(items, { extraction: "ml" });
  if (refused(expected) && omega.estimate === null && omega.reason !== null) return expected;
  return { loadings_std: omega.loadings, omega_implied_std: omega.estimate, omega_implied_raw: omega.raw };
}

function intraclass(ratings: Items, confidenceLevel: number): Record<string, unknown> {
  const result = intraclassCorrelation(ratings, { confidenceLevel });
  const coefficients = result.coefficients.map((row) => [
    row.form,
    {
      icc: row.estimate,
      F: row.statistic,
      df1: row.df1,
      df2: row.df2,
      p: row.pValue,
      lower: row.interval?.lower ?? null,
      upper: row.interval?.upper ?? null,
    },
  ]);
  return {
    n: result.n,
    k: result.raters,
    ms_between: result.meanSquares?.between ?? null,
    ms_judge: result.meanSquares?.judge ?? null,
    ms_error: result.meanSquares?.error ?? null,
    ms_within: result.meanSquares?.within ?? null,
    ...Object.fromEntries(coefficients),
  };
}
