import { formatNumber } from "../../../format/number.ts";
import { formatPRelation } from "../../../format/pValue.ts";
import { factorTitle, termTitle } from "../../../tables/labels.ts";
import { insideSentence, joinWords } from "../joinWords.ts";
import { labels } from "../labels.ts";
import { numbers } from "../numbers.ts";
import { type CautionSentence, whole } from "./sentence.ts";

const combinations = (n: number): string => (n === 1 ? "1 combination" : `${whole(n)} combinations`);
const unlike = (arm: string, difference: number): string =>
  `\u201c${arm}\u201d ${formatNumber(numbers, Math.abs(difference), 2)} standard deviations ${difference < 0 ? "lower" : "higher"}`;

/** Cautions about groups of people beside each other. */
export const GROUP_CAUTIONS: Readonly<Record<string, CautionSentence>> = {
  factor_one_level: {
    say: ({ word, evaluation }) =>
      `${factorTitle(evaluation, word("factor"))} has one group only, so it cannot be compared and is left out`,
  },
  unequal_variances: {
    say: () => "Change is more spread out in some groups than in others, and the tests between groups assume that it is alike",
    detail: ({ number }) => `p ${formatPRelation(numbers, number("pValue"))}`,
  },
  baseline_difference_between_arms: {
    say: () => "The arms were clearly unlike before; holding the start equal may not mend it",
    detail: ({ word, number }) => unlike(word("arm"), number("difference")),
  },
  baseline_needs_adjustment: {
    say: () => "The arms differed a little before; take the difference with the start held equal",
    detail: ({ word, number }) => unlike(word("arm"), number("difference")),
  },
  subgroups_exploratory: {
    say: ({ number, word, evaluation }) =>
      `${number("subgroups") === 1 ? "1 result of a single group was" : `${whole(number("subgroups"))} results of single groups were`} not planned (${joinWords(
        word("factors")
          .split(", ")
          .map((id) => insideSentence(factorTitle(evaluation, id))),
      )})`,
    follows: ({ number }) => (number("subgroups") === 1 ? "Take it as a lead." : "Take them as leads."),
  },
  empty_cells: {
    say: ({ many }) => `Some combinations of groups have no ${many}, so some differences cannot be estimated`,
    detail: ({ number }) => combinations(number("emptyCells")),
  },
  thin_cells: {
    say: ({ number, many }) =>
      `Some combinations of groups have fewer than ${whole(number("threshold"))} ${many}; an average of so few is uncertain`,
    detail: ({ number }) => combinations(number("cells")),
  },
  ancova_disagrees: {
    say: () => "Two ways to compare groups disagree here: change scores, and scores after with the score before held equal",
    detail: ({ word, evaluation }) =>
      word("terms")
        .split(", ")
        .map((term) => termTitle(evaluation, term, labels))
        .join(", "),
    follows: () => "The groups may have started at different points.",
  },
  terms_unadjusted: {
    say: ({ number }) => `${whole(number("tests"))} differences between groups were looked at`,
    follows: () => "With so many, some look large by chance: take them as leads.",
  },
};
