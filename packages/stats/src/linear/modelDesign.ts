import type { ModelFactor } from "./modelFactor.ts";
import type { ModelTerm } from "./modelTerm.ts";

/** The columns that a term has in the design, as positions of levels in its factors. */
export interface DesignTerm {
  readonly term: ModelTerm;
  readonly first: number;
  readonly size: number;
}

/** The design of a model: its terms, the intercept first, and where their columns stand. */
export interface ModelDesign {
  readonly factors: readonly ModelFactor[];
  readonly terms: readonly DesignTerm[];
  readonly size: number;
}

/** Lays out the columns of the terms under sum-to-zero contrasts: one less than the levels for each factor. */
export function layOut(factors: readonly ModelFactor[], terms: readonly ModelTerm[]): ModelDesign {
  let first = 0;
  const placed = terms.map((term) => {
    const size = term.factors.reduce((product, factor) => product * Math.max(0, factors[factor]!.levels.length - 1), 1);
    const place = { term, first, size };
    first += size;
    return place;
  });
  return { factors, terms: placed, size: first };
}

/**
 * The row of the design for a combination of levels.
 *
 * @param codes position of the level of each factor; -1 stands for the unweighted mean over the levels
 * @param constant what multiplies the terms without a covariate
 * @param covariates what multiplies the terms of each covariate
 */
export function contrastRow(design: ModelDesign, codes: readonly number[], constant: number, covariates: ArrayLike<number>): Float64Array {
  const row = new Float64Array(design.size);
  for (const { term, first, size } of design.terms) {
    const base = term.covariate === null ? constant : covariates[term.covariate]!;
    if (base !== 0) for (let column = 0; column < size; column++) row[first + column] = base * contrastProduct(design, term, codes, column);
  }
  return row;
}

function contrastProduct(design: ModelDesign, term: ModelTerm, codes: readonly number[], column: number): number {
  let product = 1;
  let rest = column;
  for (const factor of term.factors) {
    const contrasts = design.factors[factor]!.levels.length - 1;
    product *= sumContrast(codes[factor]!, rest % contrasts, contrasts);
    rest = Math.floor(rest / contrasts);
  }
  return product;
}

/** Sum-to-zero coding: 1 for the level of the column, -1 for the last level, 0 otherwise, as for the mean over the levels, -1. */
function sumContrast(level: number, column: number, contrasts: number): number {
  return level === contrasts ? -1 : level === column ? 1 : 0;
}

/** Labels of the columns in R's manner: the factor's name with the number of the contrast. */
export function columnLabels(design: ModelDesign): { term: string; label: string }[] {
  return design.terms.flatMap(({ term, size }) =>
    Array.from({ length: size }, (_, column) => ({ term: term.name, label: columnLabel(design, term, column) })),
  );
}

function columnLabel(design: ModelDesign, term: ModelTerm, column: number): string {
  let rest = column;
  const parts = term.factors.map((factor) => {
    const { name, levels } = design.factors[factor]!;
    const part = `${name}${(rest % (levels.length - 1)) + 1}`;
    rest = Math.floor(rest / (levels.length - 1));
    return part;
  });
  if (parts.length === 0) return term.name;
  return term.covariate === null ? parts.join(":") : `${term.name}[${parts.join(":")}]`;
}
