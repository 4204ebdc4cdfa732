import type { ReleasedEvaluation, Suppression } from "../../disclosure/released.ts";
import { formatCount } from "../../format/count.ts";
import { type Rich, rich, strong } from "../../format/rich.ts";
import { factorTitle } from "../../tables/labels.ts";
import { numbers } from "./numbers.ts";
import { peopleOf } from "./people.ts";
import { problemInWords } from "./problems.ts";
import { reasonInWords } from "./reasons.ts";

const STEPS: ReadonlyMap<string, string> = new Map([
  ["enrolled", "everybody in the data"],
  ["pre", "with a score before"],
  ["post", "with a score after"],
  ["paired", "with both scores"],
]);

const WHY: Readonly<Record<Suppression["reason"], string>> = {
  "small-count": "few enough to point to somebody",
  "protects-another": "another number could be computed from it",
  "single-values": "they are single people\u2019s",
  "too-precise": "single scores could be computed from it",
  "names-people": "it names people",
  "tells-the-file": "it tells how many people the file holds",
};

type Say = (evaluation: ReleasedEvaluation, about: readonly string[]) => string;

const scaleTitle = (evaluation: ReleasedEvaluation, scale: string): string =>
  evaluation.outcomes.find((outcome) => outcome.scale === scale)?.title ?? scale;
const ofScales =
  (what: string): Say =>
  (evaluation, about) =>
    `${what}: ${about.map((scale) => scaleTitle(evaluation, scale)).join(", ")}`;

const SAID: ReadonlyMap<string, Say> = new Map<string, Say>([
  ["single_values", () => "Smallest and largest values, and the score of any one person"],
  ["file_sizes", () => "Numbers of rows and bytes of the files"],
  ["flow_reasons", (_, about) => `How many were not analysed, by reason: ${about.map(reasonInWords).join("; ")}`],
  ["flow_steps", (_, about) => `Totals: ${about.map((step) => STEPS.get(step) ?? step).join(", ")}`],
  ["levels", (evaluation, [factor = "", ...levels]) => `Groups of ${factorTitle(evaluation, factor)}: ${levels.join(", ")}`],
  [
    "staff",
    (evaluation, about) => `Names and numbers by ${about.map((factor) => factorTitle(evaluation, factor).toLowerCase()).join(", ")}`,
  ],
  [
    "combinations",
    (evaluation, about) =>
      `Combinations of groups: ${about
        .map((term) =>
          term
            .split(":")
            .map((factor) => factorTitle(evaluation, factor))
            .join(" \u00d7 "),
        )
        .join("; ")}`,
  ],
  ["data_problems", (_, about) => `How often something was odd in the files: ${about.map(problemInWords).join("; ")}`],
  ["outcome", ofScales("Everything about the outcomes")],
  ["reliable_change", ofScales("Some numbers of reliable change")],
  ["all_before", ofScales("Scores before of everybody, with or without a score after")],
  ["all_after", ofScales("Scores after of everybody, with or without a score before")],
  ["spread", ofScales("Standard deviations")],
  [
    "losses",
    (evaluation, about) =>
      `How many left, for some groups of ${about.map((factor) => factorTitle(evaluation, factor).toLowerCase()).join(", ")}`,
  ],
  ["left", () => "How many have no score after, and what tells how many they are"],
  ["beside_others", () => "Numbers that the reports of the other groups, or of all, would complete"],
]);

/**
 * What is not in the report, and why, so that nobody takes a gap for a finding.
 *
 * @param evaluation says what was withheld
 * @returns one entry for each kind of number
 */
export function suppressions(evaluation: ReleasedEvaluation): readonly Rich[] {
  return evaluation.release.suppressed.map(
    ({ what, about, reason }) => rich`${strong(SAID.get(what)?.(evaluation, about) ?? what)}: ${WHY[reason]}.`,
  );
}

/** How the numbers are protected, in two sentences. */
export function suppressionRule(evaluation: ReleasedEvaluation): Rich {
  const { threshold } = evaluation.release;
  const { many } = peopleOf(evaluation);
  return rich`Numbers of fewer than ${formatCount(numbers, threshold)} ${many} are not shown, and neither are others from which these could be computed; a \u201cc\u201d stands in their place. Averages are rounded to one decimal.`;
}
