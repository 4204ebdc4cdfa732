import type { LinearModel } from "../linear/linearModel.ts";
import { contrastRow, type DesignTerm } from "../linear/modelDesign.ts";

/**
 * The combinations of coefficients that a term's test turns into uncorrelated ones, chosen as lmerTest chooses them.
 *
 * F does not depend on the choice; Satterthwaite's df2 of a test of several combinations does, in the fifth digit or so. With several
 * terms: each level against the first one, and products of such differences. With one term: the rows of the triangular
 * factor of X'X, each scaled to begin with 1 (lmerTest's type I).
 */
export function mixedTermRows(model: LinearModel, term: string): Float64Array[] {
  const { terms } = model.fit.design;
  const placed = terms.find((candidate) => candidate.term.name === term)!;
  const columns = Array.from({ length: placed.size }, (_, column) => column);
  return columns.map((column) => (terms.length === 2 ? triangularRow(model, placed.first + column) : differenceRow(model, placed, column)));
}

function triangularRow({ fit: { design, triangle } }: LinearModel, column: number): Float64Array {
  const row = new Float64Array(design.size);
  const rank = triangle.pivots.indexOf(column);
  row[column] = 1;
  for (let later = column + 1; rank >= 0 && later < design.size; later++)
    row[later] = triangle.columns[later]![rank]! / triangle.columns[column]![rank]!;
  return row;
}

/** Alternating sum over all ways to put each factor of the term at its level or at the first one. */
function differenceRow({ fit: { design, covariateNames } }: LinearModel, { term }: DesignTerm, column: number): Float64Array {
  let rest = column;
  const levels = term.factors.map((factor) => {
    const contrasts = design.factors[factor]!.levels.length - 1;
    const level = (rest % contrasts) + 1;
    rest = Math.floor(rest / contrasts);
    return level;
  });
  const covariates = covariateNames.map((_, position) => (position === term.covariate ? 1 : 0));
  const total = new Float64Array(design.size);
  for (let subset = 0; subset < 2 ** levels.length; subset++) {
    const codes = design.factors.map(() => -1);
    let sign = 1;
    levels.forEach((level, place) => {
      const chosen = (subset >> place) % 2 === 1;
      if (!chosen) sign = -sign;
      codes[term.factors[place]!] = chosen ? level : 0;
    });
    contrastRow(design, codes, term.covariate === null ? 1 : 0, covariates).forEach((value, position) => {
      total[position]! += sign * value;
    });
  }
  return total;
}
