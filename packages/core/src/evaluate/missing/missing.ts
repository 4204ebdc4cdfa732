import type { Scale } from "../../instrument/instrument.ts";
import type { Child } from "../../outcomes.ts";
import type { AnalysisPlan } from "../../plan/analysisPlan.ts";
import { ageColumn } from "../factors/ageColumn.ts";
import type { EvaluationFactor } from "../factors/factors.ts";
import type { Missing } from "../schema/missing.ts";
import { countOf } from "../table/countOf.ts";
import { scoreTable } from "../table/scoreTable.ts";
import { imputationOf } from "./imputation.ts";
import { missingBaselineOf } from "./missingBaseline.ts";
import { type ObservedChange, tippingPointOf } from "./tippingPoint.ts";

/**
 * Who is missing from the mean change of one scale, and what that could mean for it.
 *
 * @param children all children of the programme
 * @param scale one of the instrument's
 * @param factors the factors of the model
 * @param observed the change of the children with both scores
 */
export function missingOf(
  children: readonly Child[],
  scale: Scale,
  factors: readonly EvaluationFactor[],
  observed: ObservedChange,
  plan: AnalysisPlan,
): Missing {
  const table = scoreTable(children, scale.id, [ageColumn(children), ...factors]);
  const all = countOf(children);
  return {
    baseline: missingBaselineOf(table, all, plan.confidenceLevel),
    tippingPoint: tippingPointOf(table, observed, scale.direction),
    imputation: imputationOf(table, all, plan),
  };
}
