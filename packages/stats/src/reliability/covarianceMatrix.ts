import { deviations, sumOfProducts } from "../describe/deviations.ts";
import type { CompleteRows } from "./completeRows.ts";

/** Means, covariances and correlations of complete rows. */
export interface CovarianceMatrix {
  readonly means: readonly number[];
  /** Covariances with denominator n - 1. */
  readonly covariances: readonly (readonly number[])[];
}

/** Covariance matrix of complete rows, with denominator n - 1. */
export function covarianceMatrix(rows: CompleteRows): CovarianceMatrix {
  const columns = rows.columns.map((column) => deviations(column, rows.weights));
  const covariances: number[][] = columns.map(() => new Array(columns.length).fill(0));
  columns.forEach((a, i) => {
    columns.slice(0, i + 1).forEach((b, j) => {
      const covariance = sumOfProducts(a.values, b.values, rows.weights) / (rows.n - 1);
      covariances[i]![j] = covariance;
      covariances[j]![i] = covariance;
    });
  });
  return { means: columns.map((column) => column.mean), covariances };
}

/** Correlation matrix of a covariance matrix; null if a variance is zero. */
export function correlationMatrix(covariances: readonly (readonly number[])[]): number[][] | null {
  const sds = covariances.map((row, i) => Math.sqrt(row[i]!));
  if (sds.some((sd) => !(sd > 0))) return null;
  return covariances.map((row, i) => row.map((value, j) => (i === j ? 1 : value / (sds[i]! * sds[j]!))));
}

/** Sum of all entries of a matrix. */
export function sumOfEntries(matrix: readonly (readonly number[])[]): number {
  return matrix.reduce((sum, row) => sum + row.reduce((a, b) => a + b, 0), 0);
}

/** Sum of the diagonal of a matrix. */
export function trace(matrix: readonly (readonly number[])[]): number {
  return matrix.reduce((sum, row, i) => sum + row[i]!, 0);
}
