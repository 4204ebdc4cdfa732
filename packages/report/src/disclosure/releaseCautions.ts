import type { Caution } from "@headway/core";
import type { Released, ReleasedEvaluation, ReleasedOutcome } from "./released.ts";

/** What a caution is released beside: its evidence repeats numbers that stand there, shown or withheld. */
export interface CautionRelease {
  readonly flow: Released<ReleasedEvaluation["flow"]>;
  readonly responses: ReleasedEvaluation["responses"];
  readonly outcomes: readonly ReleasedOutcome[];
  readonly threshold: number;
}

type Evidence = Caution["evidence"];

/** Words that name single people or combinations of levels. */
const NAMES: ReadonlySet<string> = new Set(["cell", "cells", "ids", "left"]);

/** Numbers that count no child and come from no child. */
const OPEN: ReadonlySet<string> = new Set([
  "threshold",
  "validatedFrom",
  "tests",
  "families",
  "agreeing",
  "compared",
  "subgroups",
  "clusters",
]);

/** Numbers of one outcome, which are shown with it. */
const OF_OUTCOME: ReadonlySet<string> = new Set(["alpha", "statistic", "pValue", "expected", "observed", "difference", "differenceInSd"]);

/** In points of a scale. */
const POINTS: ReadonlySet<string> = new Set(["expected", "observed"]);

/** Whether the arms' difference before, which the caution repeats, stands in the comparison. */
const armsShown =
  (outcome: ReleasedOutcome | undefined): Shows =>
  (_key, _value, { arm }) =>
    outcome?.comparison.differences.some(
      (one) => one.arm === arm && one.baseline.some(({ variable, difference }) => variable === "pre" && difference !== null),
    ) === true;

type Shows = (key: string, value: number, evidence: Evidence) => boolean;

const hasEnd = (end: Released<{ n: number; of: number }>): boolean => end.n !== null && end.of !== null;

/** Evidence that needs more than a look at its name: whether what it repeats is shown where it stands. */
function showsBeside(outcome: ReleasedOutcome | undefined, { flow, responses }: CautionRelease): Readonly<Record<string, Shows>> {
  const wave = ({ timepoint }: Evidence): "pre" | "post" => (timepoint === "post" ? "post" : "pre");
  return {
    few_children: () => flow.paired !== null,
    regression_to_the_mean: () => flow.paired !== null,
    attrition: () => flow.pre !== null && flow.paired !== null,
    few_for_bootstrap: () => outcome?.n !== null,
    floor_or_ceiling: (_key, _value, evidence) =>
      outcome !== undefined && hasEnd(outcome.measure[wave(evidence)][evidence["end"] === "floor" ? "floor" : "ceiling"]),
    straight_lining: (_key, _value, evidence) => hasEnd(responses[wave(evidence)].straightLining),
    baseline_differs_by_dropout: (key) => {
      const baseline = outcome?.missing.baseline;
      if (baseline === undefined || baseline.withPost === null || baseline.withoutPost === null) return false;
      return key.startsWith("with") || baseline.differences.some(({ variable, difference }) => variable === key && difference !== null);
    },
    missing_could_turn_the_finding: () => outcome !== undefined && outcome.missing.tippingPoint.difference !== null,
    baseline_difference_between_arms: armsShown(outcome),
    baseline_needs_adjustment: armsShown(outcome),
    low_reliability: (key) => key !== "n" && outcome?.n !== null,
  };
}

function evidenceOf(caution: Caution, release: CautionRelease): Evidence {
  const outcome = release.outcomes.find(({ scale }) => scale === caution.scale);
  const beside = showsBeside(outcome, release)[caution.code];
  const shows = (key: string, value: number): boolean => {
    if (OPEN.has(key)) return true;
    if (beside !== undefined) return beside(key, value, caution.evidence);
    if (OF_OUTCOME.has(key)) return caution.scale === null || (outcome !== undefined && outcome.n !== null);
    // any other number may count children
    return key === "n" && value >= release.threshold;
  };
  const shown = Object.entries(caution.evidence).filter(([key, value]) =>
    typeof value === "string" ? !NAMES.has(key) : shows(key, value),
  );
  return Object.fromEntries(
    shown.map(([key, value]) => {
      if (typeof value === "string") return [key, value];
      return [key, POINTS.has(key) ? Number(value.toFixed(1)) : Number(value.toPrecision(3))];
    }),
  );
}

/**
 * Releases the cautions: each stays, without the evidence that counts a few children or is withheld elsewhere.
 *
 * @param cautions of the evaluation
 * @param release what else is shown
 */
export function releaseCautions(cautions: readonly Caution[], release: CautionRelease): readonly Caution[] {
  return cautions.map((caution) => {
    const evidence = evidenceOf(caution, release);
    const whole = Object.keys(evidence).length === Object.keys(caution.evidence).length;
    return { ...caution, evidence, message: whole ? caution.message : withoutFigures(caution.message) };
  });
}

/** What was found and expected stands behind the first semicolon; digits in what is left would be counts. */
function withoutFigures(message: string): string {
  const [first = ""] = message.split(";");
  return first.replace(/\d[\d.,]*/g, "some");
}
