import { checkWeights } from "../describe/checkWeights.ts";
import { isPresent } from "../describe/isPresent.ts";
import type { Covariate } from "../linear/leastSquares.ts";
import { checkFactors } from "../linear/modelFactor.ts";
import { type Column, checkSameLength, type Factor } from "../options.ts";

/** Rows that are alike, counted; a missing value is null. */
export interface CountedRow {
  readonly pre: number | null;
  readonly post: number | null;
  readonly covariates: readonly (number | null)[];
  /** Position of the level in each factor; -1 is missing. */
  readonly codes: readonly number[];
  readonly n: number;
}

/** Scores and what may foretell them: columns of one length. */
export interface ChangeData {
  readonly pre: Column;
  readonly post: Column;
  readonly factors?: readonly Factor[];
  readonly covariates?: readonly Covariate[];
}

const numberAt = (values: Column, row: number): number | null => {
  const value = values[row];
  return isPresent(value) ? value : null;
};

const keysOf = (row: CountedRow): number[] =>
  [...row.codes, row.pre, row.post, ...row.covariates].map((key) => key ?? Number.NEGATIVE_INFINITY);

function compare(a: readonly number[], b: readonly number[]): number {
  for (let key = 0; key < a.length; key++) if (a[key] !== b[key]) return a[key]! < b[key]! ? -1 : 1;
  return 0;
}

/**
 * Puts rows in an order of their own and counts those that are alike, so that neither row order nor weights in place of repeats show.
 *
 * @returns rows with at least one score, and how many had none
 */
export function countRows(
  data: ChangeData,
  weights?: ArrayLike<number>,
): { readonly rows: readonly CountedRow[]; readonly dropped: number } {
  const { pre, post, factors = [], covariates = [] } = data;
  checkSameLength("post", post.length, pre.length);
  checkFactors(factors, pre.length);
  for (const { name, values } of covariates) checkSameLength(name, values.length, pre.length);
  checkWeights(weights, pre.length);
  const all = Array.from(pre, (_, row) => ({
    pre: numberAt(pre, row),
    post: numberAt(post, row),
    covariates: covariates.map(({ values }) => numberAt(values, row)),
    codes: factors.map(({ codes }) => codes[row]!),
    n: weights?.[row] ?? 1,
  })).filter((row) => row.n > 0);
  const scored = all.filter((row) => row.pre !== null || row.post !== null);
  return { rows: merge(scored), dropped: countOf(all) - countOf(scored) };
}

function merge(rows: readonly CountedRow[]): CountedRow[] {
  const keyed = rows.map((row) => ({ row, keys: keysOf(row) })).sort((a, b) => compare(a.keys, b.keys));
  const merged: CountedRow[] = [];
  keyed.forEach(({ row, keys }, at) => {
    const alike = at > 0 && compare(keyed[at - 1]!.keys, keys) === 0;
    if (alike) merged[merged.length - 1] = { ...row, n: row.n + merged.at(-1)!.n };
    else merged.push(row);
  });
  return merged;
}

/** How many a list of counted rows stands for. */
export const countOf = (rows: readonly CountedRow[]): number => rows.reduce((sum, row) => sum + row.n, 0);
