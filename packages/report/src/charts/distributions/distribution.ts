import type { Outcome } from "@headway/core";
import type { ScoreGrid } from "../scoreBins.ts";

/** An outcome with its scores gathered on whole numbers. */
export interface Distribution {
  readonly outcome: Outcome;
  readonly grid: ScoreGrid;
}
