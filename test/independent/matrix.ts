export type Matrix = readonly (readonly number[])[];

export const transpose = (a: Matrix): number[][] => a[0]!.map((_, column) => a.map((row) => row[column]!));

export const multiply = (a: Matrix, b: Matrix): number[][] =>
  a.map((row) => b[0]!.map((_, column) => row.reduce((total, value, k) => total + value * b[k]![column]!, 0)));

/** Inverse by Gauss-Jordan elimination with row exchange; throws where the matrix has none. */
function inverse(a: Matrix): number[][] {
  const n = a.length;
  const work = a.map((row, i) => [...row, ...row.map((_, j) => (i === j ? 1 : 0))]);
  for (let column = 0; column < n; column += 1) {
    let pivot = column;
    for (let row = column; row < n; row += 1) if (Math.abs(work[row]![column]!) > Math.abs(work[pivot]![column]!)) pivot = row;
    [work[column], work[pivot]] = [work[pivot]!, work[column]!];
    const head = work[column]![column]!;
    if (Math.abs(head) < 1e-9) throw new Error("singular");
    work[column] = work[column]!.map((value) => value / head);
    for (let row = 0; row < n; row += 1) {
      if (row === column) continue;
      const factor = work[row]![column]!;
      work[row] = work[row]!.map((value, at) => value - factor * work[column]![at]!);
    }
  }
  return work.map((row) => row.slice(n));
}

/** Least squares by the normal equations: coefficients, residuals, their sum of squares, and the inverse of X'X. */
export function leastSquares(x: Matrix, y: readonly number[]) {
  const xt = transpose(x);
  const unscaled = inverse(multiply(xt, x));
  const coefficients = multiply(
    unscaled,
    multiply(
      xt,
      y.map((value) => [value]),
    ),
  ).map((row) => row[0]!);
  const residuals = y.map((value, i) => value - x[i]!.reduce((total, cell, k) => total + cell * coefficients[k]!, 0));
  return { coefficients, residuals, rss: residuals.reduce((total, value) => total + value * value, 0), unscaled };
}

/** Eigenvalues and eigenvectors (in columns) of a symmetric matrix, by Jacobi's rotations over all pairs. */
function eigen(a: Matrix): { values: number[]; vectors: number[][] } {
  const n = a.length;
  const m = a.map((row) => [...row]);
  const v: number[][] = a.map((_, i) => a.map((_, j) => (i === j ? 1 : 0)));
  for (let sweep = 0; sweep < 60; sweep += 1)
    for (let p = 0; p < n; p += 1)
      for (let q = p + 1; q < n; q += 1) {
        if (Math.abs(m[p]![q]!) < 1e-300) continue;
        const angle = 0.5 * Math.atan2(2 * m[p]![q]!, m[q]![q]! - m[p]![p]!);
        const [c, s] = [Math.cos(angle), Math.sin(angle)];
        for (let k = 0; k < n; k += 1) [m[k]![p], m[k]![q]] = [c * m[k]![p]! - s * m[k]![q]!, s * m[k]![p]! + c * m[k]![q]!];
        for (let k = 0; k < n; k += 1) [m[p]![k], m[q]![k]] = [c * m[p]![k]! - s * m[q]![k]!, s * m[p]![k]! + c * m[q]![k]!];
        for (let k = 0; k < n; k += 1) [v[k]![p], v[k]![q]] = [c * v[k]![p]! - s * v[k]![q]!, s * v[k]![p]! + c * v[k]![q]!];
      }
  return { values: m.map((row, i) => row[i]!), vectors: v };
}

/** The symmetric inverse square root; directions without extent stay without. */
export function inverseRoot(a: Matrix): number[][] {
  const { values, vectors } = eigen(a);
  const scaled = vectors.map((row) => row.map((value, k) => (values[k]! > 1e-10 ? value / Math.sqrt(values[k]!) : 0)));
  return multiply(scaled, transpose(vectors));
}
