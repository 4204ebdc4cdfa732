import type { Evaluation, Outcome } from "@headway/core";
import { hideTellingCounts } from "./hideTellingCounts.ts";
import type { Released } from "./released.ts";
import { tellsFew } from "./tellsFew.ts";
import { withhold, withoutSmallGroups } from "./withhold.ts";

type Measure = Outcome["measure"]["pre"];
type Responses = Evaluation["responses"];

const totalsOf = ({ flow }: Evaluation): readonly number[] => [flow.enrolled, flow.pre, flow.post, flow.paired];

/** An item that nearly everybody answered tells how few did not. */
function completenessOf(measure: Measure, threshold: number): Released<Measure["itemCompleteness"]> {
  return measure.itemCompleteness.map((item) =>
    tellsFew(item.answered, item.n, threshold) || item.answered < threshold ? { ...item, answered: null, share: null } : item,
  );
}

function endOf(end: Measure["floor"], threshold: number): Released<Measure["floor"]> {
  return end.n < threshold || tellsFew(end.n, end.of, threshold) ? withhold(end) : end;
}

/**
 * Releases how well a scale measures: items and ends of the scale without what a few children did or left out.
 *
 * @param measure of one timepoint
 * @param evaluation gives the totals that stand beside it
 * @param threshold smallest count that is shown
 */
export function releaseMeasure(measure: Measure, evaluation: Evaluation, threshold: number): Released<Measure> {
  const open = {
    ...measure,
    itemCompleteness: completenessOf(measure, threshold),
    floor: endOf(measure.floor, threshold),
    ceiling: endOf(measure.ceiling, threshold),
  };
  return hideTellingCounts(withoutSmallGroups(open, threshold), totalsOf(evaluation), threshold) as Released<Measure>;
}

/** Releases how the whole questionnaire was answered. */
export function releaseResponses(responses: Responses, evaluation: Evaluation, threshold: number): Released<Responses> {
  const at = (time: "pre" | "post"): Released<Responses["pre"]> => {
    const { n, complete, straightLining, answers } = responses[time];
    const few = straightLining.n < threshold || tellsFew(straightLining.n, straightLining.of, threshold);
    const telling = totalsOf(evaluation).some((total) => tellsFew(n, total, threshold)) || tellsFew(complete, n, threshold);
    return hideTellingCounts(
      {
        ...responses[time],
        complete: telling || complete < threshold ? null : complete,
        // given and possible answers together would tell the number of children
        answers: { ...answers, given: null, of: null },
        straightLining: few ? withhold(straightLining) : straightLining,
      },
      totalsOf(evaluation),
      threshold,
    ) as Released<Responses["pre"]>;
  };
  return { pre: at("pre"), post: at("post") };
}
