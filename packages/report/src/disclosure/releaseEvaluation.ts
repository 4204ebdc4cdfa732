import type { Evaluation } from "@headway/core";

/**
 * The stage that every evaluation passes before anything is written from it; the one place for disclosure control.
 *
 * Small counts are not yet suppressed: a report from it is for those who may see the data.
 *
 * @param evaluation the evaluation
 * @returns what the document may show
 */
export function releaseEvaluation(evaluation: Evaluation): Evaluation {
  return evaluation;
}
