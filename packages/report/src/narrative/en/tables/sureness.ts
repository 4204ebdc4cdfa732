import { type Rich, rich } from "../../../format/rich.ts";
import { SYMBOL } from "../../../tables/symbols.ts";

/** Tables about how sure a change is. */
export const surenessTexts = {
  sensitivity: {
    caption: (title: string): string => `${title}: the same change, estimated in other ways`,
    note: (reasons: readonly string[]): Rich => rich`Left out by a method: ${reasons.join("; ")}.`,
    noTest: "this method gives an interval, not a test",
  },
  verdict: {
    caption: "Does each finding hold, whichever way it is computed?",
    compared: "Ways compared",
    agreeing: "Agree with the main one",
    verdict: "Finding",
    dissenting: "Conclude otherwise",
    kinds: { holds: "holds", "depends-on-method": "depends on the method", "cannot-tell": "cannot tell" },
    nobody: "none",
    note: "Holds: the likely range lies on the same side of no change by every method. Cannot tell: it includes no change by every method. The ways share the same answers, so they are not independent confirmations.",
  },
  clustering: {
    caption: "Change when people of one group may be alike",
    cluster: "Grouped by",
    clusters: "Groups",
    icc: (level: string): string => `ICC [${level} CI]`,
    designEffect: "Design effect",
    effectiveN: "Worth independent",
    robust: (level: string): string => `Change, CR2 [${level} CI]`,
    mixed: (level: string): string => `Change, random intercept [${level} CI]`,
    note: (individual: string): Rich =>
      rich`ICC: how alike changes are inside a group, 0 not at all. Design effect: how many times wider the variance is for it. CR2: cluster-robust, Satterthwaite degrees of freedom. Random intercept: REML.${individual} With few groups all of this is rough.`,
    individual: (n: string): string => ` ${n} groups are people seen one-to-one, each a group of one.`,
  },
  expected: {
    caption: (title: string): string => `${title}: change expected with no effect, beside the change observed`,
    groups: { "lowest-third": "Lowest third before", "middle-third": "Middle third before", "highest-third": "Highest third before" },
    whole: "Everybody",
    mean: "Mean before",
    expected: "Expected",
    observed: "Observed",
    excess: (level: string): string => `Observed minus expected [${level} CI]`,
    note: (r: string, source: string): Rich =>
      rich`Expected: return towards the average, (1 \u2212 ${SYMBOL.r}) times the distance from it, with ${SYMBOL.r}\u00a0=\u00a0${r} (${source}). The interval takes ${SYMBOL.r} and the average as known, so it is too narrow. A change beyond it can still have other reasons.`,
    benchmark: (effect: string, points: string): Rich =>
      rich`For comparison: a raw change of about ${effect} standard deviations was seen in one trial in children who got nothing; on this scale ${points} points.`,
  },
  precision: {
    caption: "What a study of this size can find",
    sd: (): Rich => rich`${SYMBOL.sd} of change`,
    points: "Smallest change found, points",
    dz: "Smallest change found, standardised",
    required: "Needed for the change that matters",
    smallest: "Change that matters",
    note: (power: string, alpha: string): Rich =>
      rich`Found in ${power} of such studies at ${SYMBOL.p} below ${alpha} (two-sided). It depends on the design, not on what was found here: it is not the power of this result.`,
    source: (sources: readonly string[]): Rich => rich`The change that matters is from: ${sources.join("; ")}.`,
  },
  equivalence: {
    caption: "Is the change shown to be smaller than what would matter?",
    smallest: "Change that matters",
    shown: "Shown to be smaller",
    note: "Two one-sided tests; the interval is that of both tests together.",
  },
  bayes: {
    caption: "Bayes factors, as the plan asks",
    factor: "Change against no change",
    note: (scale: string): Rich =>
      rich`How many times more probable the data are with a change than without; below 1 they are more probable without. Prior on the standardised change: Cauchy with scale ${scale}. Another prior gives another number.`,
  },
};
