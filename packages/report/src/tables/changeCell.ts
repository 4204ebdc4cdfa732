import type { ReleasedOutcome } from "../disclosure/released.ts";
import { intervalCell } from "./cell.ts";
import { pointsOf } from "./points.ts";
import type { CellDraft } from "./table.ts";

/** An estimate in points with its interval, as every method that estimates a change has one. */
interface Estimated {
  readonly estimate: number | null;
  readonly interval: ReleasedOutcome["pairedT"]["interval"];
  readonly reason: string | null;
}

/** A cell with a change in points of the outcome's scale. */
export function changeCell(outcome: Pick<ReleasedOutcome, "decimals">, { estimate, interval, reason }: Estimated): CellDraft {
  return intervalCell(estimate, interval, reason, pointsOf(outcome));
}
