import { type Rich, rich } from "../../../format/rich.ts";
import { SYMBOL } from "../../../tables/symbols.ts";

/** Tables about change of each outcome. */
export const outcomeTexts = {
  paired: {
    caption: (label: string): Rich =>
      rich`${label === "" ? "Scores" : `${label}: scores`} before and after, with a paired ${SYMBOL.t} test`,
    before: (): Rich => rich`Before ${SYMBOL.m} (${SYMBOL.sd})`,
    after: (): Rich => rich`After ${SYMBOL.m} (${SYMBOL.sd})`,
    dz: (level: string): Rich => rich`${SYMBOL.dz} [${level} CI]`,
    note: (): Rich => rich`Change is after minus before, in points. ${SYMBOL.dz}: change divided by its standard deviation.`,
    adjusted: (names: string): Rich => rich`${SYMBOL.pAdjusted}: ${names}, within each declared family of outcomes.`,
  },
  effects: {
    caption: "Standardised change, by what it is divided by",
    note: (): Rich =>
      rich`${SYMBOL.dz}: by the standard deviation of change; ${SYMBOL.gz} the same, corrected for small samples. ${SYMBOL.dav}: by the mean of both standard deviations. ${SYMBOL.drm}: by the standard deviation of change, turned back by the correlation. ${SYMBOL.glassPre}: by the standard deviation before. Take care to compare only like with like.`,
    level: (level: string): Rich => rich`Intervals are at ${level}.`,
  },
  descriptives: {
    caption: "All scores at each timepoint, with or without a partner",
    median: "Median (quartiles)",
    /** The median and the two quartiles where each has a column of its own. */
    medianParts: (): readonly string[] => ["Median", "Lower quartile", "Upper quartile"],
  },
  reliable: {
    caption: (child: boolean): string => `Reliable change, ${child ? "child by child" : "person by person"}`,
    reliability: "Reliability",
    threshold: "Points needed",
    improved: "Improved",
    unchanged: "No reliable change",
    worsened: "Worsened",
    room: "Had room to improve",
    unordered: (title: string): string => `${title} (neither better nor worse: rose and fell)`,
    notOrdered: "this scale is not ordered good to bad",
    criterion: (criterion: string): Rich =>
      rich`A change counts when it is larger than the points needed (criterion ${criterion} standard errors of a difference).`,
    source: (sources: readonly string[]): Rich => rich`Reliability taken from: ${sources.join("; ")}.`,
    roomNote: "Had room to improve: the score before left enough of the scale for a reliable improvement.",
  },
  crossing: {
    caption: "Who crossed a cut-off",
    cutoff: "Cut-off",
    inBefore: "In range before",
    inAfter: "In range after",
    into: "Moved into range",
    out: "Moved out of range",
    share: (level: string): string => `Change in share [${level} CI]`,
    source: (source: string): Rich => rich`Cut-off from: ${source}.`,
    note: (): Rich =>
      rich`${SYMBOL.p}: exact McNemar test. A cut-off turns small changes near it into crossings and hides large ones far from it.`,
  },
};
