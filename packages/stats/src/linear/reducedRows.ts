import type { Column } from "../options.ts";
import { cellColumn, cellProducts, cellSizes } from "./cellColumn.ts";
import type { CompleteRows } from "./readRows.ts";
import { type ReducedRow, sweepCovariates } from "./sweepCovariates.ts";

/** Size and means of one combination of factor levels. */
export interface CellMoments {
  /** Position of the level of each factor. */
  readonly codes: readonly number[];
  /** Rows in the cell, counting weights. */
  readonly n: number;
  /** Mean of each response and then of each covariate, from its centre. */
  readonly means: Float64Array;
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

/** Reduces rows to cell means and, for covariates, to within-cell cross-products in triangular form. */
export function reduceRows(data: CompleteRows, responses: readonly Column[], covariates: readonly Column[]): ReducedRows {
  const sizes = cellSizes(data);
  const columns = [...responses, ...covariates].map((column) => cellColumn(column, data, sizes));
  const q = responses.length;
  const grand = columns.map(({ means }) => weightedMean(means, sizes));
  const deviations = columns.map((column) => column.deviations);
  const cellSquares = deviations.slice(0, q).map((column) => cellProducts(column, column, data));
  const swept = sweepCovariates(deviations.slice(q), deviations.slice(0, q), data);
  const cells = data.cells.map((codes, cell) => ({
    codes,
    n: sizes[cell]!,
    means: Float64Array.from(columns, ({ means }, index) => means[cell]! - grand[index]!),
  }));
  return {
    cells,
    rows: [...cells.map((cell, index) => meanRow(cell, index, q)), ...swept],
    centres: Float64Array.from(columns, ({ origin }, index) => origin + grand[index]!),
    withinCells: crossProducts(deviations.slice(0, q), data),
    cellSquares,
  };
}

/** The row that stands for the mean of a cell: the root of its size times its place and its means. */
export function meanRow(cell: CellMoments, index: number, q: number): ReducedRow {
  const root = Math.sqrt(cell.n);
  const scaled = cell.means.map((mean) => mean * root);
  return { cell: index, constant: root, covariates: scaled.slice(q), responses: scaled.slice(0, q) };
}

function weightedMean(means: Float64Array, sizes: Float64Array): number {
  return means.length === 0 ? 0 : sum(means.map((mean, cell) => mean * sizes[cell]!)) / sum(sizes);
}

function crossProducts(columns: readonly Float64Array[], data: CompleteRows): Float64Array[] {
  const upper = columns.map((a, row) => columns.slice(row).map((b) => sum(cellProducts(a, b, data))));
  return columns.map((_, a) => Float64Array.from(columns, (_, b) => upper[Math.min(a, b)]![Math.abs(a - b)]!));
}

function sum(values: Float64Array): number {
  return values.reduce((total, value) => total + value, 0);
}
