const degree = 18;
const points = Array.from({ length: degree + 1 }, (_, j) => Math.cos((Math.PI * j) / degree));
// T_k at the points, halved at the ends of both sums: what makes coefficients of values
const transform = points.map((_, k) =>
  Float64Array.from(
    points,
    (_, j) => ((2 / degree) * Math.cos((Math.PI * j * k) / degree)) / ((j % degree === 0 ? 2 : 1) * (k % degree === 0 ? 2 : 1)),
  ),
);

/**
 * A smooth function of a positive number that is dear to compute: sampled at the Chebyshev points of a cell when the cell is
 * first asked for, and from then on summed as a Chebyshev series by Clenshaw's recurrence (Trefethen 2013, chapters 2 and 3).
 *
 * @param f function, analytic within about four cell widths of every cell
 * @param width width of a cell
 * @returns the function, with the same values to rounding
 * @see Trefethen, L. N. (2013). Approximation theory and approximation practice. SIAM.
 */
export function chebyshevCells(f: (x: number) => number, width: number): (x: number) => number {
  const cells = new Map<number, Cell>();
  return (x) => {
    const at = Math.floor(x / width);
    let cell = cells.get(at);
    if (cell === undefined) {
      const values = points.map((point) => f((at + 0.5 + 0.5 * point) * width));
      // counted from the middle, so that rounding is of what varies in the cell
      const middle = values[degree / 2]!;
      cell = { middle, series: seriesOf(values.map((value) => value - middle)) };
      cells.set(at, cell);
    }
    return cell.middle + clenshaw(cell.series, 2 * (x / width - at) - 1);
  };
}

interface Cell {
  /** Value in the middle of the cell. */
  readonly middle: number;
  /** Chebyshev coefficients of what is added to that. */
  readonly series: Float64Array;
}

/** Coefficients of the polynomial through the values at the Chebyshev points. */
function seriesOf(values: readonly number[]): Float64Array {
  return Float64Array.from(transform, (row) => row.reduce((sum, weight, j) => sum + weight * values[j]!, 0));
}

/** The sum of the series at a place from -1 to 1. */
function clenshaw(series: Float64Array, at: number): number {
  let next = 0;
  let afterNext = 0;
  for (let k = degree; k > 0; k--) {
    const here = series[k]! + 2 * at * next - afterNext;
    afterNext = next;
    next = here;
  }
  return series[0]! + at * next - afterNext;
}
