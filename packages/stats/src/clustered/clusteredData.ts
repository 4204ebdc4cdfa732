import type { LinearModelData } from "../linear/linearModel.ts";
import { type Column, checkLevelCode, checkSameLength, type Factor } from "../options.ts";

/** Data of a linear model whose rows come in clusters (children of one group, facilitator or site). */
export interface ClusteredData extends LinearModelData {
  /** The cluster of each row; -1 is missing and drops the row. */
  readonly cluster: Factor;
}

/** The response with a gap wherever a grouping is missing, so that those rows are dropped and counted with the others. */
export function responseInClusters(response: Column, groupings: readonly Factor[]): Column {
  for (const grouping of groupings) {
    checkSameLength(`codes of ${grouping.name}`, grouping.codes.length, response.length);
    for (let row = 0; row < grouping.codes.length; row++) checkLevelCode(grouping, grouping.codes[row]!);
  }
  return Array.from(response, (value, row) => (groupings.some(({ codes }) => codes[row] === -1) ? null : value));
}
