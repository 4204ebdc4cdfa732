import type { ReleasedEvaluation } from "../../../disclosure/released.ts";
import { countPeople, peopleOf } from "../people.ts";
import { overallTitle } from "./overallTitle.ts";

function note(evaluation: ReleasedEvaluation): string {
  const turned = evaluation.outcomes.some(({ direction }) => direction === "lower-is-better")
    ? " Where a lower score is better, the sign is turned."
    : "";
  const diamonds = evaluation.outcomes.some(({ direction }) => direction === "unordered")
    ? ", diamonds scales where neither direction is better"
    : "";
  const alone = evaluation.design === "single-group" ? " There was no comparison group." : "";
  return `Squares are primary outcomes, circles the others${diamonds}. An interval that crosses the dashed line is compatible with no change; intervals are not adjusted for the number of outcomes.${turned}${alone}`;
}

function altText(evaluation: ReleasedEvaluation, rows: readonly string[]): string {
  const sample = countPeople(evaluation.flow.paired, peopleOf(evaluation));
  return `Forest plot of standardised mean change in ${evaluation.outcomes.length} scales for ${sample}. ${overallTitle(evaluation.outcomes)}. Effect dz with interval: ${rows.join("; ")}.`;
}

/** Words of the forest of outcomes. */
export const forest = {
  columns: ["Outcome", "n", "dz, signed as the score", "Lower", "Upper", "Better direction"] as readonly string[],
  subtitle: (level: string, ordered: boolean): string =>
    `Standardised mean change from before to after (dz) with ${level} confidence intervals; to the right is ${ordered ? "better" : "a higher score"}`,
  none: "No outcome has enough pairs of scores that differ for an effect size.",
  families: { primary: "Primary outcomes", secondary: "Secondary outcomes", exploratory: "Exploratory outcomes" },
  unordered: "Right is higher, not better",
  axis: "Mean change \u00f7 SD of change (dz)",
  better: { "higher-is-better": "higher", "lower-is-better": "lower", unordered: "neither" },
  note: (evaluation: ReleasedEvaluation): string => note(evaluation),
  altText: (evaluation: ReleasedEvaluation, rows: readonly string[]): string => altText(evaluation, rows),
};
