import { type Rich, rich } from "../../../format/rich.ts";
import { SYMBOL } from "../../../tables/symbols.ts";

/** Tables about the questionnaire. */
export const measureTexts = {
  reliability: {
    caption: "How consistently the items of a scale were answered",
    beforeN: (): Rich => rich`Before ${SYMBOL.n}`,
    afterN: (): Rich => rich`After ${SYMBOL.n}`,
    beforeAlpha: (level: string): Rich => rich`Before ${SYMBOL.alpha} [${level} CI]`,
    afterAlpha: (level: string): Rich => rich`After ${SYMBOL.alpha} [${level} CI]`,
    beforeOmega: (): Rich => rich`Before ${SYMBOL.omega}`,
    afterOmega: (): Rich => rich`After ${SYMBOL.omega}`,
    correlation: (): Rich => rich`${SYMBOL.r} before, after`,
    constant: "the scores do not vary",
    note: (): Rich =>
      rich`${SYMBOL.alpha}: Cronbach\u2019s alpha. ${SYMBOL.omega}: McDonald\u2019s omega. Both are of those who answered every item of the scale. ${SYMBOL.r}: correlation between the two scores of the same person; it is no test-retest reliability, because much may have happened between.`,
  },
  ends: {
    caption: "How many have the lowest or the highest score there is",
    floor: "Lowest score",
    ceiling: "Highest score",
    note: "Those at an end of the scale can move one way only, so part of their change may not show.",
  },
  items: {
    caption: (title: string): string => `${title}: its items one by one`,
    item: "Item",
    reversed: "reversed",
    beforeRest: "Before: with the rest",
    beforeDropped: (): Rich => rich`Before: ${SYMBOL.alpha} without it`,
    afterRest: "After: with the rest",
    afterDropped: (): Rich => rich`After: ${SYMBOL.alpha} without it`,
    answered: "Answered, before",
    note: "Of those who answered every item; reversed items are turned first. With the rest: correlation of the item with the sum of the others.",
  },
  responses: {
    caption: "How the whole questionnaire was answered",
    complete: "Answered every item",
    answers: "Of all answers, given",
    straight: "Same answer throughout",
    note: (contradicts: boolean): Rich =>
      rich`Same answer throughout: of those who answered every item.${contradicts ? " Some items say the opposite of others, so such answers contradict themselves." : ""}`,
  },
};
