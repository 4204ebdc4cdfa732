import { checkWeights } from "../describe/checkWeights.ts";
import { isPresent } from "../describe/isPresent.ts";
import { type Column, checkLevelCode, checkSameLength, type Factor } from "../options.ts";

/** The values of one level, with their weights. */
export interface Group {
  readonly level: string;
  readonly values: readonly number[];
  readonly weights: readonly number[];
}

/**
 * The values of a column by the levels of a factor, empty levels left out.
 *
 * @returns the groups in the order of the levels, and how many rows lack the value or the level, counting weights
 * @throws StatsError if lengths differ, a code lies outside the levels or a weight is not a whole number from 0 up
 */
export function groupRows(values: Column, factor: Factor, weights?: ArrayLike<number>): { groups: Group[]; dropped: number } {
  checkSameLength(factor.name, factor.codes.length, values.length);
  checkWeights(weights, values.length);
  const cells = factor.levels.map((level) => ({ level, values: [] as number[], weights: [] as number[] }));
  let dropped = 0;
  for (let row = 0; row < values.length; row++) {
    const value = values[row];
    const code = factor.codes[row]!;
    checkLevelCode(factor, code);
    const cell = cells[code];
    const weight = weights === undefined ? 1 : weights[row]!;
    if (!isPresent(value) || cell === undefined) dropped += weight;
    else if (weight > 0) {
      cell.values.push(value);
      cell.weights.push(weight);
    }
  }
  return { groups: cells.filter((cell) => cell.values.length > 0), dropped };
}
