import type { Evaluation, Outcome } from "@headway/core";
import { areAlike } from "./areAlike.ts";
import { hideTellingCounts } from "./hideTellingCounts.ts";
import type { Released } from "./released.ts";
import { tellsFew } from "./tellsFew.ts";
import { withhold, withoutSmallGroups } from "./withhold.ts";

type Measure = Outcome["measure"]["pre"];
type Responses = Evaluation["responses"];

const totalsOf = ({ flow }: Evaluation): readonly number[] => [flow.enrolled, flow.pre, flow.post, flow.paired];

/** From this share on an item counts as answered by most. */
const MOST_ANSWERED = 0.9;

/**
 * An item that nearly everybody answered tells how few did not: a share of 0.9 without a count stands for 90 % or more.
 */
function completenessOf(measure: Measure, threshold: number): Released<Measure["itemCompleteness"]> {
  return measure.itemCompleteness.map((item) => {
    if (item.answered >= threshold && item.answered >= MOST_ANSWERED * item.n) return { ...item, answered: null, share: MOST_ANSWERED };
    return tellsFew(item.answered, item.n, threshold) || item.answered < threshold ? { ...item, answered: null, share: null } : item;
  });
}

/** Whether so many of all, or so many others, are few or none. */
const isThin = ({ n, of }: { readonly n: number; readonly of: number }, threshold: number): boolean => n < threshold || of - n < threshold;

function endOf(end: Measure["floor"], threshold: number): Released<Measure["floor"]> {
  return isThin(end, threshold) ? withhold(end) : end;
}

/** Counts would tell how many left the item out, so shares in whole percent; an item with a rare answer is withheld. */
function answersOf(item: Measure["itemAnswers"][number], threshold: number): Released<Measure["itemAnswers"][number]> {
  const rare = item.answers.some(({ n }) => n < threshold);
  const share = (value: number | null): number | null => (rare || value === null ? null : Math.round(100 * value) / 100);
  return { ...item, n: rare ? null : item.n, answers: item.answers.map((one) => ({ ...one, n: null, share: share(one.share) })) };
}

/** Beside the mean and the number of children, the spread would tell how many gave a rare answer. */
function itemsOf({ items, itemAnswers }: Measure, threshold: number): Released<Measure["items"]> {
  const rare = new Set(itemAnswers.filter(({ answers }) => answers.some(({ n }) => n < threshold)).map(({ item }) => item));
  return items.map((one) => (rare.has(one.item) ? { ...one, sd: null } : one));
}

/** An item that everybody answered alike: the scale's mean minus those of the other items would tell its answer. */
function withoutAlikeItems(measure: Measure, released: Released<Measure>): Released<Measure> {
  if (!measure.items.some(({ sd }) => areAlike(sd))) return released;
  const { omega, items, itemAnswers } = released;
  return { ...released, omega: withhold(omega), items: withhold(items), itemAnswers: withhold(itemAnswers) };
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
    items: itemsOf(measure, threshold),
    itemAnswers: measure.itemAnswers.map((item) => answersOf(item, threshold)),
    itemCompleteness: completenessOf(measure, threshold),
    floor: endOf(measure.floor, threshold),
    ceiling: endOf(measure.ceiling, threshold),
  };
  const released = hideTellingCounts(withoutSmallGroups(open, threshold), totalsOf(evaluation), threshold) as Released<Measure>;
  return withoutAlikeItems(measure, released);
}

/** Releases how the whole questionnaire was answered. */
export function releaseResponses(responses: Responses, evaluation: Evaluation, threshold: number): Released<Responses> {
  const at = (time: "pre" | "post"): Released<Responses["pre"]> => {
    const { n, complete, straightLining, answers } = responses[time];
    const telling = totalsOf(evaluation).some((total) => tellsFew(n, total, threshold)) || tellsFew(complete, n, threshold);
    return hideTellingCounts(
      {
        ...responses[time],
        complete: telling || complete < threshold ? null : complete,
        // given and possible answers together would tell the number of children
        answers: { ...answers, given: null, of: null },
        straightLining: isThin(straightLining, threshold) ? withhold(straightLining) : straightLining,
      },
      totalsOf(evaluation),
      threshold,
    ) as Released<Responses["pre"]>;
  };
  return { pre: at("pre"), post: at("post") };
}
