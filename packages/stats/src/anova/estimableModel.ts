import { fitLeastSquares, type LeastSquares, solveReduced } from "../linear/leastSquares.ts";
import type { LinearModelData, LinearModelOptions } from "../linear/linearModel.ts";
import { type DesignTerm, layOut } from "../linear/modelDesign.ts";
import { containsTerm, type ModelTerm } from "../linear/modelTerm.ts";
import { emptyCells } from "./emptyCells.ts";
import { hasEstimableColumns } from "./termHypothesis.ts";

/** An interaction that the data cannot carry. */
export interface LeftTerm {
  readonly term: string;
  readonly reason: string;
  /** Combinations of the levels of the term's own factors that have no data. */
  readonly emptyCells: readonly Readonly<Record<string, string>>[];
}

/** The largest model that the data determine, and what had to be left out for it. */
export interface EstimableModel {
  readonly kind: "estimable-model";
  readonly asked: readonly string[];
  /** The terms to fit, in the order asked; every product has all its parts. */
  readonly fitted: readonly string[];
  /** In the order in which they were left out. */
  readonly left: readonly LeftTerm[];
}

/**
 * Finds the largest model whose every interaction the data determine, so that type III tests have one meaning each.
 *
 * Interactions that are not estimable are left out one at a time, the highest order first and within one order the last of
 * those with an empty cell of their own; what contains a term goes before it. Main effects and covariates always stay: where
 * two of them cannot be told apart, no test of either is made up by leaving out the other.
 *
 * @param data response, factors and covariates, as `fitLinearModel` takes them
 * @param options terms (default all covariates and the full factorial) and weights
 * @returns the terms asked for, those to fit, and those left out with the reason and the empty cells
 * @throws StatsError on unequal lengths, unknown terms, codes outside the levels or negative weights
 * @see Milliken, G. A. & Johnson, D. E. (2009). Analysis of messy data, vol. 1, 2nd ed., on missing treatment combinations.
 * @example
 * const a = { name: "a", levels: ["x", "y"], codes: [0, 0, 1, 1] };
 * const b = { name: "b", levels: ["u", "v"], codes: [0, 1, 0, 0] };
 * estimableModel({ response: [1, 2, 3, 5], factors: [a, b] }).fitted; // ["a", "b"]
 */
export function estimableModel(data: LinearModelData, options: LinearModelOptions = {}): EstimableModel {
  const { response, factors, covariates = [] } = data;
  let fit = fitLeastSquares({ responses: [response], factors, covariates }, options.terms, options.weights);
  const asked = namesOf(fit);
  const left: LeftTerm[] = [];
  for (let next = nextToLeave(fit); next !== undefined; next = nextToLeave(fit)) {
    left.push(leftTerm(fit, next));
    fit = without(fit, next);
  }
  return Object.freeze({ kind: "estimable-model", asked, fitted: namesOf(fit), left });
}

const namesOf = (fit: LeastSquares): string[] => fit.design.terms.slice(1).map(({ term }) => term.name);

const isInteraction = ({ term }: DesignTerm): boolean => term.covariate === null && term.factors.length > 1;

function nextToLeave(fit: LeastSquares): ModelTerm | undefined {
  const interactions = fit.design.terms.filter(isInteraction);
  const open = interactions.filter((placed) => !hasEstimableColumns(fit, placed));
  const candidates = interactions.filter(({ term }) => open.some((inner) => containsTerm(term, inner.term))).map(({ term }) => term);
  const order = Math.max(...candidates.map((term) => term.factors.length));
  const highest = candidates.filter((term) => term.factors.length === order);
  return highest.findLast((term) => emptyCells(fit, term.factors).length > 0) ?? highest.at(-1);
}

function without(fit: LeastSquares, term: ModelTerm): LeastSquares {
  const kept = fit.design.terms.map((placed) => placed.term).filter((other) => other !== term);
  return { ...fit, ...solveReduced(layOut(fit.design.factors, kept), fit.reduced, fit.n) };
}

function leftTerm(fit: LeastSquares, { name, factors }: ModelTerm): LeftTerm {
  const empty = emptyCells(fit, factors);
  const reason = empty.length > 0 ? "combinations of its levels have no data" : "the data do not tell it apart from other terms";
  return { term: name, reason, emptyCells: empty };
}
