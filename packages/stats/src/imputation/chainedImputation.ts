import { moments } from "../describe/moments.ts";
import { type CountedRow, countOf } from "./countedRows.ts";
import type { ImputationPredictors } from "./imputationPredictors.ts";
import type { RandomDraws } from "./randomDraws.ts";
import { drawRegression, type RegressionPosterior, regressionPosterior } from "./regressionPosterior.ts";

/** A standard deviation below this share of the mean comes from rounding. */
const ROUNDING = 1e-14;

/** One variable's place among the columns, and which of the incomplete children it is missing of. */
interface Chained {
  readonly column: number;
  readonly missing: readonly number[];
  /** Children of whom it is known while something else is missing. */
  readonly known: readonly Known[];
  /** Cross-products over all of whom it is known, with 0 for what is missing. */
  readonly products: readonly Float64Array[];
}

/** An incomplete child's line and the columns that are imputed in it. */
interface Known {
  readonly row: number;
  readonly gaps: readonly number[];
}

/** Children laid out for imputation: cross-products of those that are complete, one line each for the others. */
export interface ImputationLayout {
  /** Cross-products of all columns over the complete rows: intercept, indicators, standardised covariates, pre, post. */
  readonly products: readonly Float64Array[];
  readonly complete: number;
  /** Whether each column varies among the complete rows, so that it can foretell. */
  readonly varies: readonly boolean[];
  /** A line for each incomplete child; what is missing in it is filled anew in every data set. */
  readonly lines: readonly Float64Array[];
  /** Variables with something missing, in the order in which they are imputed. */
  readonly chained: readonly Chained[];
  /** Mean and standard deviation of pre and post, by which they were standardised. */
  readonly pre: Standard;
  readonly post: Standard;
  /** The regression of the one variable to fill, which never changes; null where there are several. */
  readonly only: RegressionPosterior | null;
}

/** Where a variable is centred, and its unit. */
export interface Standard {
  readonly column: number;
  readonly mean: number;
  readonly sd: number;
}

/** Lays out the children so that each regression costs only what changes from one data set to the next. */
export function layOutImputation(predictors: ImputationPredictors): ImputationLayout {
  const { complete, incomplete, covariates, indicators } = predictors;
  const first = 1 + (complete[0] === undefined ? 0 : indicators(complete[0]).length);
  const readers = [...covariates.map((at) => (row: CountedRow) => row.covariates[at]!), preOf, postOf];
  const standards = readers.map((read, at) => standardOf(complete, read, first + at));
  const lineOf = (row: CountedRow): Float64Array =>
    Float64Array.of(1, ...indicators(row), ...readers.map((read, at) => standardise(read(row), standards[at]!)));
  const products = zeros(first + readers.length);
  for (const row of complete) addProduct(products, lineOf(row), row.n);
  const lines = incomplete.flatMap((row) => Array.from({ length: row.n }, () => lineOf(row)));
  const chained = standards.map(({ column }) => chainedOf(lines, column, products)).filter(({ missing }) => missing.length > 0);
  const n = countOf(complete);
  // a standardised column has the square n
  const varies = products.map((row, column) => column < first || row[column]! > n / 2);
  const only = chained.length === 1 ? regressionPosterior(products, chained[0]!.column, n, varies) : null;
  return { products, complete: n, varies, lines, chained, pre: standards.at(-2)!, post: standards.at(-1)!, only };
}

/**
 * Fills what is missing once more, in place: each variable in turn from a draw of its regression on all others.
 *
 * With one variable to fill one round is exact; with several, the rounds start from draws around the mean.
 *
 * @see van Buuren, S., et al. (2006). Fully conditional specification in multivariate imputation. Journal of Statistical Computation and Simulation, 76, 1049-1064.
 */
export function imputeOnce(layout: ImputationLayout, rounds: number, draws: RandomDraws): void {
  const { chained, lines } = layout;
  if (chained.length > 1) for (const { column, missing } of chained) for (const row of missing) lines[row]![column] = draws.normal();
  for (let round = 0; round < (chained.length > 1 ? rounds : 1); round++) for (const variable of chained) fill(layout, variable, draws);
}

function fill(layout: ImputationLayout, variable: Chained, draws: RandomDraws): void {
  const { column } = variable;
  const { coefficients, sigma } = drawRegression(layout.only ?? posteriorOf(layout, variable), draws);
  for (const row of variable.missing) {
    const line = layout.lines[row]!;
    let value = sigma * draws.normal();
    for (let at = 0; at < coefficients.length; at++) value += coefficients[at]! * line[at < column ? at : at + 1]!;
    line[column] = value;
  }
}

/** The regression over every child of whom the variable is known. */
function posteriorOf({ lines, complete, varies }: ImputationLayout, { column, known, products }: Chained): RegressionPosterior {
  const now = products.map((row) => row.slice());
  for (const { row, gaps } of known) addGaps(now, lines[row]!, gaps);
  return regressionPosterior(now, column, complete + known.length, varies);
}

/** Adds to cross-products what a line's imputed columns bring, the others being there already. */
function addGaps(products: readonly Float64Array[], line: Float64Array, gaps: readonly number[]): void {
  for (const gap of gaps) {
    const value = line[gap]!;
    const row = products[gap]!;
    for (let at = 0; at < line.length; at++) {
      const product = value * line[at]!;
      row[at]! += product;
      if (!gaps.includes(at)) products[at]![gap]! += product;
    }
  }
}

/** A variable that does not vary keeps its own unit: those who are incomplete may differ in it. */
function standardOf(rows: readonly CountedRow[], read: (row: CountedRow) => number | null, column: number): Standard {
  const { n, mean, sumOfSquares } = moments(
    rows.map(read),
    rows.map((row) => row.n),
  );
  const sd = Math.sqrt(sumOfSquares / n);
  return { column, mean, sd: sd > ROUNDING * Math.abs(mean) ? sd : 1 };
}

const preOf = (row: CountedRow): number | null => row.pre;
const postOf = (row: CountedRow): number | null => row.post;

const zeros = (size: number): Float64Array[] => Array.from({ length: size }, () => new Float64Array(size));

const standardise = (value: number | null, { mean, sd }: Standard): number => (value === null ? Number.NaN : (value - mean) / sd);

function chainedOf(lines: readonly Float64Array[], column: number, complete: readonly Float64Array[]): Chained {
  const gapsOf = (line: Float64Array): number[] => Array.from(line.keys()).filter((at) => Number.isNaN(line[at]));
  const children = lines.map((line, row) => ({ row, gaps: gapsOf(line) }));
  const known = children.filter(({ gaps }) => !gaps.includes(column));
  const products = complete.map((row) => row.slice());
  for (const { row } of known)
    addProduct(
      products,
      lines[row]!.map((value) => (Number.isNaN(value) ? 0 : value)),
      1,
    );
  return { column, missing: children.filter(({ gaps }) => gaps.includes(column)).map(({ row }) => row), known, products };
}

function addProduct(products: readonly Float64Array[], line: Float64Array, n: number): void {
  for (let i = 0; i < line.length; i++) {
    const scaled = n * line[i]!;
    if (scaled !== 0) for (let j = 0; j < line.length; j++) products[i]![j]! += scaled * line[j]!;
  }
}
