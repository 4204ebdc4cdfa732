import type { ReleasedEvaluation } from "../../disclosure/released.ts";
import { capitalise } from "../../format/capitalise.ts";
import { formatCount } from "../../format/count.ts";
import { formatNumber } from "../../format/number.ts";
import { formatPercent } from "../../format/percent.ts";
import { formatProportion } from "../../format/proportion.ts";
import { type Rich, rich, strong } from "../../format/rich.ts";
import { SYMBOL } from "../../tables/symbols.ts";
import { givenWords } from "./givenWords.ts";
import { numbers } from "./numbers.ts";
import { ofPeople } from "./ofPeople.ts";
import { peopleOf } from "./people.ts";

type Outcome = ReleasedEvaluation["outcomes"][number];

/** The evaluation's own words, about those who answered. */
const given = (evaluation: ReleasedEvaluation, text: string): string => ofPeople(givenWords(text), peopleOf(evaluation));

/** Each different text once, in the order of the outcomes. */
const once = (evaluation: ReleasedEvaluation, of: (outcome: Outcome) => string | null): readonly string[] => [
  ...new Set(evaluation.outcomes.flatMap((outcome) => of(outcome) ?? []).map((text) => given(evaluation, text))),
];
const sentence = (texts: readonly string[]): string =>
  texts.length === 0 ? "" : ` ${texts.map((text) => `${capitalise(text)}.`).join(" ")}`;

/** In which ways each finding was computed again. */
export function sensitivityMethods(evaluation: ReleasedEvaluation): Rich {
  const { bootstrapSamples, outlierFence } = evaluation.plan;
  const ways = [
    ...new Set(
      evaluation.outcomes.flatMap(({ sensitivity }) =>
        sensitivity.filter(({ estimate }) => estimate !== null).map(({ method }) => given(evaluation, method)),
      ),
    ),
  ];
  if (ways.length === 0) return rich`${strong("Does it hold?")} No change could be computed.`;
  return rich`${strong("Does it hold?")} Each mean change was also computed by: ${ways.join("; ")}.${bootstrapSamples === 0 ? "" : ` Bootstrap samples: ${formatCount(numbers, bootstrapSamples)}.`} Changes more than ${formatNumber(numbers, outlierFence, 1)} interquartile ranges outside the quartiles count as outlying. A finding holds where every interval lies on the same side of no change.`;
}

/** How people who were together were counted in. */
export function clusterMethods(evaluation: ReleasedEvaluation): Rich {
  const reasons = once(evaluation, ({ clustering }) => clustering.reason);
  const methods = once(evaluation, ({ clustering }) => (clustering.cluster === null ? null : clustering.method));
  const models = evaluation.outcomes.find(({ clustering }) => clustering.cluster !== null)?.clustering;
  if (models === undefined) return rich`${strong("People alike.")}${sentence(reasons)}`;
  return rich`${strong("People alike.")}${sentence(methods)} ${capitalise(given(evaluation, models.intraclassCorrelation.method))}; ${given(evaluation, models.robust.method)}; ${given(evaluation, models.randomIntercept.method)}.${sentence(reasons)}`;
}

/** What was done about missing scores. */
export function missingMethods(evaluation: ReleasedEvaluation): Rich {
  const { missing, imputations } = evaluation.plan;
  const main =
    missing === "complete-cases"
      ? "The main results are of those with both scores."
      : "The plan takes the mean change over imputed data as the main result.";
  const methods = once(evaluation, ({ missing: { imputation } }) => (imputation.imputations > 1 ? imputation.method : null));
  const tipping = once(evaluation, ({ missing: { tippingPoint } }) => tippingPoint.method);
  const filled =
    methods.length === 0
      ? "No scores were filled in."
      : `Multiple imputation, ${formatCount(numbers, imputations)} data sets: ${methods.join("; ")}.`;
  return rich`${strong("Missing scores.")} ${main} ${filled} Those without a score after are compared with the others at the start by standardised differences.${tipping.length === 0 ? "" : ` Tipping point: ${tipping.join("; ")}.`}`;
}

/** What the expected change, the size of the study and the factor of Bayes rest on. */
export function precisionMethods(evaluation: ReleasedEvaluation): Rich {
  const expected = once(evaluation, ({ expectedChange }) => (expectedChange.correlation === null ? null : expectedChange.method));
  const from = once(evaluation, ({ expectedChange }) => expectedChange.correlationSource);
  const found = evaluation.outcomes.find(({ precision }) => precision.minimalDetectableChange.points !== null)?.precision;
  const size =
    found === undefined
      ? ""
      : ` Smallest change found: ${given(evaluation, found.method)}, power ${formatPercent(numbers, found.minimalDetectableChange.power, 1)}, level ${formatProportion(numbers, found.minimalDetectableChange.alpha)}; ${given(evaluation, found.designEffectSource)}.`;
  const equivalence = once(evaluation, ({ precision }) =>
    precision.equivalence.smallestChange === null ? null : precision.equivalence.method,
  );
  const bayes = evaluation.plan.bayesFactor ? once(evaluation, ({ precision }) => precision.bayesFactor.method) : [];
  return rich`${strong("Expected change, and size of the study.")}${expected.length === 0 ? "" : ` Expected with no effect: ${expected.join("; ")}. The correlation is from: ${from.join("; ")}.`}${size}${sentence([...equivalence, ...bayes])}`;
}

/** How the questionnaire was looked at. */
export function measureMethods(evaluation: ReleasedEvaluation): Rich {
  const omega = once(evaluation, ({ measure }) => (measure.pre.omega.estimate === null ? null : measure.pre.omega.method));
  const alpha = once(evaluation, ({ reliability }) => (reliability.pre.estimate === null ? null : reliability.pre.method));
  const said = [...alpha, ...omega];
  return rich`${strong("The questionnaire.")} ${said.length === 0 ? "Agreement of items could not be computed." : `${said.map(capitalise).join(". ")}.`} Scores at the ends of a scale are counted among all who have the score.`;
}

/** How the arms were compared, where there are arms. */
export function comparisonMethods(evaluation: ReleasedEvaluation): readonly Rich[] {
  if (evaluation.design === "single-group") return [];
  const methods = once(evaluation, ({ comparison }) => (comparison.differences.length === 0 ? comparison.reason : comparison.method));
  return [
    rich`${strong("Comparison group.")} The design is ${evaluation.design === "randomised" ? "randomised" : "a comparison without chance allocation"}; all averages above are of those in the programme only.${sentence(methods)}`,
  ];
}

/** Groups by themselves, and age in years. */
export function subgroupMethods(evaluation: ReleasedEvaluation): Rich {
  const planned = evaluation.plan.subgroups;
  const slope = once(evaluation, ({ ageSlope }) => (ageSlope.slope === null ? null : ageSlope.method));
  return rich`${strong("Single groups.")} Paired ${SYMBOL.t} tests inside each group, ${SYMBOL.p} adjusted over all groups of the outcome; ${planned.length === 0 ? "none was named in the plan, so all are exploratory" : `named in the plan: ${planned.join(", ")}`}.${slope.length === 0 ? "" : ` Age: ${slope.join("; ")}.`}`;
}
