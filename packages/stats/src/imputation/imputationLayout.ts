import { moments } from "../describe/moments.ts";
import { type CountedRow, countOf } from "./countedRows.ts";
import { addLine, type CrossProducts, copyProducts, noProducts, productOf } from "./crossProducts.ts";
import type { ImputationPredictors } from "./imputationPredictors.ts";
import { type RegressionColumns, regressionColumns } from "./regressionPosterior.ts";

/** A standard deviation below this share of the mean comes from rounding. */
const ROUNDING = 1e-14;

/** One variable's place among the columns, and which of the incomplete children it is missing of. */
export interface Chained {
  readonly column: number;
  /** The regression that foretells it. */
  readonly columns: RegressionColumns;
  readonly missing: readonly number[];
  /** Children of whom it is known while something else is missing. */
  readonly known: readonly IncompleteChild[];
  /** Cross-products over all of whom it is known, with 0 for what is missing. */
  readonly products: CrossProducts;
}

/** An incomplete child's line and the columns that are imputed in it. */
interface IncompleteChild {
  readonly row: number;
  readonly gaps: readonly number[];
}

/** Where a variable is centred, and its unit. */
export interface Standard {
  readonly column: number;
  readonly mean: number;
  readonly sd: number;
}

/** Children laid out in columns: intercept, indicators, standardised covariates, pre, post. */
export interface ImputationLayout {
  /** Children of whom everything is known. */
  readonly complete: number;
  /** A line for each other child; what is missing in it is filled anew in every data set. */
  readonly lines: readonly Float64Array[];
  /** Variables with something missing, in the order in which they are imputed. */
  readonly chained: readonly Chained[];
  readonly pre: Standard;
  readonly post: Standard;
}

/** Lays out the children so that each regression costs only what changes from one data set to the next. */
export function layOutImputation({ complete, incomplete, covariates, indicators }: ImputationPredictors): ImputationLayout {
  const first = 1 + indicators(complete[0]!).length;
  const readers = [...covariates.map((at) => (row: CountedRow) => row.covariates[at]!), preOf, postOf];
  const standards = readers.map((read, at) => standardOf(complete, read, first + at));
  const lineOf = (row: CountedRow): Float64Array => {
    const line = new Float64Array(first + readers.length);
    line[0] = 1;
    line.set(indicators(row), 1);
    for (const [at, read] of readers.entries()) line[first + at] = standardise(read(row), standards[at]!);
    return line;
  };
  const products = noProducts(first + readers.length);
  for (const row of complete) addLine(products, lineOf(row), row.n);
  const lines = incomplete.flatMap((row) => Array.from({ length: row.n }, () => lineOf(row)));
  const children = lines.map((line, row) => ({ row, gaps: gapsOf(line) }));
  const n = countOf(complete);
  // a standardised column has the square n
  const varies = Array.from({ length: products.size }, (_, column) => column < first || productOf(products, column, column) > n / 2);
  const chained = standards.map(({ column }) => ({
    ...chainedOf(column, children, lines, products),
    columns: regressionColumns(column, varies),
  }));
  return {
    complete: n,
    lines,
    chained: chained.filter(({ missing }) => missing.length > 0),
    pre: standards.at(-2)!,
    post: standards.at(-1)!,
  };
}

const preOf = (row: CountedRow): number | null => row.pre;
const postOf = (row: CountedRow): number | null => row.post;

/** A variable that does not vary keeps its own unit: those who are incomplete may differ in it. */
function standardOf(rows: readonly CountedRow[], read: (row: CountedRow) => number | null, column: number): Standard {
  const { n, mean, sumOfSquares } = moments(
    rows.map(read),
    rows.map((row) => row.n),
  );
  const sd = Math.sqrt(sumOfSquares / n);
  return { column, mean, sd: sd > ROUNDING * Math.abs(mean) ? sd : 1 };
}

const standardise = (value: number | null, { mean, sd }: Standard): number => (value === null ? Number.NaN : (value - mean) / sd);

const gapsOf = (line: Float64Array): number[] => Array.from(line.keys()).filter((at) => Number.isNaN(line[at]));

function chainedOf(
  column: number,
  children: readonly IncompleteChild[],
  lines: readonly Float64Array[],
  complete: CrossProducts,
): Omit<Chained, "columns"> {
  const known = children.filter(({ gaps }) => !gaps.includes(column));
  const products = copyProducts(complete);
  for (const { row } of known) {
    const withoutGaps = lines[row]!.map((value) => (Number.isNaN(value) ? 0 : value));
    addLine(products, withoutGaps, 1);
  }
  return { column, missing: children.filter(({ gaps }) => gaps.includes(column)).map(({ row }) => row), known, products };
}
