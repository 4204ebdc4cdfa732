import { formatNumber } from "../../../format/number.ts";
import { type Rich, rich } from "../../../format/rich.ts";
import { SYMBOL } from "../../../tables/symbols.ts";
import { numbers } from "../numbers.ts";

/** Tables about who took part and who is missing. */
export const missingTexts = {
  flow: {
    caption: "From enrolled to analysed",
    step: "Step",
    enrolled: "Named in the data",
    pre: "With a score before",
    post: "With a score after",
    paired: "With both (analysed)",
    excluded: (reason: string): string => `Not analysed: ${reason}`,
    rows: (n: string, one: boolean, reason: string): Rich =>
      rich`${one ? "1 row of the files was" : `${n} rows of the files were`} not used: ${reason}.`,
  },
  participants: {
    caption: "Who took part and who answered",
    everybody: "Everybody",
    notRecorded: "not recorded",
    enrolled: "Enrolled",
    before: "Before",
    after: "After",
    both: "Both",
    kept: "Both, of those before",
    note: "Before, After: at least one score at that timepoint. Both: a score on the same scale at both.",
    unlisted: (title: string, levels: number): string => `${title}: ${levels}, not listed by name.`,
  },
  missing: {
    caption: "Who is missing from each outcome",
    share: "Of those enrolled",
    proratedBefore: "Items missing, before",
    proratedAfter: "Items missing, after",
    leftOut: "Left out",
    nobody: "nobody",
    nobodyScored: "nobody has a score at that timepoint",
    totals: "totals were read, not items",
    note: "Items missing: scored from the answers that were given, because enough of the scale was answered.",
  },
  baseline: {
    caption: (title: string): string => `${title}: those without a score after beside those with one, at the start`,
    what: "At the start",
    withoutN: (): Rich => rich`Without: ${SYMBOL.n}`,
    without: "Without: mean or share",
    withN: (): Rich => rich`With: ${SYMBOL.n}`,
    with: "With: mean or share",
    difference: (level: string): string => `Standardised difference [${level} CI]`,
    note: `Without minus with, in standard deviations. Above ${formatNumber(numbers, 0.25, 2)} either way the two are called unlike. Being alike here does not show that they changed alike.`,
  },
  retention: {
    caption: (title: string): string => `${title}: how many of each group have a score after`,
    n: "With a score before",
    withPost: "Also after",
    share: "Share",
    note: "A share is of those of the group with a score before.",
  },
  tipping: {
    caption: "How unlike the others would the missing have to be to turn the finding?",
    missing: "One score only",
    share: "Share",
    change: "Change of those with both",
    difference: "Missing would have to differ by",
    inSd: (): Rich => rich`In ${SYMBOL.sd} of change`,
    reachable: "Possible on this scale",
    note: "The difference in mean change, missing minus the others, at which the likely range of the overall change would reach no change. The data cannot say how the missing changed.",
  },
  imputation: {
    caption: "Change with missing scores filled in",
    before: "Filled in before",
    after: "Filled in after",
    fraction: "Information missing",
    note: (imputations: string, method: string): Rich =>
      rich`Multiple imputation, ${imputations} data sets: ${method}. It assumes that what is missing can be foretold from what was recorded.`,
    predictors: (titles: readonly string[]): Rich => rich`Foretold from the other score and: ${titles.join(", ")}.`,
  },
};
