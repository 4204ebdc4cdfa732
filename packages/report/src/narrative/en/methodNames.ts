const METHODS: ReadonlyMap<string, string> = new Map([
  ["paired-t", "Paired t test"],
  ["t", "Paired t test"],
  ["wilcoxon", "Wilcoxon signed-rank (Hodges-Lehmann)"],
  ["wilcoxon-signed-rank", "Wilcoxon signed-rank (Hodges-Lehmann)"],
  ["bootstrap", "Bootstrap"],
  ["bootstrap-bca", "Bootstrap (BCa)"],
  ["bootstrap-percentile", "Bootstrap (percentile)"],
  ["ancova", "ANCOVA"],
  ["ancova-adjusted", "Adjusted for score before and factors"],
  ["without-outliers", "Without outlying changes"],
  ["trimmed-mean", "Trimmed mean (Yuen)"],
  ["yuen", "Trimmed mean (Yuen)"],
  ["permutation", "Permutation test"],
  ["cluster-robust", "Cluster-robust"],
  ["imputed", "Missing scores imputed"],
  ["complete-items", "Only those who answered every question"],
]);

/**
 * The name of a way to estimate the change.
 *
 * @param kind as the evaluation names it
 * @returns its name in print
 */
export function methodInWords(kind: string): string {
  return METHODS.get(kind) ?? kind.replaceAll(/[-_]/g, " ");
}
