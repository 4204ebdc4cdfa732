import type { AnovaSquares, AnovaTable, AnovaTerm as StatsTerm } from "@headway/stats";
import type { AnalysisPlan } from "../../plan/analysisPlan.ts";
import type { AnovaTerm, Dropped } from "../evaluation.ts";
import type { FittedModel } from "../schema/model.ts";
import { remembered } from "../table/remembered.ts";
import { countChildren, keepRows, type ScoreTable } from "../table/scoreTable.ts";
import { NO_MODEL } from "./fittedModel.ts";

/** Level of the intervals of partial eta squared: their lower limit leaves 0 exactly where p < .05. */
const EFFECT_LEVEL = 0.9;

/** The rows whose children stand in every factor, and only levels that hold a child. */
export const rowsWithFactors: (pairs: ScoreTable) => ScoreTable = remembered((pairs) =>
  keepRows(pairs, (row) => pairs.factors.every((factor) => factor.codes[row]! >= 0)),
);

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

/** Why there is no analysis of nobody. */
export const NOTHING_PAIRED = "no child with both scores and every factor";

/** An analysis that was not made, in the shape of one that was. */
export function notComputed(pairs: ScoreTable, plan: AnalysisPlan, reason: string) {
  return {
    factors: pairs.factors.map((factor) => factor.name),
    sumsOfSquares: plan.sumsOfSquares,
    model: NO_MODEL,
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

/** Why no factorial analysis can be made of the rows; null where it can. */
export function whyNot(rows: ScoreTable): string | null {
  if (rows.factors.length === 0) return "no factor with at least two levels";
  return rows.weights.length === 0 ? NOTHING_PAIRED : null;
}

/** Children with both scores who stand in no level of some factor. */
export const droppedOf = (pairs: ScoreTable, rows: ScoreTable): Dropped[] => {
  const n = countChildren(pairs) - countChildren(rows);
  return n > 0 ? [{ reason: "factor_missing", n }] : [];
};

/** A table of @headway/stats in the words of the Evaluation. */
export function tableOf(table: AnovaTable, model: FittedModel, pairs: ScoreTable, rows: ScoreTable, plan: AnalysisPlan) {
  return {
    method: table.method,
    factors: rows.factors.map((factor) => factor.name),
    sumsOfSquares: plan.sumsOfSquares,
    model,
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

/** How both factorial analyses are made. */
export const optionsOf = (rows: ScoreTable, plan: AnalysisPlan) => ({
  sumsOfSquares: plan.sumsOfSquares,
  weights: rows.weights,
  effectConfidenceLevel: EFFECT_LEVEL,
});
