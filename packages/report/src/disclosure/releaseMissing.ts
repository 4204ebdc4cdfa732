import type { Evaluation, Outcome } from "@headway/core";
import { hideTellingCounts } from "./hideTellingCounts.ts";
import type { Released } from "./released.ts";
import type { ReleasedGroups } from "./releasedGroups.ts";
import { toOneDecimal } from "./roundNumbers.ts";
import { tellsFew } from "./tellsFew.ts";
import { withhold } from "./withhold.ts";

type Missing = Outcome["missing"];
type Difference = Missing["baseline"]["differences"][number];
type Retention = Missing["baseline"]["retention"][number];

/** A level's share of a side tells how many of the level are on it: shown only where both sides may be. */
function differenceOf(one: Difference, groups: ReleasedGroups, threshold: number): Released<Difference> {
  const telling = one.level !== null && (groups.hides(one.variable, one.level) || groups.hidesLoss(one.variable, one.level));
  if (telling || [one.nWithoutPost, one.nWithPost].some((n) => n < threshold)) return withhold(one);
  return one.kind === "mean" ? { ...one, withoutPost: toOneDecimal(one.withoutPost), withPost: toOneDecimal(one.withPost) } : one;
}

function retentionOf(one: Retention, groups: ReleasedGroups): Released<Retention> {
  return groups.hides(one.factor, one.level) || groups.hidesLoss(one.factor, one.level) ? withhold(one) : one;
}

/** The share that is missing, and all that was worked out from it, would tell how many are missing. */
function tippingPointOf(tippingPoint: Missing["tippingPoint"], evaluation: Evaluation, threshold: number): Released<typeof tippingPoint> {
  const { n, missing } = tippingPoint;
  const { enrolled, pre, post, paired } = evaluation.flow;
  const telling = [enrolled, pre, post, paired].some((total) => tellsFew(n, total, threshold));
  return telling || (missing > 0 && missing < threshold) ? withhold(tippingPoint) : tippingPoint;
}

/**
 * Releases what is known of the children without a score: nothing of fewer than the threshold on either side.
 *
 * @param missing of one outcome
 * @param evaluation gives the totals that stand beside it
 * @param groups which groups may be shown
 * @param threshold smallest count that is shown
 */
export function releaseMissing(missing: Missing, evaluation: Evaluation, groups: ReleasedGroups, threshold: number): Released<Missing> {
  const { baseline, imputation } = missing;
  const { enrolled, pre, post, paired } = evaluation.flow;
  const open = {
    tippingPoint: tippingPointOf(missing.tippingPoint, evaluation, threshold),
    baseline: {
      ...baseline,
      dropped: [],
      differences: baseline.differences.map((one) => differenceOf(one, groups, threshold)),
      retention: baseline.retention.map((one) => retentionOf(one, groups)),
    },
    imputation: {
      ...imputation,
      dropped: [],
      imputed: { pre: few(imputation.imputed.pre, threshold), post: few(imputation.imputed.post, threshold) },
      merged: [],
    },
  };
  const hidden = hideTellingCounts(open, [enrolled, pre, post, paired], threshold) as Released<Missing>;
  const differences = hidden.baseline.differences.map((one, at) => withMeans(one, open.baseline.differences[at]!));
  return { ...hidden, baseline: { ...hidden.baseline, differences } };
}

/** The mean of a side has the name of a count elsewhere, and is none. */
const withMeans = (hidden: Released<Difference>, { kind, withoutPost, withPost }: Released<Difference>): Released<Difference> =>
  kind === "mean" ? { ...hidden, withoutPost, withPost } : hidden;

const few = (n: number, threshold: number): number | null => (n > 0 && n < threshold ? null : n);
