import { checkWeights } from "../describe/checkWeights.ts";
import { StatsError } from "../errors.ts";
import { type Column, checkLevelCode, checkSameLength, type Factor } from "../options.ts";
import { checkFactors, type ModelFactor, usedLevels } from "./modelFactor.ts";
import { numberCells } from "./numberCells.ts";

/** Rows of a data set that are complete, with their cell of the crossed factors. */
export interface CompleteRows {
  readonly factors: readonly ModelFactor[];
  /** For each row of the input its cell, or -1 where something is missing. */
  readonly cellOf: Int32Array;
  /** For each cell the positions of its levels in the factors. */
  readonly cells: readonly (readonly number[])[];
  /** Responses and then covariates, as they were given. */
  readonly values: readonly Column[];
  /** Weights of the rows, or null where each counts once. */
  readonly weights: ArrayLike<number> | null;
  /** Rows used and left out, counting weights. */
  readonly n: number;
  readonly dropped: number;
}

/** Finds the rows without a missing value, response, covariate or factor, and the cell that each belongs to. */
export function readRows(
  values: readonly { readonly name: string; readonly values: Column }[],
  factors: readonly Factor[],
  weights: ArrayLike<number> | null,
): CompleteRows {
  const length = values[0]!.values.length;
  for (const column of values) checkSameLength(column.name, column.values.length, length);
  checkFactors(factors, length);
  checkWeights(weights ?? undefined, length);
  const complete = completeRows(values, factors, weights, length);
  const levels = factors.map((factor) => usedLevels(factor, seenLevels(factor, complete.kept)));
  const columns = values.map((column) => column.values);
  return {
    factors: levels.map((level) => level.factor),
    values: columns,
    weights,
    n: complete.n,
    dropped: complete.dropped,
    ...numberCells(factors, levels, complete.kept),
  };
}

function completeRows(
  values: readonly { readonly name: string; readonly values: Column }[],
  factors: readonly Factor[],
  weights: ArrayLike<number> | null,
  length: number,
): { kept: Uint8Array; n: number; dropped: number } {
  const kept = new Uint8Array(length).fill(1);
  for (const column of values) dropMissing(column.name, column.values, kept);
  for (const factor of factors) {
    for (let row = 0; row < length; row++) {
      const code = factor.codes[row]!;
      checkLevelCode(factor, code);
      if (code === -1) kept[row] = 0;
    }
  }
  let n = 0;
  let total = 0;
  for (let row = 0; row < length; row++) {
    const weight = weights === null ? 1 : weights[row]!;
    total += weight;
    if (weight === 0) kept[row] = 0;
    else if (kept[row] === 1) n += weight;
  }
  return { kept, n, dropped: total - n };
}

function dropMissing(name: string, values: Column, kept: Uint8Array): void {
  for (let row = 0; row < kept.length; row++) {
    const value = values[row];
    if (value === null || value === undefined || Number.isNaN(value)) kept[row] = 0;
    else if (!Number.isFinite(value)) throw new StatsError("argument_range", name, String(value), "finite numbers");
  }
}

function seenLevels(factor: Factor, kept: Uint8Array): Uint8Array {
  const seen = new Uint8Array(factor.levels.length);
  for (let row = 0; row < kept.length; row++) if (kept[row] === 1) seen[factor.codes[row]!] = 1;
  return seen;
}
