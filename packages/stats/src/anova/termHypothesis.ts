import { isDetermined } from "../linear/isEstimable.ts";
import type { LeastSquares } from "../linear/leastSquares.ts";
import type { DesignTerm } from "../linear/modelDesign.ts";
import { containsTerm } from "../linear/modelTerm.ts";
import { rotateRow } from "../linear/solveTriangle.ts";
import { type TermEffects, termEffects } from "../linear/termEffects.ts";
import { aliasReason } from "./emptyCells.ts";
import type { SumsOfSquares } from "./sumsOfSquares.ts";

/** Sums of squares and cross-products of one hypothesis; null with a reason where the data do not determine it. */
export type Hypothesis = (TermEffects & { readonly reason: null }) | RefusedHypothesis;

/** A hypothesis without a test: df is 0 where the term adds nothing to those before it, null where it is not determined. */
export interface RefusedHypothesis {
  readonly df: 0 | null;
  readonly products: null;
  readonly reason: string;
}

function refused(reason: string, df: 0 | null = null): Hypothesis {
  return { df, products: null, reason };
}

/** What a term of the model explains, by the type of sums of squares; the first term (position 0) is the intercept. */
export function termHypothesis(fit: LeastSquares, position: number, type: SumsOfSquares): Hypothesis {
  const placed = fit.design.terms[position]!;
  const single = placed.term.factors.map((factor) => fit.design.factors[factor]!).find((factor) => factor.levels.length < 2);
  if (fit.n === 0) return refused("no complete rows");
  if (single !== undefined) return refused(`factor ${single.name} has only one level with data: ${single.levels[0]}`);
  if (type === "III" && !hasEstimableColumns(fit, placed)) return refused(`not estimable: ${aliasReason(fit)}`);
  const effects = termEffects(fit, termsBefore(fit, position, type), placed);
  if (effects.df > 0) return { ...effects, reason: null };
  return refused(`no degrees of freedom: ${aliasReason(fit)}`, 0);
}

/** The terms that a term is held against. */
function termsBefore(fit: LeastSquares, position: number, type: SumsOfSquares): DesignTerm[] {
  const { terms } = fit.design;
  const own = terms[position]!.term;
  if (type === "I") return terms.slice(0, position);
  if (type === "III") return terms.filter((_, other) => other !== position);
  return terms.filter(({ term }, other) => other !== position && !containsTerm(term, own));
}

/** Whether every coefficient of a term has one value only. */
export function hasEstimableColumns(fit: LeastSquares, placed: DesignTerm): boolean {
  for (let column = placed.first; column < placed.first + placed.size; column++) {
    const row = new Float64Array(fit.design.size);
    row[column] = 1;
    if (!isDetermined(fit.triangle, row)) return false;
  }
  return true;
}

/**
 * The hypothesis that the grand mean is zero: the unweighted mean of the cells, with covariates at zero, for type III; the mean of the rows otherwise.
 *
 * @param covariates distance from its mean at which each covariate stands (type III)
 */
export function interceptHypothesis(fit: LeastSquares, type: SumsOfSquares, covariates: readonly number[]): Hypothesis {
  const { triangle, reduced, design } = fit;
  if (fit.n === 0) return refused("no complete rows");
  const means = Array.from(triangle.effects, (_, response) => reduced.centres[response]!);
  if (type !== "III") return { df: 1, products: means.map((a) => Float64Array.from(means, (b) => fit.n * a * b)), reason: null };
  const row = new Float64Array(design.size);
  row[0] = 1;
  for (const { term, first } of design.terms)
    if (term.covariate !== null && term.factors.length === 0) row[first] = covariates[term.covariate]!;
  if (!isDetermined(triangle, row)) return refused(`not estimable: ${aliasReason(fit)}`);
  const rotated = rotateRow(triangle, row);
  const length = rotated.reduce((sum, value) => sum + value * value, 0);
  const estimates = triangle.effects.map((effects, response) =>
    effects.reduce((sum, value, index) => sum + value * rotated[index]!, means[response]!),
  );
  return { df: 1, products: estimates.map((a) => Float64Array.from(estimates, (b) => (a * b) / length)), reason: null };
}
