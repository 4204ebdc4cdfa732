import { StatsError } from "../errors.ts";
import type { LeastSquares } from "./leastSquares.ts";
import { contrastRow } from "./modelDesign.ts";
import { rotateRow } from "./solveTriangle.ts";

/** A row of the data in the rotated design: its product with the effects is the fitted value, with itself the leverage. */
export interface RotatedRow {
  /** Position in the data. */
  readonly row: number;
  readonly rotated: Float64Array;
}

/** Walks the complete rows of the data in the rotated design; rows of one cell share theirs where there is no covariate. */
export function* rotatedRows(fit: LeastSquares): Generator<RotatedRow> {
  const { rows, reduced, design, triangle } = fit;
  if (rows === null) throw new StatsError("argument_type", "model", "a model of cell means", "a model of rows");
  const q = fit.residual.length;
  const rotate = (codes: readonly number[], distances: readonly number[]): Float64Array => {
    const row = contrastRow(design, codes, 1, distances);
    return rotateRow(triangle, row);
  };
  const covariates = rows.values.slice(q);
  const shared = covariates.length === 0 ? rows.cells.map((codes) => rotate(codes, [])) : null;
  for (let row = 0; row < rows.cellOf.length; row++) {
    const cell = rows.cellOf[row]!;
    if (cell < 0) continue;
    if (shared !== null) yield { row, rotated: shared[cell]! };
    else {
      const distances = covariates.map((column, index) => column[row]! - reduced.centres[q + index]!);
      yield { row, rotated: rotate(rows.cells[cell]!, distances) };
    }
  }
}

/** Product of two columns of equal length. */
export function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let index = 0; index < a.length; index++) sum += a[index]! * b[index]!;
  return sum;
}
