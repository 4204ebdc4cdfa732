import { formatNumber } from "../../../format/number.ts";
import { type Rich, rich } from "../../../format/rich.ts";
import { SYMBOL } from "../../../tables/symbols.ts";
import { numbers } from "../numbers.ts";

/** Tables about arms beside each other. */
export const comparisonTexts = {
  arms: { caption: "Scores before and after in each arm", arm: "Arm", change: (): Rich => rich`Change ${SYMBOL.m} (${SYMBOL.sd})` },
  differences: {
    caption: (comparison: string): string => `How much more each arm changed than \u201c${comparison}\u201d`,
    analysis: "Analysis",
    change: "Change scores",
    adjusted: (covariates: string): string => `Adjusted for ${covariates}`,
    notAdjusted: (factors: string): Rich => rich`Not adjusted for ${factors}: some group has nobody in one of the arms.`,
    effect: (level: string): Rich => rich`${SYMBOL.g} [${level} CI]`,
    note: (names: string): Rich =>
      rich`Programme minus comparison, in points. Change scores: Welch\u2019s ${SYMBOL.t} test. Adjusted: analysis of covariance of scores after. ${SYMBOL.pAdjusted}: ${names}, within each family of outcomes. Where the two analyses disagree, the arms did not start alike.`,
  },
  baseline: {
    caption: (title: string, arm: string, comparison: string): string =>
      `${title}: \u201c${arm}\u201d and \u201c${comparison}\u201d at the start`,
    what: "At the start",
    programmeN: (): Rich => rich`Programme: ${SYMBOL.n}`,
    programme: "Programme: mean or share",
    comparisonN: (): Rich => rich`Comparison: ${SYMBOL.n}`,
    comparison: "Comparison: mean or share",
    difference: (level: string): string => `Standardised difference [${level} CI]`,
    note: `Programme minus comparison, in standard deviations. Above ${formatNumber(numbers, 0.05, 2)} an adjusted analysis is called for; above ${formatNumber(numbers, 0.25, 2)} adjusting may not be enough.`,
  },
};
