import type { Evaluation } from "../evaluation.ts";

const LEAST_CHILDREN = 20;
const LEAST_SHARE = 0.6;

/**
 * Sets how many children have both timepoints beside the two figures that level 2 of the Early Intervention
 * Foundation's evidence standards asks of a sample. The standard asks for more than figures: this is no rating.
 *
 * @param flow where the children went
 */
export function evidenceStandardOf({ pre, paired }: Evaluation["flow"]): Evaluation["evidenceStandard"] {
  const value = pre === 0 ? null : paired / pre;
  return {
    kind: "evidence-standard-check",
    standard: "Early Intervention Foundation, level 2",
    method: "children with both timepoints, their number and their share of those who answered before, beside the thresholds",
    bothWaves: { n: paired, threshold: LEAST_CHILDREN, reached: paired >= LEAST_CHILDREN },
    share: {
      n: paired,
      of: pre,
      value,
      threshold: LEAST_SHARE,
      reached: value === null ? null : value >= LEAST_SHARE,
      reason: value === null ? "nobody answered before" : null,
    },
    reference:
      "Early Intervention Foundation 2020, EIF evidence standards, level 2: at least 20 participants, 60 % of the sample, with measures at both timepoints",
  };
}
