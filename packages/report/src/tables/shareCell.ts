import { formatPercent } from "../format/percent.ts";
import { numberCell } from "./cell.ts";
import type { Cell } from "./table.ts";

/** A cell with a share of a whole as a percentage. */
export function shareCell(share: number | null, reason: string | null): Cell {
  return numberCell(share, (value) => formatPercent(value, 1), reason);
}
