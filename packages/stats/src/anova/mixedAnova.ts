import { StatsError } from "../errors.ts";
import { fitLeastSquares, type LeastSquares } from "../linear/leastSquares.ts";
import { type Column, checkSameLength, type Factor } from "../options.ts";
import { contrastColumns } from "./contrastColumns.ts";
import { aliasedTerms, countEmptyCells, emptyCells } from "./emptyCells.ts";
import { type AnovaOptions, tableOptions } from "./factorialAnova.ts";
import { type MixedTerm, mixedTerms } from "./mixedTerms.ts";
import type { SumsOfSquares } from "./sumsOfSquares.ts";
import { type WithinFactor, withinDesign } from "./withinDesign.ts";

/** Measures of the same subjects (one column each) and the factors between subjects. */
export interface MixedAnovaData {
  /** One column for each combination of within levels; the last within factor varies fastest. */
  readonly measures: readonly Column[];
  /** Within factors; default one factor `time` with the levels pre and post. */
  readonly within?: readonly WithinFactor[];
  readonly between: readonly Factor[];
}

/** Options of {@link mixedAnova}; the terms are those between subjects. */
export type MixedAnovaOptions = AnovaOptions;

/** Analysis of variance with repeated measures. */
export interface MixedAnova {
  readonly kind: "mixed-anova";
  readonly method: string;
  readonly sumsOfSquares: SumsOfSquares;
  /** Subjects with all measures and factors, counting weights. */
  readonly n: number;
  readonly dropped: number;
  /** Between terms, then each within term with its products: `delivery`, `time`, `time:delivery`. */
  readonly terms: readonly MixedTerm[];
  readonly emptyCells: readonly Readonly<Record<string, string>>[];
  readonly emptyCellCount: number;
  readonly aliasedTerms: readonly string[];
  readonly reason: string | null;
}

const prePost: readonly WithinFactor[] = [{ name: "time", levels: ["pre", "post"] }];

/**
 * Analysis of variance of within-subjects by between-subjects designs, any number of factors on either side.
 *
 * Every within term is tested on orthonormal contrasts of the measures against its own subject-by-term error: with pre and
 * post, `time:x` is the test of x on the change and `x` the test of x on the mean of pre and post.
 *
 * @param data measures in wide form; a subject with a missing measure or factor is dropped and counted
 * @param options type of the sums of squares, terms between subjects, weights, observed factors and `effectConfidenceLevel`
 * @returns the table, with sphericity for within terms of more than two levels
 * @throws StatsError on unequal lengths, measures that do not fit the within factors, or options out of range
 * @see docs/methods/mixed-anova.md
 * @example
 * const group = { name: "group", levels: ["a", "b"], codes: [0, 0, 1, 1] };
 * mixedAnova({ measures: [[1, 2, 1, 2], [2, 4, 4, 6]], between: [group] }).terms.map((row) => row.term); // ["group", "time", "time:group"]
 */
export function mixedAnova(data: MixedAnovaData, options: MixedAnovaOptions = {}): MixedAnova {
  const { sumsOfSquares, effectConfidenceLevel, observed } = tableOptions(options);
  const { measures, within = prePost, between } = data;
  checkWithin(measures, within, between, observed);
  const design = withinDesign(within);
  const { columns, magnitude } = contrastColumns(measures, design.contrasts);
  const fit = fitLeastSquares({ responses: columns, factors: between, covariates: [] }, options.terms, options.weights);
  const terms = mixedTerms(fit, design, { sumsOfSquares, effectConfidenceLevel, observed, magnitude });
  const factors = between.map((_, factor) => factor);
  return Object.freeze({
    kind: "mixed-anova",
    method: `type ${sumsOfSquares} analysis of variance with repeated measures`,
    sumsOfSquares,
    n: fit.n,
    dropped: fit.dropped,
    terms,
    emptyCells: emptyCells(fit, factors),
    emptyCellCount: countEmptyCells(fit, factors),
    aliasedTerms: aliasedTerms(fit),
    reason: noTestAtAll(fit, terms),
  });
}

function noTestAtAll(fit: LeastSquares, terms: readonly MixedTerm[]): string | null {
  if (fit.n === 0) return "no subject with all measures and factors";
  return terms.some((term) => term.f !== null) ? null : terms[0]!.reason;
}

function checkWithin(
  measures: readonly Column[],
  within: readonly WithinFactor[],
  between: readonly Factor[],
  observed: readonly string[],
): void {
  const expected = within.reduce((product, factor) => product * factor.levels.length, 1);
  if (within.length === 0 || within.some((factor) => factor.levels.length < 2))
    throw new StatsError("argument_range", "within", within.map((factor) => factor.name).join(", "), "factors with two levels or more");
  if (measures.length !== expected)
    throw new StatsError("length_mismatch", "measures", `${measures.length} columns`, `${expected} columns`);
  for (const column of measures) checkSameLength("measures", column.length, measures[0]!.length);
  const names = [...within, ...between].map((factor) => factor.name);
  if (new Set(names).size < names.length)
    throw new StatsError("argument_range", "between", names.join(", "), "factors with different names");
  for (const name of observed) if (!names.includes(name)) throw new StatsError("unknown_term", "observed", name, names.join(", "));
}
