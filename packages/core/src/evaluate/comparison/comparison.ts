import type { Child, Outcomes } from "../../outcomes.ts";
import type { AnalysisPlan } from "../../plan/analysisPlan.ts";
import { descriptionOf } from "../change/description.ts";
import { changesOf } from "../change/pairedResults.ts";
import { ageColumn } from "../factors/ageColumn.ts";
import type { EvaluationFactor } from "../factors/factors.ts";
import { childrenByReason } from "../people/flow.ts";
import { reasonWithoutPair } from "../people/reasonWithoutPair.ts";
import type { Comparison } from "../schema/comparison.ts";
import { countChildren, keepRows, pairedRows, type ScoreTable, scoreTable } from "../table/scoreTable.ts";
import { adjustedDifference } from "./adjustedDifference.ts";
import { type Arms, armOf } from "./arms.ts";
import { baselineBalance } from "./baselineBalance.ts";
import { changeDifference } from "./changeDifference.ts";

/** Everyone, and the arms and factors by which they are compared. */
export interface ComparisonContext {
  readonly everyone: Outcomes;
  readonly arms: Arms | null;
  /** Factors of the model, with the levels of all arms. */
  readonly factors: readonly EvaluationFactor[];
}

type ArmRow = Comparison["arms"][number];

const METHOD = "differences of arms: of change by Welch's t test, of post by analysis of covariance";
const REFERENCE =
  "Vickers & Altman 2001, doi 10.1136/bmj.323.7321.1123; What Works Clearinghouse 2022, Procedures and Standards Handbook 5.0";

const withoutArms = (): Comparison => ({
  kind: "comparison",
  method: METHOD,
  factor: null,
  comparisonArm: null,
  n: 0,
  dropped: [],
  arms: [],
  differences: [],
  reference: REFERENCE,
  reason: "the plan names no arm, or the data do not have it",
});

function armRow(arm: string, role: ArmRow["role"], children: readonly Child[], scale: string): ArmRow {
  const pairs = pairedRows(scoreTable(children, scale, []));
  return {
    arm,
    role,
    n: countChildren(pairs),
    dropped: childrenByReason(children, (child) => reasonWithoutPair(child, scale)),
    pre: descriptionOf(pairs.pre, pairs.weights),
    post: descriptionOf(pairs.post, pairs.weights),
    change: descriptionOf(changesOf(pairs), pairs.weights),
  };
}

/** The two arms as a factor of two levels, the programme first. */
function pairOf(arms: Arms, programme: string): EvaluationFactor {
  const levels = [programme, arms.comparison];
  return { id: arms.factor.id, title: arms.factor.title, levels, codeOf: (child) => levels.indexOf(armOf(arms, child) ?? "") };
}

/** The rows of one arm without the arm itself. */
function rowsOfArm(pairs: ScoreTable, code: number): ScoreTable {
  const rows = keepRows(pairs, (row) => pairs.factors[0]!.codes[row] === code);
  return { ...rows, factors: rows.factors.slice(1) };
}

/**
 * Sets the children of each programme arm beside those of the comparison arm on one scale.
 *
 * @param scale scale id
 * @param context everyone, arms and factors
 * @returns null fields with a reason where there are no arms; p is adjusted when the family is complete
 */
export function comparisonOf(scale: string, { everyone: { children }, arms, factors }: ComparisonContext, plan: AnalysisPlan): Comparison {
  if (arms === null) return withoutArms();
  const inArm = (arm: string): Child[] => children.filter((child) => armOf(arms, child) === arm);
  const rows = [
    ...arms.programmes.map((arm) => armRow(arm, "programme", inArm(arm), scale)),
    armRow(arms.comparison, "comparison", inArm(arms.comparison), scale),
  ];
  const differences = arms.programmes.map((arm) => {
    const all = pairedRows(scoreTable(children, scale, [pairOf(arms, arm), ...factors, ageColumn(children)]));
    const pairs = keepRows(all, (row) => all.factors[0]!.codes[row]! >= 0);
    const [programme, comparison] = [rowsOfArm(pairs, 0), rowsOfArm(pairs, 1)];
    return {
      arm,
      change: changeDifference(programme, comparison, plan),
      adjusted: adjustedDifference(pairs, plan),
      baseline: baselineBalance(programme, comparison, plan.confidenceLevel),
    };
  });
  return {
    ...withoutArms(),
    factor: arms.factor.id,
    comparisonArm: arms.comparison,
    n: rows.reduce((sum, { n }) => sum + n, 0),
    dropped: childrenByReason(children, (child) => (armOf(arms, child) === null ? "no_arm" : reasonWithoutPair(child, scale))),
    arms: rows,
    differences,
    reason: null,
  };
}
