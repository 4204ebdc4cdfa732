/** Eigenvalues, largest first, each with its unit vector. */
export interface Eigen {
  readonly values: readonly number[];
  readonly vectors: readonly (readonly number[])[];
}

/**
 * Eigenvalues and vectors of a small symmetric matrix by Jacobi's rotations (Golub & Van Loan 2013, section 8.5).
 *
 * @param matrix symmetric, k by k
 * @returns values, largest first, and the vector of each
 */
export function symmetricEigen(matrix: readonly (readonly number[])[]): Eigen {
  const k = matrix.length;
  const a = matrix.map((row) => [...row]);
  const v = matrix.map((_, i) => matrix.map((_, j) => (i === j ? 1 : 0)));
  for (let sweep = 0; sweep < 60 && offDiagonal(a) > 0; sweep++)
    for (let p = 0; p < k - 1; p++) for (let q = p + 1; q < k; q++) rotate(a, v, p, q);
  const order = a.map((_, i) => i).sort((i, j) => a[j]![j]! - a[i]![i]!);
  return { values: order.map((i) => a[i]![i]!), vectors: order.map((i) => v.map((row) => row[i]!)) };
}

/** Off-diagonal sum of squares, 0 once it no longer counts beside the diagonal. */
function offDiagonal(a: readonly (readonly number[])[]): number {
  let off = 0;
  let diagonal = 0;
  for (let i = 0; i < a.length; i++) {
    const row = a[i]!;
    for (let j = 0; j < row.length; j++) {
      const square = row[j]! * row[j]!;
      if (i === j) diagonal += square;
      else off += square;
    }
  }
  return off > 1e-33 * diagonal ? off : 0;
}

/** Zeroes a[p][q] by a rotation of rows and columns p and q, and turns the vectors along. */
function rotate(a: number[][], v: number[][], p: number, q: number): void {
  const [rowP, rowQ] = [a[p]!, a[q]!];
  const apq = rowP[q]!;
  if (apq === 0) return;
  const theta = (rowQ[q]! - rowP[p]!) / (2 * apq);
  // below 1e150 no square overflows
  const t = (theta >= 0 ? 1 : -1) / (Math.abs(theta) + (Math.abs(theta) < 1e150 ? Math.sqrt(theta * theta + 1) : Math.abs(theta)));
  const c = 1 / Math.sqrt(t * t + 1);
  const s = t * c;
  turnColumns(a, p, q, c, s);
  for (let j = 0; j < a.length; j++) {
    const x = rowP[j]!;
    const y = rowQ[j]!;
    rowP[j] = c * x - s * y;
    rowQ[j] = s * x + c * y;
  }
  // zero but for rounding, which would keep the sweeps going
  rowP[q] = 0;
  rowQ[p] = 0;
  turnColumns(v, p, q, c, s);
}

function turnColumns(rows: readonly number[][], p: number, q: number, c: number, s: number): void {
  for (const row of rows) {
    const x = row[p]!;
    const y = row[q]!;
    row[p] = c * x - s * y;
    row[q] = s * x + c * y;
  }
}
