import { isDetermined } from "../linear/isEstimable.ts";
import type { LinearCombination } from "../linear/linearCombination.ts";
import { contrastRow } from "../linear/modelDesign.ts";
import { dot } from "../linear/rowsOfDesign.ts";
import { rotateRow } from "../linear/solveTriangle.ts";
import type { MarginalSource } from "./marginalModel.ts";

/** A combination of a model's coefficients: one row of weights for each response. */
export type LinearForm = readonly Float64Array[];

/** How the factors that a mean does not name are averaged: every level alike, or by how many rows they have. */
export type Averaging = "equal" | "proportional";

/**
 * The form of a marginal mean at the given levels.
 *
 * @param codes position of the level of each factor of the source; -1 for a factor to average over
 */
export function meanForm(source: MarginalSource, codes: readonly number[], averaging: Averaging): LinearForm {
  const between = codes.slice(source.within);
  const row = averaging === "equal" ? rowAt(source, between) : proportionalRow(source, between);
  return responseWeights(source, codes).map((weight) => row.map((value) => (weight === 0 ? 0 : value * weight)));
}

/** Share of each response in a mean: one for each combination of within levels, the last factor fastest. */
function responseWeights(source: MarginalSource, codes: readonly number[]): number[] {
  return source.factors
    .slice(0, source.within)
    .reduce<number[]>(
      (weights, { levels }, factor) =>
        weights.flatMap((weight) =>
          levels.map((_, level) => (codes[factor] === -1 ? weight / levels.length : codes[factor] === level ? weight : 0)),
        ),
      [1],
    );
}

function rowAt({ fit }: MarginalSource, codes: readonly number[]): Float64Array {
  return contrastRow(
    fit.design,
    codes,
    1,
    fit.covariateNames.map(() => 0),
  );
}

/** Averages over the combinations of the open factors that have data, each by its number of rows. */
function proportionalRow(source: MarginalSource, codes: readonly number[]): Float64Array {
  const combinations = new Map<string, { codes: number[]; n: number }>();
  for (const cell of source.fit.reduced.cells) {
    const open = codes.map((code, factor) => (code === -1 ? cell.codes[factor]! : -1));
    const known = combinations.get(open.join());
    if (known === undefined) combinations.set(open.join(), { codes: open, n: cell.n });
    else known.n += cell.n;
  }
  const row = new Float64Array(source.fit.design.size);
  for (const open of combinations.values()) {
    const full = codes.map((code, factor) => (code === -1 ? open.codes[factor]! : code));
    rowAt(source, full).forEach((value, column) => {
      row[column]! += (value * open.n) / source.fit.n;
    });
  }
  return row;
}

/** The weighted sum of forms. */
export function combineForms(forms: readonly LinearForm[], weights: readonly number[]): LinearForm {
  return forms[0]!.map((first, response) => {
    const sum = new Float64Array(first.length);
    forms.forEach((form, at) => {
      const [weight, row] = [weights[at]!, form[response]!];
      if (weight !== 0) for (let column = 0; column < sum.length; column++) sum[column]! += weight * row[column]!;
    });
    return sum;
  });
}

/** A form in the rotated data: its product with the effects is the estimate. */
export function rotateForm({ fit }: MarginalSource, form: LinearForm): Float64Array[] {
  const { triangle } = fit;
  return form.map((row) => rotateRow(triangle, row));
}

/** Weights that should add up to zero count as that. */
const roundingOfZero = 1e-12;

/**
 * Estimate and standard error of a form.
 *
 * estimate = sum over responses q of x_q' b_q; variance = sum over q, r of s_qr x_q' (X'X)^-1 x_r, s the residual covariance.
 */
export function evaluateForm(source: MarginalSource, form: LinearForm): LinearCombination {
  const { fit, origin } = source;
  const df = fit.residualDf;
  if (fit.n === 0) return { estimate: null, standardError: null, df, reason: "no complete rows" };
  if (!form.every((row) => isDetermined(fit.triangle, row)))
    return { estimate: null, standardError: null, df, reason: "not estimable: it needs a cell that has no data" };
  const rotated = rotateForm(source, form);
  const constants = form.map((row) => (Math.abs(row[0]!) < roundingOfZero ? 0 : row[0]!));
  // the origin apart from the centres: in a contrast of pre and post it cancels before anything is rounded
  const level = origin * constants.reduce((sum, constant) => sum + constant, 0);
  const estimate = rotated.reduce(
    (sum, row, q) => sum + dot(row, fit.triangle.effects[q]!) + constants[q]! * fit.reduced.centres[q]!,
    level,
  );
  if (!(df > 0)) return { estimate, standardError: null, df, reason: "no residual degrees of freedom" };
  const standardError = Math.sqrt(Math.max(0, varianceOf(source, rotated)));
  if (standardError <= roundingOf(source, rotated))
    return { estimate, standardError: null, df, reason: "no residual variance: the values do not vary within the cells" };
  return { estimate, standardError, df, reason: null };
}

function varianceOf({ fit }: MarginalSource, rotated: readonly Float64Array[]): number {
  let sum = 0;
  rotated.forEach((a, q) => {
    rotated.forEach((b, r) => {
      sum += fit.residual[q]![r]! * dot(a, b);
    });
  });
  return sum / fit.residualDf;
}

/** Standard errors up to ten roundings of the data are no variation (R's rule for constant data). */
function roundingOf({ magnitude }: MarginalSource, rotated: readonly Float64Array[]): number {
  const length = Math.sqrt(rotated.reduce((sum, row) => sum + dot(row, row), 0));
  return 10 * Number.EPSILON * length * magnitude;
}
