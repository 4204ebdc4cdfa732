import type { LeastSquares } from "../linear/leastSquares.ts";
import { dot } from "../linear/rowsOfDesign.ts";
import type { Factor } from "../options.ts";
import { addSquare } from "./addSquare.ts";
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
  /** How many innermost groups are alike; 1 each where there are outer levels. */
  readonly counts: Float64Array;
  /** Rows of each innermost group, counting weights. */
  readonly sizes: Float64Array;
  /** For each innermost group the means of the rotated design's columns, then of the residuals. */
  readonly means: readonly Float64Array[];
  /** Cross-products of those columns about the means of the innermost groups. */
  readonly within: readonly Float64Array[];
  readonly n: number;
  readonly rank: number;
}

/** Means of the innermost groups and cross-products within them. */
export function nestedSums(fit: LeastSquares, groupings: readonly Factor[]): NestedSums {
  const rank = fit.triangle.pivots.length;
  const tree = groupings.map(() => ({ places: new Map<string, number>(), parents: [] as number[] }));
  const rows = orderedRows(fit, groupings).map(({ row, rotated }) => ({
    place: placeOf(tree, groupings, row),
    weight: fit.rows!.weights === null ? 1 : fit.rows!.weights[row]!,
    values: Float64Array.of(...rotated, fit.rows!.values[0]![row]! - fit.reduced.centres[0]! - dot(rotated, fit.triangle.effects[0]!)),
  }));
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
    ...(groupings.length === 1 ? alikeCounted(groupMoments(rows, rank + 1)) : groupMoments(rows, rank + 1)),
    n: fit.n,
    rank,
  };
}

type GroupMoments = Pick<NestedSums, "counts" | "sizes" | "means" | "within">;

interface PlacedRow {
  readonly place: number;
  readonly weight: number;
  readonly values: Float64Array;
}

/** Sizes and means of the groups, then cross-products about the means: two passes, so that no digit cancels. */
function groupMoments(rows: readonly PlacedRow[], width: number): GroupMoments {
  const sizes: number[] = [];
  const means: Float64Array[] = [];
  for (const { place, weight, values } of rows) {
    means[place] ??= new Float64Array(width);
    sizes[place] = (sizes[place] ?? 0) + weight;
    for (let column = 0; column < width; column++) means[place][column]! += weight * values[column]!;
  }
  means.forEach((mean, place) => {
    for (let column = 0; column < width; column++) mean[column]! /= sizes[place]!;
  });
  const within = Array.from({ length: width }, () => new Float64Array(width));
  for (const { place, weight, values } of rows) addSquare(within, values, means[place]!, weight);
  return { counts: new Float64Array(sizes.length).fill(1), sizes: Float64Array.from(sizes), means, within };
}

/** Groups of one size with the same means, such as children seen one-to-one who changed alike, as one group with its count. */
function alikeCounted({ sizes, means, within }: GroupMoments): GroupMoments {
  const kept = new Map<string, { readonly group: number; count: number }>();
  means.forEach((mean, group) => {
    const key = `${sizes[group]} ${mean.join()}`;
    const known = kept.get(key);
    if (known === undefined) kept.set(key, { group, count: 1 });
    else known.count += 1;
  });
  const alike = [...kept.values()];
  return {
    counts: Float64Array.from(alike, ({ count }) => count),
    sizes: Float64Array.from(alike, ({ group }) => sizes[group]!),
    means: alike.map(({ group }) => means[group]!),
    within,
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
