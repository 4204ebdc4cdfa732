import type { Outcome } from "./evaluation.ts";

/** The mean change by each method that was run, one row a method. */
export function sensitivityOf(pairedT: Outcome["pairedT"], wilcoxon: Outcome["wilcoxon"]): Outcome["sensitivity"] {
  return [
    {
      kind: "paired-t",
      method: pairedT.method,
      n: pairedT.n,
      estimate: pairedT.estimate,
      interval: pairedT.interval,
      pValue: pairedT.pValue,
      reason: pairedT.reason,
    },
    {
      kind: "wilcoxon-signed-rank",
      method: `${wilcoxon.method}, Hodges-Lehmann estimate`,
      n: wilcoxon.n,
      estimate: wilcoxon.hodgesLehmann,
      interval: wilcoxon.interval,
      pValue: wilcoxon.pValue,
      reason: wilcoxon.reason,
    },
  ];
}
