import type { Caution } from "@headway/core";
import type { ReleasedEvaluation } from "../../disclosure/released.ts";
import { capitalise } from "../../format/capitalise.ts";
import { formatNumber } from "../../format/number.ts";
import { formatPercent } from "../../format/percent.ts";
import { formatProportion } from "../../format/proportion.ts";
import { formatPRelation } from "../../format/pValue.ts";
import { factorTitle, termTitle } from "../../tables/labels.ts";
import { peopleOf } from "./people.ts";

/** What a sentence may use: the caution's own evidence, read with a stated type. */
interface Words {
  readonly evaluation: ReleasedEvaluation;
  readonly many: string;
  readonly occasion: string;
  readonly number: (key: string) => number;
  readonly word: (key: string) => string;
}

const whole = (n: number): string => formatNumber(n, 0);

const combinations = (n: number): string => (n === 1 ? "One combination of groups has" : `${whole(n)} combinations of groups have`);

const SENTENCES: ReadonlyMap<string, (words: Words) => string> = new Map<string, (words: Words) => string>([
  ["single_group", ({ occasion }) => `There was no comparison group, so change over time cannot be put down to the ${occasion}.`],
  [
    "regression_to_the_mean",
    ({ many, occasion }) =>
      `Part of the change may be regression to the mean: ${many} who ${occasion === "programme" ? "start at a hard time" : "happen to answer low at first"} tend to score nearer the average later.`,
  ],
  [
    "few_children",
    ({ number, many }) =>
      number("paired") === 0
        ? `No ${many} have both measurements, so change cannot be estimated.`
        : `Few ${many} have both measurements: ${whole(number("paired"))}, where about ${whole(number("threshold"))} or more are looked for. The likely ranges are wide.`,
  ],
  [
    "attrition",
    ({ number, many }) =>
      `Of ${whole(number("pre"))} ${many} who answered before, ${whole(number("paired"))} (${formatPercent(number("paired"), number("pre"))}) also have a score after. Those missing may have changed differently.`,
  ],
  [
    "age_below_validated",
    ({ number, many }) =>
      `${whole(number("n"))} of the ${many} ${number("n") === 1 ? "is" : "are"} younger than ${whole(number("validatedFrom"))}, the age from which the questionnaire was tested. They stay in.`,
  ],
  [
    "clustering_ignored",
    ({ many }) =>
      `Some ${many} share a facilitator or a site and may be alike. The likely ranges treat them as independent and may be too narrow.`,
  ],
  [
    "few_clusters",
    ({ number, many }) =>
      `The ${many} come from few clusters: ${whole(number("clusters"))}, where ${whole(number("threshold"))} or more are looked for. How alike ${many} of one cluster are is known only roughly.`,
  ],
  [
    "factor_one_level",
    ({ word, evaluation }) => `${factorTitle(evaluation, word("factor"))} has one group only, so it cannot be compared and is left out.`,
  ],
  [
    "low_reliability",
    ({ number }) =>
      `The answers to the questions of this scale agree little (alpha ${formatProportion(number("alpha"))}, n = ${whole(number("n"))}), so its scores are uncertain for each person.`,
  ],
  [
    "floor_or_ceiling",
    ({ number, word, many }) =>
      `Many ${many} (${whole(number("n"))} of ${whole(number("of"))}) have the ${word("end") === "floor" ? "lowest" : "highest"} score there is ${word("timepoint") === "pre" ? "before" : "after"}; their change cannot show in full.`,
  ],
  [
    "straight_lining",
    ({ number, many }) =>
      `${whole(number("n"))} of the ${whole(number("of"))} ${many} who answered every question gave the same answer throughout, though some questions say the opposite of others.`,
  ],
  [
    "unequal_variances",
    ({ number }) =>
      `Change is more spread out in some groups than in others (p ${formatPRelation(number("pValue"))}); the tests between groups assume that it is alike.`,
  ],
  ["empty_cells", ({ number, many }) => `${combinations(number("emptyCells"))} no ${many}, so some differences cannot be estimated.`],
  [
    "thin_cells",
    ({ number, many }) =>
      `${combinations(number("cells"))} fewer than ${whole(number("threshold"))} ${many}; an average of so few is uncertain.`,
  ],
  [
    "ancova_disagrees",
    ({ word, evaluation }) =>
      `Two ways to compare groups disagree here (change scores, and scores after with the score before held equal): ${word("terms")
        .split(", ")
        .map((term) => termTitle(evaluation, term))
        .join(", ")}. The groups may have started at different points.`,
  ],
  [
    "terms_unadjusted",
    ({ number }) =>
      `${whole(number("tests"))} differences between groups were looked at. With so many, some look large by chance: take them as leads.`,
  ],
]);

/**
 * A caution as a sentence for the reader.
 *
 * @param evaluation gives names
 * @param caution the code and its evidence
 * @returns one or two sentences; the caution's own message where the catalogue has none
 */
export function cautionInWords(evaluation: ReleasedEvaluation, caution: Caution): string {
  const missing: string[] = [];
  const evidence = (key: string): number | string => {
    if (Object.hasOwn(caution.evidence, key)) return caution.evidence[key]!;
    missing.push(key);
    return "";
  };
  const sentence = SENTENCES.get(caution.code)?.({
    evaluation,
    ...peopleOf(evaluation),
    number: (key) => Number(evidence(key)) || 0,
    word: (key) => String(evidence(key)),
  });
  // evidence that is withheld leaves the caution's own words, which hold no number
  return sentence === undefined || missing.length > 0 ? `${capitalise(caution.message)}.` : sentence;
}
