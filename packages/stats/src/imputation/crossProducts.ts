/** Cross-products of columns: the lower triangle of a symmetric matrix, in one array for speed. */
export interface CrossProducts {
  readonly size: number;
  /** Product of columns i and j <= i at i * size + j. */
  readonly values: Float64Array;
}

/** Cross-products of no rows. */
export const noProducts = (size: number): CrossProducts => ({ size, values: new Float64Array(size * size) });

/** A copy that may be added to. */
export const copyProducts = ({ size, values }: CrossProducts): CrossProducts => ({ size, values: values.slice() });

/** The product of two columns, in either order. */
export const productOf = ({ size, values }: CrossProducts, a: number, b: number): number => values[a > b ? a * size + b : b * size + a]!;

/** Adds a line that n rows have. */
export function addLine({ size, values }: CrossProducts, line: Float64Array, n: number): void {
  for (let i = 0; i < size; i++) {
    const scaled = n * line[i]!;
    if (scaled !== 0) for (let j = 0; j <= i; j++) values[i * size + j]! += scaled * line[j]!;
  }
}

/** Adds what some columns of a line bring, the products of its other columns being there already. */
export function addColumns({ size, values }: CrossProducts, line: Float64Array, columns: readonly number[]): void {
  for (const column of columns) {
    const value = line[column]!;
    for (let j = 0; j <= column; j++) values[column * size + j]! += value * line[j]!;
    for (let i = column + 1; i < size; i++) if (!columns.includes(i)) values[i * size + column]! += value * line[i]!;
  }
}
