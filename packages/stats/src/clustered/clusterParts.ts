import type { LeastSquares } from "../linear/leastSquares.ts";
import { dot } from "../linear/rowsOfDesign.ts";
import { orderedRows } from "./orderedRows.ts";

/** What the rows of one cluster come to in the rotated design Z, in which Z'Z = I over all rows. */
export interface ClusterPart {
  /** Position of the cluster's level. */
  readonly code: number;
  /** Rows, counting weights. */
  readonly n: number;
  /** Z'Z over the rows of the cluster. */
  readonly spread: readonly Float64Array[];
  /** Z'e over the rows of the cluster. */
  readonly score: Float64Array;
}

/** Adds the rows of a fit up over clusters; those without data are left out. */
export function clusterParts(fit: LeastSquares, codes: ArrayLike<number>): ClusterPart[] {
  const rank = fit.triangle.pivots.length;
  const effects = fit.triangle.effects[0]!;
  const parts = new Map<number, { code: number; n: number; spread: Float64Array[]; score: Float64Array }>();
  for (const { row, rotated } of orderedRows(fit, [{ codes }])) {
    const code = codes[row]!;
    const part = parts.get(code) ?? {
      code,
      n: 0,
      spread: Array.from({ length: rank }, () => new Float64Array(rank)),
      score: new Float64Array(rank),
    };
    parts.set(code, part);
    const weight = fit.rows!.weights === null ? 1 : fit.rows!.weights[row]!;
    const residual = fit.rows!.values[0]![row]! - fit.reduced.centres[0]! - dot(rotated, effects);
    part.n += weight;
    for (let a = 0; a < rank; a++) {
      part.score[a]! += weight * residual * rotated[a]!;
      for (let b = 0; b < rank; b++) part.spread[a]![b]! += weight * rotated[a]! * rotated[b]!;
    }
  }
  return [...parts.values()].sort((a, b) => a.code - b.code);
}
