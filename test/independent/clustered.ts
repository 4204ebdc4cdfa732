import { inverseRoot, leastSquares, type Matrix, multiply, transpose } from "./matrix.ts";

/** CR2 standard error of a combination of coefficients and its degrees of freedom, with whole matrices (Bell & McCaffrey 2002). */
export function clusterRobust(x: Matrix, y: readonly number[], cluster: readonly number[], row: readonly number[]) {
  const { coefficients, residuals, unscaled } = leastSquares(x, y);
  const hat = multiply(multiply(x, unscaled), transpose(x));
  const remainder = hat.map((line, i) => line.map((value, j) => (i === j ? 1 : 0) - value));
  const weights = multiply(
    x,
    multiply(
      unscaled,
      row.map((value) => [value]),
    ),
  ).map((line) => line[0]!);
  const columns: number[][] = [];
  let variance = 0;
  for (const name of new Set(cluster)) {
    const own = cluster.flatMap((one, child) => (one === name ? [child] : []));
    const root = inverseRoot(own.map((i) => own.map((j) => remainder[i]![j]!)));
    const adjusted = own.map((_, k) => own.reduce((total, child, j) => total + root[k]![j]! * weights[child]!, 0));
    variance += own.reduce((total, child, k) => total + adjusted[k]! * residuals[child]!, 0) ** 2;
    // the share of this cluster as a form of all responses
    columns.push(remainder.map((line) => own.reduce((total, child, k) => total + line[child]! * adjusted[k]!, 0)));
  }
  const products = multiply(columns, transpose(columns));
  const trace = products.reduce((total, line, i) => total + line[i]!, 0);
  const squared = products.flat().reduce((total, value) => total + value * value, 0);
  const estimate = row.reduce((total, value, k) => total + value * coefficients[k]!, 0);
  return { estimate, error: Math.sqrt(variance), df: trace ** 2 / squared };
}
