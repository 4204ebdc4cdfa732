const NAMES: ReadonlyMap<string, string> = new Map([
  ["none", "no adjustment"],
  ["bonferroni", "Bonferroni"],
  ["holm", "Holm"],
  ["hochberg", "Hochberg"],
  ["bh", "Benjamini-Hochberg"],
  ["by", "Benjamini-Yekutieli"],
  ["sidak", "\u0160id\u00e1k"],
  ["tukey", "Tukey"],
  ["tukey-kramer", "Tukey-Kramer"],
]);

/**
 * The name of an adjustment for several tests.
 *
 * @param id as the plan writes it
 * @returns its name in print
 */
export function adjustmentName(id: string): string {
  return NAMES.get(id) ?? id;
}
