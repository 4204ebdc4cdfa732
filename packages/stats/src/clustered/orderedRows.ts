import type { LeastSquares } from "../linear/leastSquares.ts";
import { type RotatedRow, rotatedRows } from "../linear/rowsOfDesign.ts";
import type { Factor } from "../options.ts";

/** The complete rows of a fit sorted by group and then by what they hold, so that the order of the file does not show in a sum. */
export function orderedRows(fit: LeastSquares, groupings: readonly Pick<Factor, "codes">[]): RotatedRow[] {
  const cells = fit.rows?.cellOf ?? [];
  const columns = [...groupings.map(({ codes }) => codes), cells, ...(fit.rows?.values ?? [])];
  return [...rotatedRows(fit)].sort((a, b) => {
    for (const column of columns) {
      const difference = column[a.row]! - column[b.row]!;
      if (difference !== 0) return difference;
    }
    return 0;
  });
}
