import type { AnalysisPlan } from "../../plan/analysisPlan.ts";
import type { Outcome } from "../evaluation.ts";
import type { SensitivityRow } from "../schema/sensitivity.ts";
import type { ScoreTable } from "../table/scoreTable.ts";
import { adjustedChangeOf, type ChangeEstimate } from "./adjustedChange.ts";
import { changeWithoutOutliers } from "./changeWithoutOutliers.ts";

/** What was computed elsewhere and gets a row. */
export interface ChangeResults extends Pick<Outcome, "pairedT" | "wilcoxon" | "bootstrap" | "clustering"> {
  readonly imputed: Omit<ChangeEstimate, "dropped">;
}

/**
 * The mean change by each method, one row a method, in a fixed order.
 *
 * @param pairs children with both scores, counted, with the factors of the model
 * @param results the estimates that stand elsewhere in the outcome too
 */
export function sensitivityOf(pairs: ScoreTable, results: ChangeResults, plan: AnalysisPlan): SensitivityRow[] {
  const { pairedT, wilcoxon, bootstrap, clustering, imputed } = results;
  const hodgesLehmann = { ...wilcoxon, method: `${wilcoxon.method}, Hodges-Lehmann estimate`, estimate: wilcoxon.hodgesLehmann };
  return [
    row("paired-t", "paired-t", pairedT),
    row("wilcoxon", "wilcoxon-signed-rank", hodgesLehmann),
    row("bootstrap", "bootstrap-bca", { ...bootstrap, pValue: null }),
    row("ancova-adjusted", "ancova-adjusted", adjustedChangeOf(pairs, plan)),
    row("cluster-robust", "cluster-robust", { ...clustering.robust, dropped: clustering.dropped }),
    row("imputed", "imputed", { ...imputed, dropped: [] }),
    row("without-outliers", "without-outliers", changeWithoutOutliers(pairs, plan)),
  ];
}

type Estimate = Omit<ChangeEstimate, "dropped"> & Partial<Pick<ChangeEstimate, "dropped">>;

function row(id: SensitivityRow["id"], kind: string, from: Estimate): SensitivityRow {
  const { method, n, dropped = [], estimate, interval, pValue, reason } = from;
  return { id, kind, method, n, dropped: [...dropped], estimate, interval, pValue, reason };
}
