import type { Interval } from "../result.ts";
import type { AnovaTable } from "./anovaTable.ts";
import { effectShareInterval } from "./effectShareInterval.ts";

/** Intervals of every effect size of one term; null where the effect itself is, with the term's reason. */
export interface AnovaEffectIntervals {
  readonly term: string;
  readonly etaSquared: Interval | null;
  readonly partialEtaSquared: Interval | null;
  readonly generalizedEtaSquared: Interval | null;
  readonly omegaSquared: Interval | null;
  readonly partialOmegaSquared: Interval | null;
  readonly epsilonSquared: Interval | null;
  readonly partialEpsilonSquared: Interval | null;
  readonly reason: string | null;
}

/**
 * Intervals of the effect sizes of an analysis of variance, by noncentral F (see `effectShareInterval`).
 *
 * @param table from `factorialAnova`, or the table of `ancova`
 * @param options `confidenceLevel`; default 0.9, whose lower limit leaves 0 exactly where p < 0.05
 * @returns a line for each term, in the table's order
 * @throws StatsError on a level outside 0 to 1
 * @example
 * const group = { name: "group", levels: ["a", "b"], codes: [0, 0, 0, 1, 1, 1] };
 * anovaEffectIntervals(factorialAnova({ response: [1, 2, 3, 3, 4, 5], factors: [group] }))[0].term; // "group"
 */
export function anovaEffectIntervals(table: AnovaTable, options: { readonly confidenceLevel?: number } = {}): AnovaEffectIntervals[] {
  return table.terms.map((term) => {
    const { df1, df2 } = term;
    const interval = (share: number | null): Interval | null =>
      share === null || share >= 1 ? null : effectShareInterval(share, df1!, df2, options);
    return Object.freeze({
      term: term.term,
      etaSquared: interval(term.etaSquared),
      partialEtaSquared: interval(term.partialEtaSquared),
      generalizedEtaSquared: interval(term.generalizedEtaSquared),
      omegaSquared: interval(term.omegaSquared),
      partialOmegaSquared: interval(term.partialOmegaSquared),
      epsilonSquared: interval(term.epsilonSquared),
      partialEpsilonSquared: interval(term.partialEpsilonSquared),
      reason: term.reason,
    });
  });
}
