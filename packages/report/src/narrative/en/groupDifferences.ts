import type { ReleasedEvaluation, ReleasedOutcome, ReleasedTerm } from "../../disclosure/released.ts";
import { formatProportion } from "../../format/proportion.ts";
import { joinRich, type Rich, rich } from "../../format/rich.ts";
import { equation, fStatistic, intervalStatement, pStatement } from "../../format/statistic.ts";
import { factorTitle, termTitle } from "../../tables/labels.ts";
import { SYMBOL } from "../../tables/symbols.ts";
import { insideSentence, joinWords } from "./joinWords.ts";
import { labels } from "./labels.ts";
import { numbers } from "./numbers.ts";
import type { People } from "./people.ts";
import { plainReason } from "./reasons.ts";

/** Terms below it are named first; what it is called in print is the p value itself. */
const NAMED_BELOW = 0.05;

function termSentence(evaluation: ReleasedEvaluation, term: ReleasedTerm): Rich {
  const { f, df1, df2, pValue, partialEtaSquared, partialEtaSquaredInterval: interval } = term;
  // the size of an effect and its interval come from F
  if (f === null || df1 === null || df2 === null || pValue === null || partialEtaSquared === null || interval === null) return rich``;
  const size = equation(SYMBOL.partialEtaSquared, formatProportion(numbers, partialEtaSquared));
  return rich`${termTitle(evaluation, term.term, labels)}: ${fStatistic(numbers, f, df1, df2)}, ${pStatement(numbers, pValue)}, ${size}, ${intervalStatement(numbers, interval, formatProportion)}`;
}

/** `referral reason`, or `the combination of age band and delivery method`. */
function inSentence(evaluation: ReleasedEvaluation, term: string): string {
  const titles = term.split(":").map((factor) => insideSentence(factorTitle(evaluation, factor)));
  return titles.length === 1 ? titles.join("") : `the combination of ${joinWords(titles)}`;
}

/**
 * Whether change differed between groups, first in plain words.
 *
 * @param evaluation gives the names of the factors
 * @param outcome whose model it is
 * @param people the nouns
 * @returns one or two sentences
 */
export function plainGroups(evaluation: ReleasedEvaluation, outcome: ReleasedOutcome, people: People): Rich {
  const model = outcome.anovaOfChange;
  const tested = model.terms.flatMap(({ term, pValue }) => (pValue === null ? [] : [{ term, pValue }]));
  if (tested.length === 0) {
    const given = model.reason === null ? null : plainReason(model.reason);
    const reason = model.n === 0 ? `no ${people.one} has both scores and every factor` : given;
    return rich`We cannot tell whether some groups of ${people.many} changed more than others${reason === null ? "" : `: ${reason}`}.`;
  }
  const named = tested.filter(({ pValue }) => pValue < NAMED_BELOW).map(({ term }) => inSentence(evaluation, term));
  if (named.length === 0) {
    return rich`We cannot tell whether some groups of ${people.many} changed more than others: the differences seen are of a size that chance alone often makes.`;
  }
  return rich`Change seems to have differed by ${joinWords(named)}. Such differences between groups are a lead to follow up, not a finding to rely on, because several were looked at.`;
}

/**
 * The tests of the terms as APA 7 writes them.
 *
 * @param evaluation gives the names of the factors
 * @param outcome whose model it is
 * @returns one sentence, or null where no term could be tested
 */
export function technicalGroups(evaluation: ReleasedEvaluation, outcome: ReleasedOutcome): Rich | null {
  const parts = outcome.anovaOfChange.terms.map((term) => termSentence(evaluation, term)).filter((part) => part.length > 0);
  return parts.length === 0 ? null : rich`${joinRich(parts, "; ")}.`;
}
