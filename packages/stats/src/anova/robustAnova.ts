import { StatsError } from "../errors.ts";
import type { LeastSquares } from "../linear/leastSquares.ts";
import { fitLinearModel, type LinearModelData } from "../linear/linearModel.ts";
import { containsTerm } from "../linear/modelTerm.ts";
import { aliasedTerms } from "./emptyCells.ts";
import type { AnovaOptions } from "./factorialAnova.ts";
import { errorTerm, type FTest, fTest, noFTest } from "./fTest.ts";
import { leverageCorrectedCovariance } from "./leverageCorrectedCovariance.ts";
import type { SumsOfSquares } from "./sumsOfSquares.ts";
import { magnitudeOf } from "./tableOfFit.ts";
import { termHypothesis } from "./termHypothesis.ts";
import { waldIncrement } from "./waldIncrement.ts";

/** One row of a robust analysis of variance. */
export interface RobustTerm extends FTest {
  readonly term: string;
}

/** Analysis of variance whose tests hold when the cells vary to different degrees. */
export interface RobustAnova {
  readonly kind: "robust-anova";
  readonly method: string;
  readonly sumsOfSquares: "II" | "III";
  readonly n: number;
  readonly dropped: number;
  readonly terms: readonly RobustTerm[];
  /** Test of the unweighted grand mean. */
  readonly intercept: FTest;
  readonly residualDf: number;
  /** Coefficients under sum-to-zero contrasts with their robust standard errors; null where aliased or undefined. */
  readonly coefficients: readonly { readonly label: string; readonly estimate: number | null; readonly standardError: number | null }[];
  readonly reason: string | null;
}

/**
 * Heteroscedasticity-robust (HC3) F tests of the terms of a factorial design.
 *
 * F = b'V^-1 b / df1 with V = (X'X)^-1 X' diag(e^2 / (1 - h)^2) X (X'X)^-1.
 *
 * @param data response, factors and covariates; rows with a missing value are dropped and counted
 * @param options type of the sums of squares, terms and weights
 * @returns F, degrees of freedom and p of each term
 * @throws StatsError on unequal lengths, unknown terms or options out of range
 * @see Long & Ervin (2000), The American Statistician 54, 217-224; car::Anova(white.adjust = "hc3")
 * @example
 * const group = { name: "group", levels: ["a", "b"], codes: [0, 0, 1, 1] };
 * robustAnova({ response: [1, 3, 5, 7], factors: [group] }).terms[0].f; // 4
 */
export function robustAnova(data: LinearModelData, options: Pick<AnovaOptions, "sumsOfSquares" | "terms" | "weights"> = {}): RobustAnova {
  const { sumsOfSquares = "III", ...modelOptions } = options;
  if (sumsOfSquares !== "II" && sumsOfSquares !== "III")
    throw new StatsError("unknown_option", "sumsOfSquares", sumsOfSquares, "II or III");
  const model = fitLinearModel(data, modelOptions);
  const { fit } = model;
  const error = errorTerm(model.residualSumOfSquares, fit.residualDf, fit.n, magnitudeOf(fit, 0));
  const { covariance, reason } = error.reason === null ? leverageCorrectedCovariance(fit) : { covariance: null, reason: error.reason };
  const estimates = model.coefficients;
  const rows = fit.design.terms
    .slice(1)
    .map((placed, index) => ({ term: placed.term.name, ...robustTest(fit, index + 1, sumsOfSquares, estimates, covariance, reason) }));
  return Object.freeze({
    kind: "robust-anova",
    method: `type ${sumsOfSquares} analysis of variance with HC3 covariance`,
    sumsOfSquares,
    n: model.n,
    dropped: model.dropped,
    terms: rows,
    intercept: robustTest(fit, 0, "III", estimates, covariance, reason),
    residualDf: model.residualDf,
    coefficients: model.columns.map((column, position) => {
      const place = fit.triangle.pivots.indexOf(position);
      const standardError = covariance === null || place < 0 ? null : Math.sqrt(covariance[place]![place]!);
      return { label: column.label, estimate: estimates[position]!, standardError };
    }),
    reason,
  });
}

function robustTest(
  fit: LeastSquares,
  position: number,
  type: SumsOfSquares,
  estimates: readonly (number | null)[],
  covariance: readonly Float64Array[] | null,
  reason: string | null,
): FTest {
  const { term, first, size } = fit.design.terms[position]!;
  const hypothesis = termHypothesis(fit, position, type);
  if (hypothesis.reason !== null || covariance === null) return noFTest(hypothesis.df, fit.residualDf, hypothesis.reason ?? reason!);
  const relatives = type === "II" ? fit.design.terms.filter((other) => other.term !== term && containsTerm(other.term, term)) : [];
  if (relatives.length > 0 && aliasedTerms(fit).length > 0)
    return noFTest(hypothesis.df, fit.residualDf, "not estimable: the term stands inside interactions that have empty cells");
  const columns = [...relatives, { first, size }].flatMap((place) =>
    Array.from({ length: place.size }, (_, column) => place.first + column),
  );
  const places = columns.map((column) => fit.triangle.pivots.indexOf(column));
  const values = columns.map((column) => estimates[column]!);
  return fTest(waldIncrement(values, places, covariance, columns.length - size) / size, size, fit.residualDf);
}
