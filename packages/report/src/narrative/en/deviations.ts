import type { ReleasedEvaluation } from "../../disclosure/released.ts";

const DEVIATIONS: ReadonlyMap<string, string> = new Map([
  ["option_overrides_plan", "An option given at the start was followed instead of the plan"],
  ["instrument_differs", "Another questionnaire was read than the one planned"],
  ["scale_absent", "A planned scale has no score in the data"],
  ["outcome_not_planned", "A scale that the plan does not name was looked at too, as exploratory"],
  ["factor_absent", "A planned way to group people is not in the data"],
  ["factor_left_out", "A planned way to group people has one group only, so it was left out"],
  ["reference_level_absent", "The group that others were to be compared with holds nobody with both scores"],
  ["age_bands_not_used", "The data came with age bands of their own, so the planned bands were not used"],
  ["subgroup_absent", "A group that was to be looked at by itself is not in the data"],
  ["cluster_absent", "What was to say who belongs together is not in the data"],
  ["individual_delivery_absent", "Nobody with both scores had the planned one-to-one delivery"],
  ["arm_absent", "The comparison group holds nobody with both scores"],
  ["programme_absent", "The group of the programme holds nobody with both scores"],
  ["term_left_out", "A combination of groups could not be looked at and was left out"],
  ["imputation_impossible", "The planned result with missing scores filled in could not be had"],
  ["complete_cases_shown", "Only the average change was computed with missing scores filled in; all else is of those with both scores"],
]);

/**
 * What was done otherwise than planned.
 *
 * @param code deviation code of the evaluation
 * @returns one plain sentence without its full stop
 */
export function deviationInWords(code: string): string {
  return DEVIATIONS.get(code) ?? code.replaceAll("_", " ");
}

/**
 * Whether there was a plan before the numbers, and whether it was kept.
 *
 * @param evaluation says where the plan is from and what departs from it
 * @returns one or two sentences
 */
export function planStanding({ planSource, deviations }: ReleasedEvaluation): string {
  const plan =
    planSource === "given"
      ? "A plan was given for this evaluation. The data cannot show whether it was written before the numbers were seen."
      : "No plan was given, so the choices that the software makes by itself stood in for one.";
  return `${plan} ${deviations.length === 0 ? "Nothing was done otherwise than it says." : "The table says what was done otherwise."}`;
}
