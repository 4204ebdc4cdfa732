import { StatsError } from "../errors.ts";
import type { LinearModelData } from "../linear/linearModel.ts";
import { type Column, checkSameLength, type Factor } from "../options.ts";

/** Data of a linear model whose rows come in clusters (children of one group, facilitator or site). */
export interface ClusteredData extends LinearModelData {
  /** The cluster of each row; -1 is missing and drops the row. */
  readonly cluster: Factor;
}

/** The response with a gap wherever a grouping is missing, so that those rows are dropped and counted with the others. */
export function responseInClusters(response: Column, groupings: readonly Factor[]): Column {
  for (const { name, codes, levels } of groupings) {
    checkSameLength(`codes of ${name}`, codes.length, response.length);
    for (let row = 0; row < codes.length; row++) {
      const code = codes[row]!;
      if (!(Number.isInteger(code) && code >= -1 && code < levels.length))
        throw new StatsError("unknown_level", name, String(code), `a code from -1 to ${levels.length - 1}`);
    }
  }
  return Array.from(response, (value, row) => (groupings.some(({ codes }) => codes[row] === -1) ? null : value));
}
