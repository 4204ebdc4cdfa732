import type { LeastSquares } from "../linear/leastSquares.ts";
import { type NoncentralIntervals, noncentralIntervals } from "./effectSizes.ts";
import { type ErrorTerm, errorTerm, type FTest, fTestOfSquares } from "./fTest.ts";
import { observedElsewhere } from "./observedFactors.ts";
import { type Sphericity, sphericity } from "./sphericity.ts";
import { type CorrectedTest, correctedTests } from "./sphericityCorrection.ts";
import type { SumsOfSquares } from "./sumsOfSquares.ts";
import { type Hypothesis, interceptHypothesis, termHypothesis } from "./termHypothesis.ts";
import type { WithinDesign, WithinTerm } from "./withinDesign.ts";

/** One row of an analysis of variance with repeated measures; null fields carry a reason. */
export interface MixedTerm extends FTest, NoncentralIntervals {
  /** Within factors first: `time:delivery`. */
  readonly term: string;
  readonly sumOfSquares: number | null;
  readonly errorSumOfSquares: number;
  readonly meanSquare: number | null;
  /** Mean square of the error. */
  readonly errorMeanSquare: number | null;
  /** SS / (SS + error). */
  readonly partialEtaSquared: number | null;
  /** SS / (SS + the errors of all strata + measured factors), Olejnik & Algina (2003). */
  readonly generalizedEtaSquared: number | null;
  /** Only within terms; null for a term between subjects. */
  readonly sphericity: Sphericity | null;
  readonly greenhouseGeisser: CorrectedTest | null;
  readonly huynhFeldt: CorrectedTest | null;
  readonly estimable: boolean;
}

/** What the rows need beside the fit. */
export interface MixedTermOptions {
  readonly sumsOfSquares: SumsOfSquares;
  readonly effectConfidenceLevel: number;
  readonly observed: readonly string[];
  readonly magnitude: number;
}

/** A row before its effect sizes, which need all rows. */
interface Stratum {
  readonly within: WithinTerm;
  readonly error: ErrorTerm;
  readonly sphericity: Sphericity | null;
}

/** The rows of the table: between terms, then for each within term itself and its products with the between terms. */
export function mixedTerms(fit: LeastSquares, design: WithinDesign, options: MixedTermOptions): MixedTerm[] {
  const { sumsOfSquares } = options;
  const hypotheses = fit.design.terms.map((_, position) =>
    position === 0 ? interceptHypothesis(fit, sumsOfSquares, []) : termHypothesis(fit, position, sumsOfSquares),
  );
  const strata = design.terms.map((within) => stratumOf(fit, design, within, options.magnitude));
  const rows = strata.flatMap((stratum) =>
    hypotheses.flatMap((hypothesis, position) => {
      const between = position === 0 ? "" : fit.design.terms[position]!.term.name;
      const term = [stratum.within.name, between].filter((name) => name !== "").join(":");
      return term === "" ? [] : [{ term, stratum, hypothesis, sumOfSquares: traceOf(hypothesis, design, stratum.within) }];
    }),
  );
  const names = rows.map((row) => row.term);
  const squares = rows.map((row) => row.sumOfSquares);
  const errors = strata.reduce((sum, { error }) => sum + error.sumOfSquares, 0);
  return rows.map((row, index) =>
    mixedTerm(row, errors, observedElsewhere(names, squares, index, options.observed), options.effectConfidenceLevel),
  );
}

function stratumOf(fit: LeastSquares, design: WithinDesign, within: WithinTerm, magnitude: number): Stratum {
  const products = blockOf(fit.residual, design, within);
  const sumOfSquares = products.reduce((sum, row, index) => sum + row[index]!, 0);
  const error = errorTerm(sumOfSquares, fit.residualDf * within.size, fit.n, magnitude);
  const tested = within.factors.length === 0 ? null : sphericity(products, fit.residualDf, design.contrasts.length);
  return { within, error, sphericity: tested };
}

function mixedTerm(
  row: { term: string; stratum: Stratum; hypothesis: Hypothesis; sumOfSquares: number | null },
  errors: number,
  observed: number | null,
  level: number,
): MixedTerm {
  const { stratum, hypothesis, sumOfSquares } = row;
  const { error, within } = stratum;
  const df1 = hypothesis.df === null ? null : hypothesis.df * within.size;
  const test = fTestOfSquares(sumOfSquares, df1, error, hypothesis.reason);
  const share = (others: number | null): number | null => {
    const whole = sumOfSquares === null || others === null || error.reason !== null ? 0 : sumOfSquares + others;
    return whole > 0 ? sumOfSquares! / whole : null;
  };
  return {
    term: row.term,
    sumOfSquares,
    errorSumOfSquares: error.sumOfSquares,
    meanSquare: sumOfSquares === null ? null : sumOfSquares / df1!,
    errorMeanSquare: error.meanSquare,
    ...test,
    partialEtaSquared: share(error.sumOfSquares),
    generalizedEtaSquared: share(observed === null ? null : errors + observed),
    ...noncentralIntervals(test.f, df1, test.df2, level),
    sphericity: stratum.sphericity,
    ...correctedTests(test, stratum.sphericity),
    estimable: hypothesis.reason === null,
  };
}

/** Sum of squares of a hypothesis over the contrasts of a within term. */
function traceOf(hypothesis: Hypothesis, design: WithinDesign, within: WithinTerm): number | null {
  if (hypothesis.products === null) return null;
  return blockOf(hypothesis.products, design, within).reduce((sum, row, index) => sum + row[index]!, 0);
}

/** Cross-products of the contrasts of one within term, scaled to contrasts of length one. */
function blockOf(products: readonly Float64Array[], design: WithinDesign, within: WithinTerm): Float64Array[] {
  const positions = Array.from({ length: within.size }, (_, index) => within.first + index);
  return positions.map((a) => Float64Array.from(positions, (b) => products[a]![b]! / (design.lengths[a]! * design.lengths[b]!)));
}
