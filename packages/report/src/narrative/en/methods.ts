import type { ReleasedEvaluation, ReleasedOutcome } from "../../disclosure/released.ts";
import { formatCount } from "../../format/count.ts";
import { formatNumber } from "../../format/number.ts";
import { formatLevel, formatPercent } from "../../format/percent.ts";
import { type Rich, rich, strong } from "../../format/rich.ts";
import { factorTitle } from "../../tables/labels.ts";
import { SYMBOL } from "../../tables/symbols.ts";
import { adjustmentName } from "./adjustments.ts";
import { givenWords } from "./givenWords.ts";
import {
  clusterMethods,
  comparisonMethods,
  measureMethods,
  missingMethods,
  precisionMethods,
  sensitivityMethods,
  subgroupMethods,
} from "./methodsHow.ts";
import { numbers } from "./numbers.ts";
import { peopleOf } from "./people.ts";

const DUPLICATES: Readonly<Record<ReleasedEvaluation["plan"]["duplicates"], string>> = {
  exclude: "where several different rows stood for one person and timepoint, all were left out",
  first: "where several rows stood for one person and timepoint, the first was used",
  last: "where several rows stood for one person and timepoint, the last was used",
};

const titlesOf = (outcomes: readonly ReleasedOutcome[], family: ReleasedOutcome["family"]): string =>
  outcomes
    .filter((outcome) => outcome.family === family)
    .map((outcome) => outcome.title)
    .join(", ");

function scoring(evaluation: ReleasedEvaluation): Rich {
  const { scoring: rule, title, range } = evaluation.instrument;
  const how = rule.method === "sum" ? "added up" : "averaged";
  return rich`${strong("Scores.")} ${title}: answers from ${formatNumber(numbers, range.minimum, 0)} to ${formatNumber(numbers, range.maximum, 0)} are ${how} for each scale. Where at least ${formatPercent(numbers, rule.minimumAnswered, 1)} of a scale was answered, missing answers take the person\u2019s own mean on that scale; otherwise there is no score. There is no total over scales.`;
}

function people(evaluation: ReleasedEvaluation): Rich {
  const { flow, plan } = evaluation;
  return rich`${strong("Who is counted.")} Answers before and after were joined by identifier; ${DUPLICATES[plan.duplicates]}. Each outcome uses everybody with its score at both timepoints (${formatCount(numbers, flow.paired)} of ${formatCount(numbers, flow.enrolled)} with at least one).`;
}

function outcomes(evaluation: ReleasedEvaluation): Rich {
  const primary = titlesOf(evaluation.outcomes, "primary");
  const others = [titlesOf(evaluation.outcomes, "secondary"), titlesOf(evaluation.outcomes, "exploratory")].filter(
    (titles) => titles !== "",
  );
  return rich`${strong("Outcomes.")} Primary: ${primary === "" ? "none declared" : primary}. ${others.length === 0 ? "" : `Others: ${others.join(", ")}. `}Change is always after minus before.`;
}

function change(evaluation: ReleasedEvaluation): Rich {
  const { plan } = evaluation;
  return rich`${strong("Change.")} Two-sided paired ${SYMBOL.t} test with ${formatLevel(numbers, plan.confidenceLevel)} intervals; ${SYMBOL.p} adjusted inside each family of outcomes: ${adjustmentName(plan.adjustment)}. ${SYMBOL.dz} is the mean change divided by the standard deviation of change, with an interval from the noncentral ${SYMBOL.t} distribution. The Wilcoxon signed-rank test stands beside it as a check.`;
}

function groups(evaluation: ReleasedEvaluation): Rich {
  const factors = [...new Set(evaluation.outcomes.flatMap((outcome) => outcome.anovaOfChange.factors))];
  if (factors.length === 0) return rich`${strong("Groups.")} No groups were compared.`;
  const { plan } = evaluation;
  return rich`${strong("Groups.")} Factorial analysis of variance of change scores with type ${plan.sumsOfSquares} sums of squares; factors: ${factors.map((factor) => factorTitle(evaluation, factor)).join(", ")}, with their interactions; everybody whose groups are all known. The mixed analysis of variance with time within persons and the analysis of covariance with the score before are reported beside it. Estimated marginal means weigh all combinations of the other groups equally; contrasts between them: ${adjustmentName(plan.contrastAdjustment)}. Age bands: ${plan.ageBands.map((band) => band.label).join(", ")} years.`;
}

function reliable(evaluation: ReleasedEvaluation): Rich {
  const sources = [...new Set(evaluation.outcomes.map((outcome) => outcome.reliableChange.reliabilitySource))]
    .filter((source) => source !== "")
    .map(givenWords);
  return rich`${strong("Reliable change.")} A change counts as reliable when it is more than ${formatNumber(numbers, evaluation.plan.reliableChangeCriterion, 2)} standard errors of a difference between two scores (Jacobson and Truax)${sources.length === 0 ? "" : `; reliability from: ${sources.join("; ")}`}.`;
}

/**
 * How it was computed: every choice by name.
 *
 * @param evaluation gives the plan, the instrument and the outcomes
 * @returns one paragraph for each kind of choice
 */
export function methods(evaluation: ReleasedEvaluation): readonly Rich[] {
  return [
    people(evaluation),
    scoring(evaluation),
    outcomes(evaluation),
    change(evaluation),
    ...comparisonMethods(evaluation),
    reliable(evaluation),
    missingMethods(evaluation),
    sensitivityMethods(evaluation),
    clusterMethods(evaluation),
    precisionMethods(evaluation),
    groups(evaluation),
    subgroupMethods(evaluation),
    measureMethods(evaluation),
  ];
}

/**
 * What it takes to compute the same numbers again.
 *
 * @param evaluation gives the provenance
 * @returns one entry for the software, the plan, the seed and each input
 */
export function provenance(evaluation: ReleasedEvaluation): readonly Rich[] {
  const { software, planSha256, seed, inputs } = evaluation.provenance;
  return [
    rich`Software: ${software.name} ${software.version}; evaluation schema ${evaluation.schemaVersion}.`,
    rich`Plan: \u201c${evaluation.plan.title}\u201d, SHA-256 ${planSha256}.`,
    rich`Seed of random numbers: ${String(seed)}.`,
    ...inputs.map(
      ({ sha256, rows, bytes }, index) =>
        rich`Input ${String(index + 1)}: ${formatCount(numbers, rows)} rows, ${formatCount(numbers, bytes)} bytes, SHA-256 ${sha256}.`,
    ),
    rich`The same data, plan and version give the same report, byte for byte. It holds no identifier of any of the ${peopleOf(evaluation).many}.`,
  ];
}
