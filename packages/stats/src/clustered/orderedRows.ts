import type { LeastSquares } from "../linear/leastSquares.ts";
import { type RotatedRow, rotatedRows } from "../linear/rowsOfDesign.ts";
import type { Factor } from "../options.ts";

/** The complete rows of a fit sorted by group and then by what they hold, so that the order of the file does not show in a sum. */
export function orderedRows(fit: LeastSquares, groupings: readonly Pick<Factor, "codes">[]): RotatedRow[] {
  const rows = [...rotatedRows(fit)];
  const columns = [...groupings.map(({ codes }) => codes), fit.rows!.cellOf, ...fit.rows!.values];
  const keys = columns.map((column) => Float64Array.from(rows, ({ row }) => column[row]!));
  const order = Uint32Array.from(rows, (_, place) => place).sort((a, b) => {
    for (let key = 0; key < keys.length; key++) {
      const difference = keys[key]![a]! - keys[key]![b]!;
      if (difference !== 0) return difference;
    }
    return a - b;
  });
  return Array.from(order, (place) => rows[place]!);
}
