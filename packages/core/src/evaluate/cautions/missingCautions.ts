import { type CautionRule, eachOutcome } from "./cautionRule.ts";

/** A larger standardised difference makes groups unlike before. */
const UNLIKE_BEFORE = 0.25;
/** Standard deviations of change that are plausible between children with both scores and the others. */
const PLAUSIBLE_DIFFERENCE = 0.5;

/** The cautions about who is missing. */
export const MISSING_CAUTIONS: readonly CautionRule[] = [
  {
    code: "baseline_differs_by_dropout",
    level: "caution",
    reference: "What Works Clearinghouse 2022, Procedures and standards handbook, version 5.0: more than 0.25",
    find: (context) =>
      eachOutcome(context, ({ missing: { baseline } }) => {
        const unlike = baseline.differences.filter(({ kind, difference }) => kind === "mean" && Math.abs(difference ?? 0) > UNLIKE_BEFORE);
        return unlike.length > 0
          ? {
              message: "children without a score after differ before from those with one",
              evidence: {
                ...Object.fromEntries(unlike.map(({ variable, difference }) => [variable, difference!])),
                threshold: UNLIKE_BEFORE,
                withoutPost: baseline.withoutPost,
                withPost: baseline.withPost,
              },
            }
          : null;
      }),
  },
  {
    code: "missing_could_turn_the_finding",
    level: "caution",
    reference:
      "Permutt 2016, doi 10.1002/sim.6753; half a standard deviation: Norman, Sloan & Wyrwich 2003, doi 10.1097/01.MLR.0000062554.74615.4C",
    find: (context) =>
      eachOutcome(context, ({ missing: { tippingPoint } }) => {
        const { difference, differenceInSd, missing, n, reachable } = tippingPoint;
        return difference !== null && differenceInSd !== null && reachable === true && Math.abs(differenceInSd) <= PLAUSIBLE_DIFFERENCE
          ? {
              message: "a plausible difference between the missing children and the others would leave no change shown",
              evidence: { difference, differenceInSd, threshold: PLAUSIBLE_DIFFERENCE, missing, n },
            }
          : null;
      }),
  },
];
