import type { ReleasedEvaluation, Suppression } from "../../disclosure/released.ts";
import { formatCount } from "../../format/count.ts";
import { type Rich, rich, strong } from "../../format/rich.ts";
import { factorTitle, termTitle } from "../../tables/labels.ts";
import { scaleTitle } from "../scaleTitle.ts";
import { insideSentence } from "./joinWords.ts";
import { labels } from "./labels.ts";
import { numbers } from "./numbers.ts";
import { peopleOf } from "./people.ts";
import { reasonInWords } from "./reasons.ts";

const STEPS: readonly (readonly [step: string, words: string])[] = [
  ["enrolled", "everybody in the data"],
  ["pre", "with a score before"],
  ["post", "with a score after"],
  ["paired", "with both scores"],
];

const WHY: Readonly<Record<Suppression["reason"], string>> = {
  "small-count": "few enough to point to somebody",
  "could-point": "they could point to somebody",
  "protects-another": "another number could be computed from it",
  "single-values": "they are single people\u2019s",
  "too-precise": "single scores could be computed from it",
  "names-people": "it names people",
  "tells-the-file": "it tells how many people the file holds",
};

/** What was withheld, and of what; null where it is about the whole. */
type Said = readonly [what: string, of: string | null];
type Say = (evaluation: ReleasedEvaluation, about: readonly string[]) => Said;

const ofScales =
  (what: string): Say =>
  (evaluation, about) => {
    const all = about.length > 1 && about.length === evaluation.outcomes.length;
    return [what, all ? "all outcomes" : about.map((scale) => scaleTitle(evaluation, scale)).join(", ")];
  };

const factorTitles = (evaluation: ReleasedEvaluation, factors: readonly string[]): string =>
  factors.map((factor) => insideSentence(factorTitle(evaluation, factor))).join(", ");

const SAID: Readonly<Record<Suppression["what"], Say>> = {
  single_values: () => ["Smallest and largest values, and the score of any one person", null],
  file_sizes: () => ["Numbers of rows and bytes of the files", null],
  flow_reasons: (_, about) => ["How many were not analysed, by reason", about.map(reasonInWords).join("; ")],
  flow_steps: (_, about) => ["Totals", STEPS.flatMap(([step, words]) => (about.includes(step) ? [words] : [])).join(", ")],
  levels: (evaluation, [factor = "", ...levels]) => [`Groups of ${factorTitles(evaluation, [factor])}`, levels.join(", ")],
  staff: (evaluation, about) => [`Names and numbers by ${factorTitles(evaluation, about)}`, null],
  combinations: (evaluation, about) => ["Combinations of groups", about.map((term) => termTitle(evaluation, term, labels)).join("; ")],
  data_problems: () => ["How often some things were odd in the files", "those with a \u201cc\u201d in their table"],
  outcome: ofScales("Everything about the outcomes"),
  reliable_change: ofScales("Some numbers of reliable change"),
  all_before: ofScales("Scores before of everybody, with or without a score after"),
  all_after: ofScales("Scores after of everybody, with or without a score before"),
  spread: ofScales("Standard deviations"),
  arms: ofScales("The comparison of arms"),
  losses: (evaluation, about) => ["How many left", `some groups of ${factorTitles(evaluation, about)}`],
  left: () => ["How many have no score after, and what tells how many they are", null],
  beside_others: () => ["Numbers that the reports of the other groups, or of all, would complete", null],
};

/**
 * What is not in the report, and why, so that nobody takes a gap for a finding.
 *
 * @param evaluation says what was withheld
 * @returns one entry for each kind of number
 */
export function suppressions(evaluation: ReleasedEvaluation): readonly Rich[] {
  return evaluation.release.suppressed.map(({ what, about, reason }) => {
    const [said, of] = SAID[what](evaluation, about);
    return rich`${strong(said)}${of === null ? "" : ` (${of})`}: ${WHY[reason]}.`;
  });
}

/** How the numbers are protected, in two sentences. */
export function suppressionRule(evaluation: ReleasedEvaluation): Rich {
  const { threshold } = evaluation.release;
  const { many } = peopleOf(evaluation);
  return rich`Numbers of fewer than ${formatCount(numbers, threshold)} ${many} are not shown, and neither are others from which these could be computed; a \u201cc\u201d stands in their place. Averages are rounded to one decimal.`;
}
