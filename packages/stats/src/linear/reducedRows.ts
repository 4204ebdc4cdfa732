import type { Column } from "../options.ts";
import type { CompleteRows } from "./readRows.ts";

/** Size, means and sums of squares of one combination of factor levels. */
export interface CellMoments {
  /** Position of the level of each factor. */
  readonly codes: readonly number[];
  /** Rows in the cell, counting weights. */
  readonly n: number;
  /** Mean of each response and then of each covariate, from its centre. */
  readonly means: Float64Array;
}

/** One row of the small least-squares problem that stands for many rows of the data. */
export interface ReducedRow {
  readonly cell: number;
  /** What multiplies the terms without a covariate: the root of the cell's size, or 0. */
  readonly constant: number;
  /** What multiplies the terms of each covariate. */
  readonly covariates: Float64Array;
  readonly responses: Float64Array;
}

/** Everything that a linear model needs of the data, in as many rows as there are cells (times one more for each covariate). */
export interface ReducedRows {
  readonly cells: readonly CellMoments[];
  readonly rows: readonly ReducedRow[];
  /** Mean over all rows of each response and then of each covariate: the centre from which everything is counted. */
  readonly centres: Float64Array;
  /** Cross-products of the responses that no term of factors and covariates within cells can explain. */
  readonly withinCells: readonly Float64Array[];
  /** Sum of squares of the responses within cells, before covariates, for each cell. */
  readonly cellSquares: readonly Float64Array[];
}

/**
 * Reduces rows to cell means and, for covariates, to within-cell cross-products in triangular form.
 *
 * A common value is taken off first and deviations are taken from the cell means in a second pass, so that a large
 * constant in the data costs no digits.
 */
export function reduceRows(data: CompleteRows, responses: readonly Column[], covariates: readonly Column[]): ReducedRows {
  const columns = [...responses, ...covariates];
  const sizes = cellSizes(data);
  const origins = columns.map((column) => smallest(column, data.cellOf));
  const means = columns.map((column, index) => cellMeans(column, origins[index]!, data, sizes));
  const grand = means.map((mean) => weightedMean(mean, sizes));
  const deviations = columns.map((column, index) => withinDeviations(column, origins[index]!, means[index]!, data));
  const q = responses.length;
  const cellSquares = deviations.slice(0, q).map((column, index) => correctedSquares(column, data, sizes, means[index]!));
  const swept = sweepCovariates(deviations.slice(q), deviations.slice(0, q), data.cellOf, sizes.length);
  const cells = data.cells.map((codes, cell) => ({
    codes,
    n: sizes[cell]!,
    means: Float64Array.from(means, (mean, index) => mean[cell]! - grand[index]!),
  }));
  return {
    cells,
    rows: [...cells.map((cell, index) => meanRow(cell, index, q)), ...swept],
    centres: Float64Array.from(origins, (origin, index) => origin + grand[index]!),
    withinCells: covariates.length === 0 && q === 1 ? [Float64Array.of(sum(cellSquares[0]!))] : crossProducts(deviations.slice(0, q)),
    cellSquares,
  };
}

/** The row that stands for the mean of a cell: the root of its size times its place and its means. */
export function meanRow(cell: CellMoments, index: number, q: number): ReducedRow {
  const root = Math.sqrt(cell.n);
  return {
    cell: index,
    constant: root,
    covariates: cell.means.slice(q).map((mean) => mean * root),
    responses: cell.means.slice(0, q).map((mean) => mean * root),
  };
}

function cellSizes(data: CompleteRows): Float64Array {
  const sizes = new Float64Array(data.cells.length);
  const { cellOf, weights } = data;
  for (let row = 0; row < cellOf.length; row++) if (cellOf[row]! >= 0) sizes[cellOf[row]!]! += weights === null ? 1 : weights[row]!;
  return sizes;
}

function smallest(column: Column, cellOf: Int32Array): number {
  let least = Number.POSITIVE_INFINITY;
  for (let row = 0; row < cellOf.length; row++) if (cellOf[row]! >= 0 && column[row]! < least) least = column[row]!;
  return least === Number.POSITIVE_INFINITY ? 0 : least;
}

function cellMeans(column: Column, origin: number, data: CompleteRows, sizes: Float64Array): Float64Array {
  const means = new Float64Array(sizes.length);
  const { cellOf, weights } = data;
  for (let row = 0; row < cellOf.length; row++) {
    const cell = cellOf[row]!;
    if (cell >= 0) means[cell]! += (column[row]! - origin) * (weights === null ? 1 : weights[row]!);
  }
  return means.map((total, cell) => total / sizes[cell]!);
}

function weightedMean(means: Float64Array, sizes: Float64Array): number {
  let total = 0;
  for (let cell = 0; cell < means.length; cell++) total += means[cell]! * sizes[cell]!;
  return means.length === 0 ? 0 : total / sum(sizes);
}

/** Deviations from the cell mean times the root of the weight; 0 for a row that is left out. */
function withinDeviations(column: Column, origin: number, means: Float64Array, data: CompleteRows): Float64Array {
  const { cellOf, weights } = data;
  const deviations = new Float64Array(cellOf.length);
  for (let row = 0; row < cellOf.length; row++) {
    const cell = cellOf[row]!;
    if (cell >= 0) deviations[row] = (column[row]! - origin - means[cell]!) * (weights === null ? 1 : Math.sqrt(weights[row]!));
  }
  return deviations;
}

/** Sums of squared deviations in each cell, less what rounding of the mean left in them (Chan, Golub & LeVeque 1983). */
function correctedSquares(deviations: Float64Array, data: CompleteRows, sizes: Float64Array, means: Float64Array): Float64Array {
  const { cellOf, weights } = data;
  const squares = new Float64Array(sizes.length);
  const sums = new Float64Array(sizes.length);
  for (let row = 0; row < cellOf.length; row++) {
    const cell = cellOf[row]!;
    if (cell < 0) continue;
    squares[cell]! += deviations[row]! * deviations[row]!;
    sums[cell]! += deviations[row]! * (weights === null ? 1 : Math.sqrt(weights[row]!));
  }
  for (let cell = 0; cell < means.length; cell++) means[cell]! += sums[cell]! / sizes[cell]!;
  return squares.map((square, cell) => Math.max(0, square - (sums[cell]! * sums[cell]!) / sizes[cell]!));
}

/**
 * Takes the covariates out of the responses within every cell by modified Gram-Schmidt; changes the columns in place.
 *
 * Each covariate leaves one row for each cell: the row of the triangular factor of the cell's deviations.
 */
function sweepCovariates(covariates: Float64Array[], responses: Float64Array[], cellOf: Int32Array, cells: number): ReducedRow[] {
  const before = covariates.map((column) => cellProducts(column, column, cellOf, cells));
  return covariates.flatMap((column, index) => {
    const squares = cellProducts(column, column, cellOf, cells).map((square, cell) =>
      square > 1e-24 * before[index]![cell]! ? square : 0,
    );
    const later = covariates.slice(index + 1).map((other) => takeOut(column, other, squares, cellOf));
    const effects = responses.map((response) => takeOut(column, response, squares, cellOf));
    return Array.from(squares, (square, cell) => ({
      cell,
      constant: 0,
      covariates: Float64Array.from(covariates, (_, other) =>
        other < index ? 0 : other === index ? Math.sqrt(square) : later[other - index - 1]![cell]!,
      ),
      responses: Float64Array.from(effects, (effect) => effect[cell]!),
    }));
  });
}

/** Removes a column from another within each cell; returns the length that was removed, with its sign. */
function takeOut(column: Float64Array, other: Float64Array, squares: Float64Array, cellOf: Int32Array): Float64Array {
  const products = cellProducts(column, other, cellOf, squares.length);
  const slopes = products.map((product, cell) => (squares[cell]! > 0 ? product / squares[cell]! : 0));
  for (let row = 0; row < cellOf.length; row++) if (cellOf[row]! >= 0) other[row]! -= slopes[cellOf[row]!]! * column[row]!;
  return slopes.map((slope, cell) => slope * Math.sqrt(squares[cell]!));
}

function cellProducts(a: Float64Array, b: Float64Array, cellOf: Int32Array, cells: number): Float64Array {
  const products = new Float64Array(cells);
  for (let row = 0; row < cellOf.length; row++) if (cellOf[row]! >= 0) products[cellOf[row]!]! += a[row]! * b[row]!;
  return products;
}

function crossProducts(columns: readonly Float64Array[]): Float64Array[] {
  return columns.map((a) =>
    Float64Array.from(columns, (b) => {
      let total = 0;
      for (let row = 0; row < a.length; row++) total += a[row]! * b[row]!;
      return total;
    }),
  );
}

function sum(values: Float64Array): number {
  return values.reduce((total, value) => total + value, 0);
}
