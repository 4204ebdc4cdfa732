import {
  type AnovaSquares,
  type AnovaTable,
  ancova,
  brownForsytheTest,
  factorialAnova,
  mixedAnova,
  type AnovaTerm as StatsTerm,
} from "@headway/stats";
import type { AnalysisPlan } from "../plan/analysisPlan.ts";
import type { Ancova, AnovaOfChange, AnovaTerm, MixedAnova, Outcome } from "./evaluation.ts";
import { changesOf } from "./pairedResults.ts";
import { countChildren, keepRows, type ScoreTable } from "./scoreTable.ts";

/** Level of the intervals of partial eta squared: their lower limit leaves 0 exactly where p < .05. */
const EFFECT_LEVEL = 0.9;

/** The rows whose children stand in every factor, and only levels that hold a child. */
export function rowsWithFactors(pairs: ScoreTable): ScoreTable {
  return keepRows(pairs, (row) => pairs.factors.every((factor) => factor.codes[row]! >= 0));
}

function termOf(term: StatsTerm): AnovaTerm {
  return {
    term: term.term,
    sumOfSquares: term.sumOfSquares,
    df1: term.df1,
    df2: term.df2,
    meanSquare: term.meanSquare,
    f: term.f,
    pValue: term.pValue,
    logPValue: term.logPValue,
    etaSquared: term.etaSquared,
    partialEtaSquared: term.partialEtaSquared,
    partialEtaSquaredInterval: term.partialEtaSquaredInterval,
    generalizedEtaSquared: term.generalizedEtaSquared,
    omegaSquared: term.omegaSquared,
    partialOmegaSquared: term.partialOmegaSquared,
    epsilonSquared: term.epsilonSquared,
    reason: term.reason,
  };
}

function interceptOf(intercept: AnovaSquares): AnovaTerm {
  return {
    term: "(Intercept)",
    sumOfSquares: intercept.sumOfSquares,
    df1: intercept.df1,
    df2: intercept.df2,
    meanSquare: intercept.meanSquare,
    f: intercept.f,
    pValue: intercept.pValue,
    logPValue: intercept.logPValue,
    etaSquared: null,
    partialEtaSquared: null,
    partialEtaSquaredInterval: null,
    generalizedEtaSquared: null,
    omegaSquared: null,
    partialOmegaSquared: null,
    epsilonSquared: null,
    reason: intercept.reason,
  };
}

const NO_FACTOR = "no factor with at least two levels";
const NOTHING_PAIRED = "no child with both scores and every factor";

function notComputed(pairs: ScoreTable, plan: AnalysisPlan, reason: string) {
  return {
    factors: pairs.factors.map((factor) => factor.name),
    sumsOfSquares: plan.sumsOfSquares,
    n: 0,
    dropped: [],
    terms: [],
    intercept: null,
    residual: { sumOfSquares: null, df: null, meanSquare: null },
    rSquared: null,
    emptyCells: [],
    reason,
  };
}

function whyNot(rows: ScoreTable): string | null {
  if (rows.factors.length === 0) return NO_FACTOR;
  return rows.weights.length === 0 ? NOTHING_PAIRED : null;
}

const droppedOf = (pairs: ScoreTable, rows: ScoreTable) => {
  const n = countChildren(pairs) - countChildren(rows);
  return n > 0 ? [{ reason: "factor_missing", n }] : [];
};

function tableOf(table: AnovaTable, pairs: ScoreTable, rows: ScoreTable, plan: AnalysisPlan) {
  return {
    method: table.method,
    factors: rows.factors.map((factor) => factor.name),
    sumsOfSquares: plan.sumsOfSquares,
    n: table.n,
    dropped: droppedOf(pairs, rows),
    terms: table.terms.map(termOf),
    intercept: interceptOf(table.intercept),
    residual: { sumOfSquares: table.residual.sumOfSquares, df: table.residual.df, meanSquare: table.residual.meanSquare },
    rSquared: table.rSquared,
    emptyCells: table.emptyCells.map((levels) => ({ ...levels })),
    reason: table.reason,
  };
}

const optionsOf = (rows: ScoreTable, plan: AnalysisPlan) => ({
  sumsOfSquares: plan.sumsOfSquares,
  weights: rows.weights,
  effectConfidenceLevel: EFFECT_LEVEL,
});

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
  const table = factorialAnova({ response: changesOf(rows), factors: rows.factors }, optionsOf(rows, plan));
  return {
    kind: "anova-of-change",
    ...tableOf(table, pairs, rows, plan),
    cells: table.cells.map(({ levels, n, mean, sd }) => ({ levels: { ...levels }, n, mean, sd })),
    homogeneity: homogeneityOf(rows),
  };
}

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
  if (reason !== null) return { ...base, method: "mixed analysis of variance", n: 0, dropped: [], terms: [], sphericity, reason };
  const table = mixedAnova(
    { measures: [rows.pre, rows.post], within: [{ name: "time", levels: ["pre", "post"] }], between: rows.factors },
    { sumsOfSquares: plan.sumsOfSquares, weights: rows.weights },
  );
  return {
    ...base,
    method: table.method,
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
