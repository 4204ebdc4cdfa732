import { type ChangeTest, clearCombinations, factorsOfTest } from "../../../charts/interaction/changeTests.ts";
import { cleanText } from "../../../charts/words/cleanText.ts";
import type { ReleasedEvaluation, ReleasedOutcome } from "../../../disclosure/released.ts";
import { factorTitle } from "../../../tables/labels.ts";
import { insideSentence } from "../joinWords.ts";
import { fWords } from "./testWords.ts";

/** Writes `time × age band × delivery method: F(1, 252) = 5.68, p = .018`. */
export function changeTestWords(evaluation: ReleasedEvaluation, factors: readonly string[], test: ChangeTest | null): string {
  const names = factors.map((factor) => insideSentence(cleanText(factorTitle(evaluation, factor))));
  return `${["time", ...names].join(" \u00d7 ")}: ${test === null ? "not tested" : fWords(test)}`;
}

/**
 * The clear tests of factors together that a chart does not draw, so that its reader misses none.
 *
 * @param evaluation holds the titles of factors
 * @param outcome whose model it is
 * @param factors ids of the factors that the chart shows
 * @param shown how many factors the chart shows together
 * @returns a sentence, or an empty text where there is none
 */
export function notShownWords(evaluation: ReleasedEvaluation, outcome: ReleasedOutcome, factors: readonly string[], shown: 1 | 2): string {
  const tests = clearCombinations(outcome, factors, shown).map((test) => changeTestWords(evaluation, factorsOfTest(test.term), test));
  return tests.length === 0 ? "" : ` Not drawn here: ${tests.join("; ")}.`;
}
