import type { Evaluation } from "@headway/core";
import { withoutSingles } from "./withoutSingles.ts";

/**
 * The stage that every evaluation passes before anything is written from it; the one place for disclosure control.
 *
 * Single people's values are taken out. Small counts are not yet suppressed: a report is for those who may see the data.
 *
 * @param evaluation the evaluation
 * @returns what the document may show
 */
export function releaseEvaluation(evaluation: Evaluation): Evaluation {
  return withoutSingles(evaluation);
}
