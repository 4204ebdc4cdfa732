/**
 * Wald chi-squared of some coefficients beyond those before them: W(all) - W(first), by one Cholesky factor.
 *
 * @param values estimates, those to be set aside first
 * @param places rows of the estimates in the covariance matrix
 * @param before how many of the estimates are set aside
 */
export function waldIncrement(
  values: readonly number[],
  places: readonly number[],
  covariance: readonly Float64Array[],
  before: number,
): number {
  const factor: Float64Array[] = [];
  let increment = 0;
  const solved = new Float64Array(values.length);
  places.forEach((place, row) => {
    const line = new Float64Array(row + 1);
    for (let column = 0; column <= row; column++) {
      let sum = covariance[place]![places[column]!]!;
      for (let inner = 0; inner < column; inner++) sum -= line[inner]! * (factor[column] ?? line)[inner]!;
      line[column] = column === row ? Math.sqrt(sum) : sum / factor[column]![column]!;
    }
    factor.push(line);
    let rest = values[row]!;
    for (let column = 0; column < row; column++) rest -= line[column]! * solved[column]!;
    solved[row] = rest / line[row]!;
    if (row >= before) increment += solved[row]! ** 2;
  });
  return increment;
}
