import { checkWeights } from "../describe/checkWeights.ts";
import { StatsError } from "../errors.ts";
import { type Column, checkSameLength, type Factor } from "../options.ts";
import { checkFactors, type ModelFactor, usedLevels } from "./modelFactor.ts";

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
  const keys = cellKeys(factors, levels, complete.kept);
  const columns = values.map((column) => column.values);
  return {
    factors: levels.map((level) => level.factor),
    values: columns,
    weights,
    n: complete.n,
    dropped: complete.dropped,
    ...numberCells(keys, levels),
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
      if (code === -1) kept[row] = 0;
      else if (!(code >= 0 && code < factor.levels.length && Number.isInteger(code)))
        throw new StatsError("unknown_level", factor.name, String(code), `a code from -1 to ${factor.levels.length - 1}`);
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

/** One number for each row that names its combination of levels, -1 for a row that is left out. */
function cellKeys(
  factors: readonly Factor[],
  levels: readonly { factor: ModelFactor; position: Int32Array }[],
  kept: Uint8Array,
): Float64Array {
  const keys = new Float64Array(kept.length);
  factors.forEach((factor, index) => {
    const { factor: used, position } = levels[index]!;
    for (let row = 0; row < kept.length; row++)
      if (kept[row] === 1) keys[row] = keys[row]! * used.levels.length + position[factor.codes[row]!]!;
  });
  for (let row = 0; row < kept.length; row++) if (kept[row] !== 1) keys[row] = -1;
  return keys;
}

/** Numbers the combinations that occur in the order of their levels, so that the order of the rows does not matter. */
function numberCells(keys: Float64Array, levels: readonly { factor: ModelFactor }[]): { cellOf: Int32Array; cells: number[][] } {
  const occurring = [...distinct(keys)].sort((a, b) => a - b);
  const cellOfKey = new Map(occurring.map((key, cell) => [key, cell]));
  const possible = levels.reduce((product, level) => product * level.factor.levels.length, 1);
  const cellOf = new Int32Array(keys.length).fill(-1);
  if (possible <= 1e6) {
    const table = new Int32Array(possible);
    for (const [key, cell] of cellOfKey) table[key] = cell;
    for (let row = 0; row < keys.length; row++) if (keys[row]! >= 0) cellOf[row] = table[keys[row]!]!;
  } else for (let row = 0; row < keys.length; row++) if (keys[row]! >= 0) cellOf[row] = cellOfKey.get(keys[row]!)!;
  return { cellOf, cells: occurring.map((key) => levelsOfKey(key, levels)) };
}

function distinct(keys: Float64Array): Set<number> {
  const found = new Set<number>();
  let last = -1;
  for (let row = 0; row < keys.length; row++) {
    const key = keys[row]!;
    if (key === last || key < 0) continue;
    found.add(key);
    last = key;
  }
  return found;
}

function levelsOfKey(key: number, levels: readonly { factor: ModelFactor }[]): number[] {
  const codes: number[] = [];
  let rest = key;
  for (const { factor } of levels.toReversed()) {
    codes.unshift(rest % factor.levels.length);
    rest = Math.floor(rest / factor.levels.length);
  }
  return codes;
}
