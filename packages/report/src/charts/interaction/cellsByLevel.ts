import type { ReleasedOutcome } from "../../disclosure/released.ts";

/** A mean of a table of marginal means. */
export type MarginalCell = ReleasedOutcome["marginalMeans"][number]["cells"][number];

/** A mean beside the name of its level of a factor. */
export interface LevelCell {
  readonly level: string;
  readonly cell: MarginalCell;
}

/** The cells of a table of means, each beside its level of a factor of the table. */
export function cellsByLevel(cells: readonly MarginalCell[], factor: string): LevelCell[] {
  return cells.flatMap((cell) => Object.entries(cell.levels).flatMap(([id, level]) => (id === factor ? [{ level, cell }] : [])));
}

/** The levels of a factor in a table of means, in the order of its cells. */
export function levelsOf(cells: readonly MarginalCell[], factor: string): string[] {
  return [...new Set(cellsByLevel(cells, factor).map(({ level }) => level))];
}
