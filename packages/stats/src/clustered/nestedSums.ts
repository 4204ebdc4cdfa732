import type { LeastSquares } from "../linear/leastSquares.ts";
import { dot } from "../linear/rowsOfDesign.ts";
import type { Factor } from "../options.ts";
import { orderedRows } from "./orderedRows.ts";

/** The groups of one level of nesting. */
export interface NestedLevel {
  /** As lme4 writes it: `child:group` for children within groups. */
  readonly name: string;
  readonly count: number;
  /** For each group its place among the groups of the level above; empty for the outermost. */
  readonly parents: Int32Array;
}

/** All that a model with nested random intercepts needs of the data. */
export interface NestedSums {
  /** The outermost level first. */
  readonly levels: readonly NestedLevel[];
  /** Rows of each innermost group, counting weights. */
  readonly sizes: Float64Array;
  /** For each innermost group the sums of the rotated design's columns, then of the residuals. */
  readonly sums: readonly Float64Array[];
  readonly n: number;
  readonly rank: number;
  readonly residualSumOfSquares: number;
}

/** Adds the rows of a fit up over the innermost groups. */
export function nestedSums(fit: LeastSquares, groupings: readonly Factor[]): NestedSums {
  const rank = fit.triangle.pivots.length;
  const effects = fit.triangle.effects[0]!;
  const tree = groupings.map(() => ({ places: new Map<string, number>(), parents: [] as number[] }));
  const sizes: number[] = [];
  const sums: Float64Array[] = [];
  for (const { row, rotated } of orderedRows(fit, groupings)) {
    const place = placeOf(tree, groupings, row);
    const weight = fit.rows!.weights === null ? 1 : fit.rows!.weights[row]!;
    sums[place] ??= new Float64Array(rank + 1);
    sizes[place] = (sizes[place] ?? 0) + weight;
    for (let column = 0; column < rank; column++) sums[place][column]! += weight * rotated[column]!;
    sums[place][rank]! += weight * (fit.rows!.values[0]![row]! - fit.reduced.centres[0]! - dot(rotated, effects));
  }
  return {
    levels: tree.map(({ places, parents }, level) => ({
      name: groupings
        .slice(0, level + 1)
        .map(({ name }) => name)
        .reverse()
        .join(":"),
      count: places.size,
      parents: Int32Array.from(parents),
    })),
    sizes: Float64Array.from(sizes),
    sums,
    n: fit.n,
    rank,
    residualSumOfSquares: fit.residual[0]![0]!,
  };
}

/** Place of a row's innermost group; groups are numbered as they turn up in the sorted rows. */
function placeOf(tree: readonly { places: Map<string, number>; parents: number[] }[], groupings: readonly Factor[], row: number): number {
  let above = -1;
  tree.forEach(({ places, parents }, level) => {
    const key = `${above}/${groupings[level]!.codes[row]}`;
    let place = places.get(key);
    if (place === undefined) {
      place = places.size;
      places.set(key, place);
      if (above >= 0) parents.push(above);
    }
    above = place;
  });
  return above;
}
