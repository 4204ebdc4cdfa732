const degree = 18;
const points = Array.from({ length: degree + 1 }, (_, j) => Math.cos((Math.PI * j) / degree));
const weights = points.map((_, j) => (j % 2 === 0 ? 1 : -1) * (j === 0 || j === degree ? 0.5 : 1));

/**
 * A smooth function of a positive number that is dear to compute: sampled at the Chebyshev points of a cell when the cell is
 * first asked for, and from then on interpolated by the barycentric formula (Berrut & Trefethen 2004, eq. 5.4).
 *
 * @param f function, analytic within about four cell widths of every cell
 * @param width width of a cell
 * @returns the function, with the same values to rounding
 * @see Berrut, J.-P., & Trefethen, L. N. (2004). Barycentric Lagrange interpolation. SIAM Review, 46, 501-517.
 */
export function chebyshevCells(f: (x: number) => number, width: number): (x: number) => number {
  const cells = new Map<number, Float64Array>();
  return (x) => {
    const cell = Math.floor(x / width);
    let values = cells.get(cell);
    if (values === undefined) {
      values = Float64Array.from(points, (point) => f((cell + 0.5 + 0.5 * point) * width));
      cells.set(cell, values);
    }
    const at = 2 * (x / width - cell) - 1;
    let above = 0;
    let below = 0;
    for (let j = 0; j <= degree; j++) {
      const distance = at - points[j]!;
      if (distance === 0) return values[j]!;
      const weight = weights[j]! / distance;
      above += weight * values[j]!;
      below += weight;
    }
    return above / below;
  };
}
