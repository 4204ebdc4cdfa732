import type { Evaluation, Outcome } from "@headway/core";
import { hideTellingCounts } from "./hideTellingCounts.ts";
import type { Released } from "./released.ts";
import type { ReleasedGroups } from "./releasedGroups.ts";
import { tellsFew } from "./tellsFew.ts";
import { withhold } from "./withhold.ts";

type Missing = Outcome["missing"];
type Difference = Missing["baseline"]["differences"][number];
type Retention = Missing["baseline"]["retention"][number];

/** A share of a few children is withheld with the share that stands beside it. */
function differenceOf(one: Difference, groups: ReleasedGroups, threshold: number): Released<Difference> {
  const counts = one.kind === "share" ? [one.nWithoutPost * (one.withoutPost ?? 0), one.nWithPost * (one.withPost ?? 0)] : [];
  const wholes = [one.nWithoutPost, one.nWithPost];
  const few = [...counts, ...wholes].some((n) => n < threshold) || counts.some((n, at) => tellsFew(Math.round(n), wholes[at]!, threshold));
  return few || (one.level !== null && groups.hides(one.variable, one.level)) ? withhold(one) : one;
}

function retentionOf(one: Retention, groups: ReleasedGroups, threshold: number): Released<Retention> {
  const few = one.withPost < threshold || tellsFew(one.n, one.withPost, threshold);
  return few || groups.hides(one.factor, one.level) ? withhold(one) : one;
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
    ...missing,
    baseline: {
      ...baseline,
      dropped: [],
      differences: baseline.differences.map((one) => differenceOf(one, groups, threshold)),
      retention: baseline.retention.map((one) => retentionOf(one, groups, threshold)),
    },
    imputation: {
      ...imputation,
      dropped: [],
      imputed: { pre: few(imputation.imputed.pre, threshold), post: few(imputation.imputed.post, threshold) },
      merged: [],
    },
  };
  return hideTellingCounts(open, [enrolled, pre, post, paired], threshold) as Released<Missing>;
}

const few = (n: number, threshold: number): number | null => (n > 0 && n < threshold ? null : n);
