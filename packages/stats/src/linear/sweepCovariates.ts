import { cellProducts } from "./cellColumn.ts";
import type { CompleteRows } from "./readRows.ts";

/** One row of the small least-squares problem that stands for many rows of the data. */
export interface ReducedRow {
  readonly cell: number;
  /** What multiplies the terms without a covariate: the root of the cell's size, or 0. */
  readonly constant: number;
  /** What multiplies the terms of each covariate. */
  readonly covariates: Float64Array;
  readonly responses: Float64Array;
}

/** A covariate that the ones before it leave no more than this share of is nothing but rounding. */
const sweptTolerance = 1e-24;

/**
 * Takes the covariates out of the responses within every cell by modified Gram-Schmidt; changes the columns in place.
 *
 * Each covariate leaves one row for each cell: a row of the triangular factor of the cell's deviations.
 *
 * @see Golub & Van Loan, Matrix Computations, algorithm 5.2.6
 */
export function sweepCovariates(covariates: readonly Float64Array[], responses: readonly Float64Array[], data: CompleteRows): ReducedRow[] {
  const before = covariates.map((column) => cellProducts(column, column, data));
  return covariates.flatMap((column, index) => {
    const squares = cellProducts(column, column, data).map((square, cell) =>
      square > sweptTolerance * before[index]![cell]! ? square : 0,
    );
    const roots = squares.map(Math.sqrt);
    const later = covariates.slice(index + 1).map((other) => takeOut(column, other, squares, data));
    const effects = responses.map((response) => takeOut(column, response, squares, data));
    return Array.from(squares, (_, cell) => ({
      cell,
      constant: 0,
      covariates: Float64Array.of(...new Float64Array(index), roots[cell]!, ...later.map((slopes) => slopes[cell]! * roots[cell]!)),
      responses: Float64Array.from(effects, (slopes) => slopes[cell]! * roots[cell]!),
    }));
  });
}

/** Removes a column from another within each cell; returns the slopes. */
function takeOut(column: Float64Array, other: Float64Array, squares: Float64Array, data: CompleteRows): Float64Array {
  const { cellOf } = data;
  const slopes = cellProducts(column, other, data).map((product, cell) => (squares[cell]! > 0 ? product / squares[cell]! : 0));
  for (let row = 0; row < cellOf.length; row++) if (cellOf[row]! >= 0) other[row]! -= slopes[cellOf[row]!]! * column[row]!;
  return slopes;
}
