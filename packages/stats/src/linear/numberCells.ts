import type { Factor } from "../options.ts";
import type { ModelFactor } from "./modelFactor.ts";

/** A factor's levels that have data, and the position of each given level among those. */
export interface UsedFactor {
  readonly factor: ModelFactor;
  readonly position: Int32Array;
}

/** Cells that have data, in the order of their levels, and the cell of every row (-1 for a row that is left out). */
export interface NumberedCells {
  readonly cellOf: Int32Array;
  readonly cells: readonly (readonly number[])[];
}

/** Up to this many possible cells are looked up in a table, more in a map. */
const mostTabled = 1 << 20;

/** Numbers the combinations of levels that occur; the order of the rows does not matter. */
export function numberCells(factors: readonly Factor[], used: readonly UsedFactor[], kept: Uint8Array): NumberedCells {
  const possible = used.reduce((product, { factor }) => product * factor.levels.length, 1);
  const keys = cellKeys(factors, used, kept, possible <= mostTabled ? new Int32Array(kept.length) : new Float64Array(kept.length));
  const occurring =
    possible <= mostTabled ? markedKeys(keys, possible) : [...new Set(keys)].filter((key) => key >= 0).sort((a, b) => a - b);
  const cells = occurring.map((key) => levelsOfKey(key, used));
  if (keys instanceof Int32Array) {
    const table = new Int32Array(possible);
    occurring.forEach((key, cell) => {
      table[key] = cell;
    });
    for (let row = 0; row < keys.length; row++) if (keys[row]! >= 0) keys[row] = table[keys[row]!]!;
    return { cellOf: keys, cells };
  }
  const cellOfKey = new Map(occurring.map((key, cell) => [key, cell]));
  return { cellOf: Int32Array.from(keys, (key) => cellOfKey.get(key) ?? -1), cells };
}

/** One number for each row that names its combination of levels, -1 for a row that is left out. */
function cellKeys<Keys extends Int32Array | Float64Array>(
  factors: readonly Factor[],
  used: readonly UsedFactor[],
  kept: Uint8Array,
  keys: Keys,
): Keys {
  factors.forEach(({ codes }, index) => {
    const { factor, position } = used[index]!;
    const levels = factor.levels.length;
    for (let row = 0; row < kept.length; row++) if (kept[row] === 1) keys[row] = keys[row]! * levels + position[codes[row]!]!;
  });
  for (let row = 0; row < kept.length; row++) if (kept[row] !== 1) keys[row] = -1;
  return keys;
}

function markedKeys(keys: Int32Array | Float64Array, possible: number): number[] {
  const marks = new Uint8Array(possible);
  for (let row = 0; row < keys.length; row++) if (keys[row]! >= 0) marks[keys[row]!] = 1;
  return Array.from(marks.keys()).filter((key) => marks[key] === 1);
}

function levelsOfKey(key: number, used: readonly UsedFactor[]): number[] {
  const codes: number[] = [];
  let rest = key;
  for (const { factor } of used.toReversed()) {
    codes.unshift(rest % factor.levels.length);
    rest = Math.floor(rest / factor.levels.length);
  }
  return codes;
}
