import type { Triangle } from "./triangularize.ts";

/** Solves R b = y for the pivot columns of a triangle. */
export function solveUpper(triangle: Triangle, right: Float64Array): Float64Array {
  const { pivots, columns } = triangle;
  const solution = right.slice();
  for (let row = pivots.length - 1; row >= 0; row--) {
    solution[row]! /= columns[pivots[row]!]![row]!;
    for (let above = 0; above < row; above++) solution[above]! -= columns[pivots[row]!]![above]! * solution[row]!;
  }
  return solution;
}

/** Solves R' z = x for the pivot columns of a triangle; the length of z is the standard error of x'b without sigma. */
export function solveLower(triangle: Triangle, right: Float64Array): Float64Array {
  const { pivots, columns } = triangle;
  const solution = right.slice();
  for (let row = 0; row < pivots.length; row++) {
    const column = columns[pivots[row]!]!;
    for (let above = 0; above < row; above++) solution[row]! -= column[above]! * solution[above]!;
    solution[row]! /= column[row]!;
  }
  return solution;
}

/** A row of weights of all coefficients in the rotated design: its product with the effects is the estimate. */
export function rotateRow(triangle: Triangle, row: ArrayLike<number>): Float64Array {
  const { pivots } = triangle;
  const right = new Float64Array(pivots.length);
  for (let place = 0; place < pivots.length; place++) right[place] = row[pivots[place]!]!;
  return solveLower(triangle, right);
}

/** Combinations of the columns that give nothing, one for each aliased column: what keeps a coefficient from being estimable. */
export function nullCombinations(triangle: Triangle): Float64Array[] {
  const { pivots, columns } = triangle;
  const estimable = new Set(pivots);
  return columns.flatMap((column, position) => {
    if (estimable.has(position)) return [];
    const combination = new Float64Array(columns.length);
    solveUpper(triangle, column).forEach((value, row) => {
      combination[pivots[row]!] = -value;
    });
    combination[position] = 1;
    return [combination];
  });
}
