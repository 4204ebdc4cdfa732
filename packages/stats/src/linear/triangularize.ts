/** What a least-squares problem keeps after orthogonal rotation. */
export interface Triangle {
  /** Columns of the design that are linearly independent of those before them, in order. */
  readonly pivots: readonly number[];
  /** Every column of the design after rotation, cut to the rank; upper triangular in the pivots. */
  readonly columns: readonly Float64Array[];
  /** Every response after rotation, cut to the rank. */
  readonly effects: readonly Float64Array[];
  /** Cross-products of the responses that no column explains. */
  readonly remainder: readonly Float64Array[];
}

/** A column counts as a combination of those before it when no more than this share of its length is left. */
const aliasTolerance = 1e-10;

/**
 * Rotates a design and its responses to triangular form by Householder reflections.
 *
 * Columns are taken in the order given: one that depends on those before it is passed over (aliased) and never moved.
 *
 * @param design columns of equal length; overwritten
 * @param responses columns of the same length; overwritten
 * @see Golub & Van Loan, Matrix Computations, algorithm 5.2.1
 */
export function triangularize(design: readonly Float64Array[], responses: readonly Float64Array[]): Triangle {
  const rows = design[0]!.length;
  const lengths = design.map((column) => norm(column, 0));
  const pivots: number[] = [];
  design.forEach((column, position) => {
    const rank = pivots.length;
    if (rank === rows) return;
    const left = norm(column, rank);
    if (!(left > aliasTolerance * lengths[position]!)) {
      column.fill(0, rank);
      return;
    }
    const reflection = column.slice(rank);
    const diagonal = column[rank]! > 0 ? -left : left;
    reflection[0]! -= diagonal;
    const scale = 1 / (left * (left + Math.abs(column[rank]!)));
    for (let next = position + 1; next < design.length; next++) reflect(design[next]!, reflection, rank, scale);
    for (const response of responses) reflect(response, reflection, rank, scale);
    column[rank] = diagonal;
    column.fill(0, rank + 1);
    pivots.push(position);
  });
  const rank = pivots.length;
  return {
    pivots,
    columns: design.map((column) => column.slice(0, rank)),
    effects: responses.map((response) => response.slice(0, rank)),
    remainder: responses.map((a) => Float64Array.from(responses, (b) => product(a, b, rank))),
  };
}

function norm(column: Float64Array, from: number): number {
  return Math.sqrt(product(column, column, from));
}

function product(a: Float64Array, b: Float64Array, from: number): number {
  let sum = 0;
  for (let row = from; row < a.length; row++) sum += a[row]! * b[row]!;
  return sum;
}

function reflect(column: Float64Array, reflection: Float64Array, from: number, scale: number): void {
  let sum = 0;
  for (let row = 0; row < reflection.length; row++) sum += reflection[row]! * column[from + row]!;
  if (sum === 0) return;
  sum *= scale;
  for (let row = 0; row < reflection.length; row++) column[from + row]! -= sum * reflection[row]!;
}
