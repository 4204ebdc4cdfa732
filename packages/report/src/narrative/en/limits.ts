import type { ReleasedEvaluation } from "../../disclosure/released.ts";
import { capitalise } from "../../format/capitalise.ts";
import { formatCount } from "../../format/count.ts";
import { type Rich, rich, strong } from "../../format/rich.ts";
import { numbers } from "./numbers.ts";
import { countPeople, peopleOf } from "./people.ts";

function design(evaluation: ReleasedEvaluation): readonly Rich[] {
  if (evaluation.design !== "single-group") return comparisonDesign(evaluation);
  const { many, occasion } = peopleOf(evaluation);
  const why = rich`${strong("Why scores changed.")} Nobody outside the ${occasion} was measured, so these numbers cannot show what the same ${many} would have scored without it. Time passing, other help and answering the same questions twice can all move scores${occasion === "programme" ? ", and so can growing up" : ""}.`;
  const mean =
    occasion === "programme"
      ? rich`${strong("Whether a hard time simply passed.")} ${capitalise(many)} who are referred when things are hard tend to score nearer the average later, whatever is done. This is called regression to the mean.`
      : rich`${strong("Whether low scores simply evened out.")} Those who happen to answer low at first tend to answer nearer the average later, whatever is done. This is called regression to the mean.`;
  return [why, mean];
}

/** Arms that chance did not make may differ in what nobody wrote down. */
function comparisonDesign(evaluation: ReleasedEvaluation): readonly Rich[] {
  if (evaluation.design === "randomised") return [];
  const { many } = peopleOf(evaluation);
  return [
    rich`${strong("Whether the groups were alike in all else.")} Chance did not decide which ${many} were in which group. What was recorded can be held equal; what was not recorded cannot.`,
  ];
}

/**
 * What the data cannot show, whatever the numbers are.
 *
 * @param evaluation gives the design, the flow and the instrument
 * @returns one entry for each limit
 */
export function limits(evaluation: ReleasedEvaluation): readonly Rich[] {
  const { flow } = evaluation;
  const people = peopleOf(evaluation);
  const missing = flow.enrolled === null || flow.paired === null ? null : flow.enrolled - flow.paired;
  return [
    ...design(evaluation),
    ...(missing === null
      ? [
          rich`${strong("How the others did.")} Some ${people.many} have no score at both timepoints. If they changed differently, the averages here would be different.`,
        ]
      : missing > 0
        ? [
            rich`${strong("How the others did.")} ${countPeople(missing, people)} of ${formatCount(numbers, flow.enrolled)} ${missing === 1 ? "has" : "have"} no score at both timepoints. If they changed differently, the averages here would be different.`,
          ]
        : []),
    rich`${strong("How long it lasts.")} There are two measurements. What happens later is not in these data.`,
    rich`${strong("What happens outside the questionnaire.")} Scores are answers that ${people.many} gave about themselves. They are not an observation of what they do, and not a diagnosis.`,
    rich`${strong("What is true of one person.")} Averages describe a group; the score of one person is never exact.`,
  ];
}
