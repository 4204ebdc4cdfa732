import { dot } from "../linear/rowsOfDesign.ts";
import type { AdjustedCluster } from "./clusterRobustModel.ts";

type Matrix = readonly Float64Array[];

/** What a cluster's rows bring to q contrasts: A = W'F S F W (q by q) and U = S F W (q columns). */
interface Contribution {
  readonly inner: Matrix;
  readonly columns: Matrix;
}

/**
 * The robust covariance of some contrasts if rows were independent and alike, and how much it would vary.
 *
 * With p_sj the rows' weights in contrast s through cluster j, p_sj'p_tk = [j = k] A_j[s,t] - U_j[s]'U_k[t], since the
 * residual maker is a projection (Pustejovsky & Tipton 2018, equations 11-12).
 *
 * @param contrasts q columns in the rotated design
 */
export function workingCovariance(parts: readonly AdjustedCluster[], contrasts: Matrix): Float64Array[] {
  const q = contrasts.length;
  const omega = Array.from({ length: q }, () => new Float64Array(q));
  for (const { part, count } of counted(parts)) {
    const { inner, columns } = contribution(part, contrasts);
    for (let s = 0; s < q; s++) for (let t = 0; t < q; t++) omega[s]![t]! += count * (inner[s]![t]! - dot(columns[s]!, columns[t]!));
  }
  return omega;
}

/**
 * Sum of the variances of the entries of the robust covariance, under the same working model.
 *
 * Sum over s, t, j, k of (p_sj'p_sk)(p_tj'p_tk) + (p_sj'p_tk)(p_tj'p_sk), with the double sum over clusters taken
 * through T = sum of vec(U) vec(U)'.
 *
 * @param contrasts q columns whose working covariance is the identity
 */
export function totalVariance(parts: readonly AdjustedCluster[], contrasts: Matrix): number {
  const q = contrasts.length;
  const rank = contrasts[0]!.length;
  const products = Array.from({ length: q * rank }, () => new Float64Array(q * rank));
  let total = 0;
  for (const { part, count } of counted(parts)) {
    const { inner, columns } = contribution(part, contrasts);
    total += count * withinCluster(inner, columns);
    const flat = Float64Array.from(columns.flatMap((column) => Array.from(column)));
    for (let a = 0; a < flat.length; a++) for (let b = 0; b < flat.length; b++) products[a]![b]! += count * flat[a]! * flat[b]!;
  }
  for (let s = 0; s < q; s++)
    for (let t = 0; t < q; t++)
      for (let a = 0; a < rank; a++)
        for (let b = 0; b < rank; b++) {
          const here = products[s * rank + a]![t * rank + b]!;
          total += here * here + here * products[t * rank + a]![s * rank + b]!;
        }
  return total;
}

/** Clusters that share an adjustment have the same rows: what they bring is the same. */
function counted(parts: readonly AdjustedCluster[]): readonly { readonly part: AdjustedCluster; readonly count: number }[] {
  const counts = new Map<Matrix, { readonly part: AdjustedCluster; count: number }>();
  for (const part of parts) {
    const known = counts.get(part.adjustment);
    if (known === undefined) counts.set(part.adjustment, { part, count: 1 });
    else known.count += 1;
  }
  return [...counts.values()];
}

/** (tr A)^2 - 2 tr A tr U'U + tr A^2 - 2 tr A U'U. */
function withinCluster(inner: Matrix, columns: Matrix): number {
  let traceInner = 0;
  let traceColumns = 0;
  let sum = 0;
  for (let s = 0; s < inner.length; s++) {
    traceInner += inner[s]![s]!;
    traceColumns += dot(columns[s]!, columns[s]!);
    for (let t = 0; t < inner.length; t++) sum += inner[s]![t]! * (inner[s]![t]! - 2 * dot(columns[s]!, columns[t]!));
  }
  return traceInner * (traceInner - 2 * traceColumns) + sum;
}

function contribution({ spread, adjustment }: AdjustedCluster, contrasts: Matrix): Contribution {
  const adjusted = contrasts.map((contrast) => adjustment.map((row) => dot(row, contrast)));
  const columns = adjusted.map((column) =>
    Float64Array.from(spread, (row) => row.reduce((sum, value, index) => sum + value * column[index]!, 0)),
  );
  const inner = columns.map((column) =>
    Float64Array.from(adjusted, (other) => other.reduce((sum, value, index) => sum + value * column[index]!, 0)),
  );
  return { inner, columns };
}
