import type { ReleasedOutcome } from "../../disclosure/released.ts";
import type { ScoreGrid } from "../scoreBins.ts";

/** An outcome with its scores gathered on whole numbers. */
export interface Distribution {
  readonly outcome: ReleasedOutcome;
  readonly grid: ScoreGrid;
}
