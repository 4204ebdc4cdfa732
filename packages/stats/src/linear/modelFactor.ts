import { StatsError } from "../errors.ts";
import { checkSameLength, type Factor } from "../options.ts";

/** A factor as a model uses it: only the levels that have data, in the order of the levels that were given. */
export interface ModelFactor {
  readonly name: string;
  readonly levels: readonly string[];
  /** Levels that were given but have no data; they take no part in the model. */
  readonly unusedLevels: readonly string[];
}

/** Throws {@link StatsError} unless the factors have different names and a code for every row. */
export function checkFactors(factors: readonly Factor[], length: number): void {
  const names = new Set<string>();
  for (const factor of factors) {
    if (names.has(factor.name)) throw new StatsError("argument_range", "factors", `${factor.name} twice`, "factors with different names");
    names.add(factor.name);
    checkSameLength(`codes of ${factor.name}`, factor.codes.length, length);
  }
}

/** Which levels of a factor occur in the rows that are kept, and the position of each among those. */
export function usedLevels(factor: Factor, seen: Uint8Array): { factor: ModelFactor; position: Int32Array } {
  const position = new Int32Array(factor.levels.length).fill(-1);
  const levels: string[] = [];
  const unusedLevels: string[] = [];
  factor.levels.forEach((level, code) => {
    if (seen[code] !== 1) unusedLevels.push(level);
    else position[code] = levels.push(level) - 1;
  });
  return { factor: { name: factor.name, levels, unusedLevels }, position };
}
