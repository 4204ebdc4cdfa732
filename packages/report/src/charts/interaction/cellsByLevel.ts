import type { ReleasedOutcome } from "../../disclosure/released.ts";

/** A mean of a table of marginal means. */
export type MarginalCell = ReleasedOutcome["marginalMeans"][number]["cells"][number];

/** The cells of a table of means that stand at a level of a factor, each beside the level's name. */
export function cellsByLevel(cells: readonly MarginalCell[], factor: string): { readonly level: string; readonly cell: MarginalCell }[] {
  return cells.flatMap((cell) => Object.entries(cell.levels).flatMap(([id, level]) => (id === factor ? [{ level, cell }] : [])));
}

/** The levels of a factor in a table of means, in the order of its cells. */
export function levelsOf(cells: readonly MarginalCell[], factor: string): string[] {
  return [...new Set(cellsByLevel(cells, factor).map(({ level }) => level))];
}
