import type { LeastSquares } from "../linear/leastSquares.ts";
import { contrastRow } from "../linear/modelDesign.ts";
import { dot, rotatedRows } from "../linear/rowsOfDesign.ts";
import { solveLower, solveUpper } from "../linear/solveTriangle.ts";

/** Covariance of the coefficients that are not aliased; null with a reason where a leverage is 1. */
export interface CorrectedCovariance {
  readonly covariance: readonly Float64Array[] | null;
  readonly reason: string | null;
}

const fullLeverage = 1 - 1e-10;

/** HC3 covariance of the coefficients: every squared residual is divided by (1 - leverage)^2 (MacKinnon & White 1985). */
export function leverageCorrectedCovariance(fit: LeastSquares): CorrectedCovariance {
  const rank = fit.triangle.pivots.length;
  const middle = Array.from({ length: rank }, () => new Float64Array(rank));
  for (const { rotated, squares } of squaredResiduals(fit)) {
    const leverage = dot(rotated, rotated);
    if (leverage > fullLeverage)
      return { covariance: null, reason: "a row has leverage 1 (a cell with a single row): its variance cannot be estimated" };
    const scale = squares / (1 - leverage) ** 2;
    for (let a = 0; a < rank; a++) for (let b = 0; b < rank; b++) middle[a]![b]! += scale * rotated[a]! * rotated[b]!;
  }
  const half = transpose(middle.map((row) => solveUpper(fit.triangle, row)));
  return { covariance: half.map((row) => solveUpper(fit.triangle, row)), reason: null };
}

/** Squared residuals of the rows in the rotated design, already added up over each cell where there is no covariate. */
function* squaredResiduals(fit: LeastSquares): Generator<{ rotated: Float64Array; squares: number }> {
  const { reduced, design, triangle, rows } = fit;
  const effects = triangle.effects[0]!;
  if (fit.covariateNames.length === 0) {
    for (const [index, cell] of reduced.cells.entries()) {
      const row = contrastRow(design, cell.codes, 1, []);
      const part = Float64Array.from(triangle.pivots, (column) => row[column]!);
      const rotated = solveLower(triangle, part);
      yield { rotated, squares: reduced.cellSquares[0]![index]! + cell.n * (cell.means[0]! - dot(rotated, effects)) ** 2 };
    }
    return;
  }
  for (const { row, rotated } of rotatedRows(fit)) {
    const residual = rows!.values[0]![row]! - reduced.centres[0]! - dot(rotated, effects);
    yield { rotated, squares: residual ** 2 * (rows!.weights === null ? 1 : rows!.weights[row]!) };
  }
}

function transpose(matrix: readonly Float64Array[]): Float64Array[] {
  return matrix.map((_, column) => Float64Array.from(matrix, (row) => row[column]!));
}
