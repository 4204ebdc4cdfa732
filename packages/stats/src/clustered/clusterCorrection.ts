import { symmetricEigen } from "../reliability/symmetricEigen.ts";

/**
 * Small-sample corrections of a cluster-robust covariance.
 *
 * CR0 none; CR1 times J / (J - 1); CR1S times J (n - 1) / ((J - 1)(n - p)); CR2 residuals of each cluster times
 * (I - H)^(-1/2), unbiased if children are alike and independent; CR3 times (I - H)^-1, the jackknife over clusters.
 */
export type ClusterCorrection = "CR0" | "CR1" | "CR1S" | "CR2" | "CR3";

/** The names of the corrections. */
export const clusterCorrections: readonly ClusterCorrection[] = ["CR0", "CR1", "CR1S", "CR2", "CR3"];

/** What is multiplied into the covariance. */
export function correctionScale(correction: ClusterCorrection, clusters: number, n: number, rank: number): number {
  if (correction === "CR1") return clusters / (clusters - 1);
  if (correction === "CR1S") return (clusters * (n - 1)) / ((clusters - 1) * (n - rank));
  return 1;
}

/** A cluster that fixes a combination of coefficients by itself leaves this little of it for the others. */
const nothingLeft = 1e-12;

/**
 * The matrix F with which a cluster's score is multiplied, from the spread S = Z'Z of its rows in the rotated design.
 *
 * (I - Z Z')^e Z = Z F with F = V (1 - lambda)^e V', where S = V lambda V'; 0^(-1/2) counts as 0, as in a generalised
 * inverse (Pustejovsky & Tipton 2018, theorem 1); null where CR3 would need 0^-1.
 */
export function adjustment(correction: ClusterCorrection, spread: readonly Float64Array[]): readonly Float64Array[] | null {
  if (correction !== "CR2" && correction !== "CR3")
    return spread.map((_, row) => Float64Array.from(spread, (_, column) => (row === column ? 1 : 0)));
  const { values, vectors } = symmetricEigen(spread.map((row) => Array.from(row)));
  const left = values.map((value) => 1 - value);
  if (correction === "CR3" && left.some((value) => value < nothingLeft)) return null;
  const powers = left.map((value) => (value < nothingLeft ? 0 : correction === "CR2" ? 1 / Math.sqrt(value) : 1 / value));
  return spread.map((_, row) =>
    Float64Array.from(spread, (_, column) =>
      vectors.reduce((sum, vector, index) => sum + powers[index]! * vector[row]! * vector[column]!, 0),
    ),
  );
}
