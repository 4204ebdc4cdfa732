import { formatNumber } from "../../../format/number.ts";
import { formatProportion } from "../../../format/proportion.ts";
import { insideSentence, joinWords } from "../joinWords.ts";
import { methodInWords } from "../methodNames.ts";
import { numbers } from "../numbers.ts";
import { type CautionSentence, whole } from "./sentence.ts";

/** Cautions about the answers, and about the change computed from them. */
export const MEASUREMENT_CAUTIONS: Readonly<Record<string, CautionSentence>> = {
  low_reliability: {
    say: () => "The answers to the questions of this scale agree little",
    detail: ({ number }) => `alpha ${formatProportion(numbers, number("alpha"))}, n = ${whole(number("n"))}`,
    follows: () => "So its scores are uncertain for each person.",
  },
  floor_or_ceiling: {
    say: ({ many }) => `Many ${many} have the lowest or the highest score there is; their change cannot show in full`,
    detail: ({ number, word }) =>
      `${whole(number("n"))} of ${whole(number("of"))} at the ${word("end") === "floor" ? "lowest" : "highest"}, ${word("timepoint") === "pre" ? "before" : "after"}`,
  },
  straight_lining: {
    say: ({ number, many }) =>
      `${whole(number("n"))} of the ${whole(number("of"))} ${many} who answered every question gave the same answer throughout, though some questions say the opposite of others`,
  },
  change_no_larger_than_expected: {
    say: () => "The change is not shown to be larger than return to the average alone would give",
    detail: ({ number }) =>
      `expected ${formatNumber(numbers, number("expected"), 1)}, observed ${formatNumber(numbers, number("observed"), 1)} points`,
  },
  depends_on_method: {
    say: () => "Whether there is a change depends on how it is computed",
    detail: ({ number, word }) =>
      `${whole(number("agreeing"))} of ${whole(number("compared"))} ways agree; otherwise: ${joinWords(
        word("dissenting")
          .split(", ")
          .map((id) => insideSentence(methodInWords(id))),
      )}`,
  },
  few_for_bootstrap: {
    say: ({ many }) => `There are few ${many} to draw from, so the interval by bootstrap is too short`,
    detail: ({ number }) => `${whole(number("n"))}, where ${whole(number("threshold"))} or more are looked for`,
  },
  many_tests: {
    say: ({ number }) =>
      `${whole(number("tests"))} outcomes were tested in ${whole(number("families"))} ${number("families") === 1 ? "family" : "families"}, and the tests are adjusted inside each at most`,
    follows: () => "With so many, one may look clear by chance.",
  },
};
