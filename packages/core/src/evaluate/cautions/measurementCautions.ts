import type { Evaluation, Outcome } from "../evaluation.ts";
import { type CautionRule, eachOutcome, whole } from "./cautionRule.ts";

const LOW_ALPHA = 0.6;
/** Terwee and others take 15 % on long scales; scales of three items reach their ends more easily. */
const MANY_AT_AN_END = 0.2;
/** Meade and Craig found 10 to 12 % careless answers in long surveys. */
const MANY_STRAIGHT = 0.1;

const TIMEPOINTS = ["pre", "post"] as const;

interface ScaleEnd {
  readonly timepoint: string;
  readonly end: string;
  readonly n: number;
  readonly of: number;
  readonly share: number;
}

/** The end of the scale at which most children stand, before or after. */
function fullestEnd({ measure }: Outcome): ScaleEnd | undefined {
  const ends = TIMEPOINTS.flatMap((timepoint) =>
    (["floor", "ceiling"] as const).map((end): ScaleEnd => {
      const { n, of, share } = measure[timepoint][end];
      return { timepoint, end, n, of, share: share ?? 0 };
    }),
  );
  return ends.sort((a, b) => b.share - a.share)[0];
}

/** The timepoint at which most children gave one answer throughout, where that cannot be meant. */
function mostStraight({ responses }: Pick<Evaluation, "responses">) {
  const found = TIMEPOINTS.flatMap((timepoint) => {
    const { n, of, share, contradicts } = responses[timepoint].straightLining;
    return contradicts && share !== null ? [{ timepoint, n, of, share }] : [];
  });
  return found.sort((a, b) => b.share - a.share)[0];
}

/** What the answers to the questionnaire call for. */
export const MEASUREMENT_CAUTIONS: readonly CautionRule[] = [
  {
    code: "low_reliability",
    level: "caution",
    reference: "Nunnally & Bernstein 1994, Psychometric theory",
    find: (context) =>
      eachOutcome(context, ({ reliability }) => {
        const alpha = reliability.pre.estimate;
        return alpha !== null && alpha < LOW_ALPHA
          ? { message: "answers to the items of this scale agree little", evidence: { alpha, threshold: LOW_ALPHA, n: reliability.pre.n } }
          : null;
      }),
  },
  {
    code: "floor_or_ceiling",
    level: "caution",
    reference: "Terwee et al. 2007, doi 10.1016/j.jclinepi.2006.03.012",
    find: (context) =>
      eachOutcome(context, (outcome) => {
        const fullest = fullestEnd(outcome);
        return fullest !== undefined && fullest.share > MANY_AT_AN_END
          ? {
              message: "many children have the lowest or the highest score there is; their change cannot show in full",
              evidence: { ...fullest, threshold: MANY_AT_AN_END },
            }
          : null;
      }),
  },
  {
    code: "straight_lining",
    level: "caution",
    reference: "Meade & Craig 2012, doi 10.1037/a0028085",
    find: ({ evaluation }) => {
      const straight = mostStraight(evaluation);
      return straight !== undefined && straight.share > MANY_STRAIGHT
        ? whole("many children gave the same answer to every item, though some items say the opposite of others", {
            ...straight,
            threshold: MANY_STRAIGHT,
          })
        : [];
    },
  },
];
