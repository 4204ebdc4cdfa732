import type { Column } from "../options.ts";
import type { CompleteRows } from "./readRows.ts";

/** A column as deviations from the means of its cells. */
export interface CellColumn {
  /** Deviation of each row from the mean of its cell; 0 for a row that is left out. */
  readonly deviations: Float64Array;
  /** Mean of each cell, from the origin. */
  readonly means: Float64Array;
  /** A value that was taken off every row first: the smallest. */
  readonly origin: number;
}

/**
 * Splits a column into cell means and deviations.
 *
 * The smallest value is taken off first and the mean in two steps, so that a large constant in the data costs no digits.
 */
export function cellColumn(column: Column, data: CompleteRows, sizes: Float64Array): CellColumn {
  const { cellOf } = data;
  const origin = smallest(column, cellOf);
  const deviations = new Float64Array(cellOf.length);
  for (let row = 0; row < cellOf.length; row++) if (cellOf[row]! >= 0) deviations[row] = column[row]! - origin;
  const means = new Float64Array(sizes.length);
  for (let step = 0; step < 2; step++) {
    const shift = cellProducts(deviations, null, data).map((sum, cell) => sum / sizes[cell]!);
    for (let row = 0; row < cellOf.length; row++) if (cellOf[row]! >= 0) deviations[row]! -= shift[cellOf[row]!]!;
    for (let cell = 0; cell < means.length; cell++) means[cell]! += shift[cell]!;
  }
  return { deviations, means, origin };
}

function smallest(column: Column, cellOf: Int32Array): number {
  let least = Number.POSITIVE_INFINITY;
  for (let row = 0; row < cellOf.length; row++) if (cellOf[row]! >= 0 && column[row]! < least) least = column[row]!;
  return least === Number.POSITIVE_INFINITY ? 0 : least;
}

/** Rows of each cell, counting weights. */
export function cellSizes(data: CompleteRows): Float64Array {
  const sizes = new Float64Array(data.cells.length);
  const { cellOf, weights } = data;
  for (let row = 0; row < cellOf.length; row++) if (cellOf[row]! >= 0) sizes[cellOf[row]!]! += weights === null ? 1 : weights[row]!;
  return sizes;
}

/**
 * Weighted sums of a column, or of the products of two, within each cell.
 *
 * Compensated (Neumaier 1974), so that the order of the rows does not show in the result.
 */
export function cellProducts(a: Float64Array, b: Float64Array | null, data: CompleteRows): Float64Array {
  const { cellOf, weights } = data;
  const sums = new Float64Array(data.cells.length);
  const lost = new Float64Array(data.cells.length);
  for (let row = 0; row < cellOf.length; row++) {
    const cell = cellOf[row]!;
    if (cell < 0) continue;
    const value = (b === null ? a[row]! : a[row]! * b[row]!) * (weights === null ? 1 : weights[row]!);
    const sum = sums[cell]!;
    const total = sum + value;
    lost[cell]! += Math.abs(sum) >= Math.abs(value) ? sum - total + value : value - total + sum;
    sums[cell] = total;
  }
  return sums.map((sum, cell) => sum + lost[cell]!);
}
