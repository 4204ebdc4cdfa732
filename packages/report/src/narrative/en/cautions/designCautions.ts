import { formatNumber } from "../../../format/number.ts";
import { formatPercent } from "../../../format/percent.ts";
import { factorTitle } from "../../../tables/labels.ts";
import { insideSentence, joinWords } from "../joinWords.ts";
import { numbers } from "../numbers.ts";
import { type CautionSentence, type CautionWords, whole } from "./sentence.ts";

/** `facilitator or site` */
const sharedIn = ({ evaluation, word }: CautionWords): string =>
  joinWords(
    word("columns")
      .split(", ")
      .map((id) => insideSentence(factorTitle(evaluation, id))),
    "or",
  );

/** `standard deviations higher` or `lower`, by the sign. */
const apart = (difference: number): string =>
  `${formatNumber(numbers, Math.abs(difference), 2)} standard deviations ${difference < 0 ? "lower" : "higher"}`;

/** Cautions about the design, and about who is missing. */
export const DESIGN_CAUTIONS: Readonly<Record<string, CautionSentence>> = {
  single_group: { say: ({ occasion }) => `There was no comparison group, so change over time cannot be put down to the ${occasion}` },
  regression_to_the_mean: {
    say: ({ many, occasion }) =>
      `Part of the change may be regression to the mean: ${many} who ${occasion === "programme" ? "start at a hard time" : "happen to answer low at first"} tend to score nearer the average later`,
  },
  few_children: {
    say: ({ number, many }) =>
      number("paired") === 0
        ? `No ${many} have both measurements, so change cannot be estimated`
        : `Few ${many} have both measurements: ${whole(number("paired"))}, where about ${whole(number("threshold"))} or more are looked for`,
    follows: ({ number }) => (number("paired") === 0 ? "" : "The likely ranges are wide."),
  },
  attrition: {
    say: ({ number, many }) =>
      `Of ${whole(number("pre"))} ${many} who answered before, ${whole(number("paired"))} (${formatPercent(numbers, number("paired"), number("pre"))}) also ${number("paired") === 1 ? "has" : "have"} a score after`,
    follows: () => "Those missing may have changed differently.",
  },
  age_below_validated: {
    say: ({ number, many }) =>
      `${whole(number("n"))} of the ${many} ${number("n") === 1 ? "is" : "are"} younger than ${whole(number("validatedFrom"))}, the age from which the questionnaire was tested`,
    follows: () => "They stay in.",
  },
  baseline_differs_by_dropout: {
    say: ({ many }) => `At the start, ${many} without a score after were unlike those with one`,
    detail: ({ number, has }) =>
      [
        has("pre") ? `score ${apart(number("pre"))}` : "",
        has("age")
          ? `age ${formatNumber(numbers, Math.abs(number("age")), 2)} standard deviations ${number("age") < 0 ? "younger" : "older"}`
          : "",
      ]
        .filter((part) => part !== "")
        .join(", "),
    follows: () => "Those who stayed do not stand for all.",
  },
  missing_could_turn_the_finding: {
    say: () => "A quite possible difference between those missing and the others would leave no change shown",
    detail: ({ number }) => `${formatNumber(numbers, Math.abs(number("differenceInSd")), 2)} standard deviations of change`,
  },
  clustering_ignored: {
    say: (words) => `Some ${words.many} share a ${sharedIn(words)} and may be alike`,
    follows: () => "The likely ranges treat them as independent of it and may be too narrow.",
  },
  few_clusters: {
    say: ({ number, many }) =>
      `The ${many} come from few clusters: ${whole(number("clusters"))}, where ${whole(number("threshold"))} or more are looked for`,
    follows: ({ many }) => `How alike ${many} of one cluster are is known only roughly.`,
  },
};
