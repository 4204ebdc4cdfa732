import { checkWeights } from "../describe/checkWeights.ts";
import { isPresent } from "../describe/isPresent.ts";
import { type Column, checkLevelCode, checkSameLength, type Factor } from "../options.ts";

/** The values of one cell of one or more factors. */
export interface Group {
  readonly values: readonly number[];
  readonly weights: readonly number[];
  /** Values, counting weights. */
  readonly n: number;
}

/** Values split into the cells that hold any. */
export interface GroupedValues {
  readonly groups: readonly Group[];
  readonly n: number;
  readonly dropped: number;
}

/**
 * Splits a column into the cells of its factors; cells without a value are left out.
 *
 * @param values numbers; a row in which the value or a factor is missing is dropped and counted
 * @param factors one factor, or several whose crossing makes the cells
 * @param weights frequency weights, one a row
 * @returns the cells in order of their levels, the last factor fastest
 * @throws StatsError if lengths differ, a code lies outside the levels or a weight is not a whole number from 0 up
 */
export function groupedValues(values: Column, factors: Factor | readonly Factor[], weights?: ArrayLike<number>): GroupedValues {
  const crossed = "codes" in factors ? [factors] : factors;
  for (const factor of crossed) checkSameLength(factor.name, factor.codes.length, values.length);
  checkWeights(weights, values.length);
  const cells = new Map<number, { values: number[]; weights: number[]; n: number }>();
  let n = 0;
  let dropped = 0;
  for (let row = 0; row < values.length; row++) {
    const weight = weights?.[row] ?? 1;
    if (weight === 0) continue;
    const value = values[row];
    const code = cellCode(crossed, row);
    if (!isPresent(value) || code === null) {
      dropped += weight;
      continue;
    }
    const cell = cells.get(code) ?? { values: [], weights: [], n: 0 };
    cells.set(code, cell);
    cell.values.push(value);
    cell.weights.push(weight);
    cell.n += weight;
    n += weight;
  }
  const groups = [...cells].sort(([a], [b]) => a - b).map(([, cell]) => cell);
  return { groups, n, dropped };
}

function cellCode(factors: readonly Factor[], row: number): number | null {
  let code = 0;
  for (const factor of factors) {
    const level = factor.codes[row]!;
    checkLevelCode(factor, level);
    if (level === -1) return null;
    code = code * factor.levels.length + level;
  }
  return code;
}
