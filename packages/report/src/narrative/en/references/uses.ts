import type { ReleasedEvaluation, ReleasedOutcome } from "../../../disclosure/released.ts";

/** Whether a method was used in an evaluation. */
export type Use = (evaluation: ReleasedEvaluation) => boolean;

const some =
  (test: (outcome: ReleasedOutcome) => boolean): Use =>
  (evaluation) =>
    evaluation.outcomes.some(test);

export const always: Use = () => true;
export const adjusted =
  (id: string): Use =>
  (evaluation) =>
    evaluation.plan.adjustment === id;
export const grouped: Use = some(({ anovaOfChange }) => anovaOfChange.terms.length > 0);
export const changed: Use = some(({ pairedT }) => pairedT.interval !== null);
export const reliable: Use = some(({ reliableChange }) => reliableChange.threshold !== null);
export const withAlpha: Use = some(({ reliability: { pre, post } }) => pre.estimate !== null || post.estimate !== null);
export const withOmega: Use = some(({ measure: { pre, post } }) => pre.omega.estimate !== null || post.omega.estimate !== null);
export const bootstrapped: Use = some(({ bootstrap }) => bootstrap.interval !== null);
export const clustered: Use = some(({ clustering }) => clustering.robust.estimate !== null);
export const mixed: Use = some(({ clustering }) => clustering.randomIntercept.estimate !== null);
export const imputed: Use = some(({ missing }) => missing.imputation.estimate !== null);
export const tipped: Use = some(({ missing }) => missing.tippingPoint.difference !== null);
export const expected: Use = some(
  ({ expectedChange: { expected: whole, byStart } }) => whole !== null || byStart.groups.some((group) => group.expected !== null),
);
export const crossed: Use = some(({ thresholdCrossing }) => thresholdCrossing.shareChange.estimate !== null);
export const equivalence: Use = some(({ precision }) => precision.equivalence.pValue !== null);
export const bayesian: Use = some(({ precision }) => precision.bayesFactor.bayesFactor !== null);
export const armed: Use = some(({ comparison }) => comparison.differences.some(({ change }) => change.estimate !== null));
/** Shares of two sides held beside each other, at the start. */
export const compared: Use = some(({ missing, comparison }) =>
  [...missing.baseline.differences, ...comparison.differences.flatMap(({ baseline }) => baseline)].some(
    ({ kind, difference }) => kind === "share" && difference !== null,
  ),
);
