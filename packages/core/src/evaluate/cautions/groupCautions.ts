import type { Outcome } from "../evaluation.ts";
import { type CautionRule, eachOutcome, whole } from "./cautionRule.ts";

const SMALL_P = 0.05;
/** From this ratio of the largest to the smallest group unequal spread makes F tests miss their level. */
const UNEQUAL_SIZES = 1.5;
/** What Works Clearinghouse: above the first adjustment is called for, above the second it does not mend the difference. */
const ADJUST_ABOVE = 0.05;
const TOO_UNLIKE_ABOVE = 0.25;
const WWC = "What Works Clearinghouse 2022, Procedures and Standards Handbook 5.0, baseline equivalence";

/** The largest difference between arms in the score before, with its arm; null where there is none. */
function largestBaseline({ comparison }: Outcome): { readonly arm: string; readonly difference: number } | null {
  const found = comparison.differences.flatMap(({ arm, baseline }) =>
    baseline.flatMap(({ variable, difference }) => (variable === "pre" && difference !== null ? [{ arm, difference }] : [])),
  );
  return found.reduce<(typeof found)[number] | null>(
    (most, one) => (most === null || Math.abs(one.difference) > Math.abs(most.difference) ? one : most),
    null,
  );
}

/** The cautions about groups of children: arms, subgroups, and the spread within the cells. */
export const GROUP_CAUTIONS: readonly CautionRule[] = [
  {
    code: "unequal_variances",
    level: "caution",
    reference: "Brown & Forsythe 1974, doi 10.1080/01621459.1974.10482955; Glass, Peckham & Sanders 1972, doi 10.3102/00346543042003237",
    find: (context) =>
      eachOutcome(context, ({ anovaOfChange: { homogeneity, cells } }) => {
        if (homogeneity.pValue === null || homogeneity.pValue >= SMALL_P) return null;
        const sizeRatio = Math.max(...cells.map(({ n }) => n)) / Math.min(...cells.map(({ n }) => n));
        const sizes = sizeRatio >= UNEQUAL_SIZES ? ", and so do their sizes" : "";
        return {
          message: `the spread of change differs between the groups of the analysis of variance${sizes}`,
          evidence: { statistic: homogeneity.statistic!, pValue: homogeneity.pValue, sizeRatio },
        };
      }),
  },
  {
    code: "baseline_difference_between_arms",
    level: "warning",
    reference: WWC,
    find: (context) =>
      eachOutcome(context, (outcome) => {
        const found = largestBaseline(outcome);
        return found !== null && Math.abs(found.difference) > TOO_UNLIKE_ABOVE
          ? { message: "the arms were unlike before; adjusting may not mend it", evidence: { ...found, threshold: TOO_UNLIKE_ABOVE } }
          : null;
      }),
  },
  {
    code: "baseline_needs_adjustment",
    level: "note",
    reference: WWC,
    find: (context) =>
      eachOutcome(context, (outcome) => {
        const found = largestBaseline(outcome);
        const size = Math.abs(found?.difference ?? 0);
        return found !== null && size > ADJUST_ABOVE && size <= TOO_UNLIKE_ABOVE
          ? { message: "the arms differed a little before; take the adjusted difference", evidence: { ...found, threshold: ADJUST_ABOVE } }
          : null;
      }),
  },
  {
    code: "subgroups_exploratory",
    level: "note",
    reference: "Burke, Sussman, Kent & Hayward 2015, doi 10.1136/bmj.h5651",
    find: ({ evaluation }) => {
      const unplanned = evaluation.outcomes.flatMap(({ subgroups }) =>
        subgroups.filter(({ planned, pairedT }) => !planned && pairedT.pValue !== null),
      );
      const factors = [...new Set(unplanned.map(({ factor }) => factor))];
      return unplanned.length > 0
        ? whole("subgroups that the plan does not name are exploratory", { subgroups: unplanned.length, factors: factors.join(", ") })
        : [];
    },
  },
];
