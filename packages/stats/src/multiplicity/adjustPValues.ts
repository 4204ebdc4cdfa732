import { StatsError } from "../errors.ts";
import { falseDiscovery } from "./falseDiscovery.ts";
import { familywise } from "./familywise.ts";
import { hommel } from "./hommel.ts";

/** How p-values of a family are adjusted; `fdr` is another name of `bh`. */
export type Adjustment = "none" | "bonferroni" | "holm" | "hochberg" | "hommel" | "bh" | "fdr" | "by" | "sidak" | "holm-sidak";

/** Options of {@link adjustPValues}. */
export interface AdjustOptions {
  /** Size of the family; default the number of p-values that are not null. */
  readonly n?: number;
}

/** The names that {@link adjustPValues} knows. */
export const adjustments: readonly Adjustment[] = [
  "none",
  "bonferroni",
  "holm",
  "hochberg",
  "hommel",
  "bh",
  "fdr",
  "by",
  "sidak",
  "holm-sidak",
];

/**
 * Adjusts p-values of one family for having been tested together.
 *
 * Holm and Holm-Sidak step down, Hochberg and the false discovery rates step up; no adjusted value passes 1.
 * Wright (1992), Adjusted p-values for simultaneous inference; Benjamini and Hochberg (1995); Benjamini and Yekutieli (2001).
 * @param pValues p-values from 0 to 1 in any order; null where a test gave none
 * @param method which adjustment
 * @param options size of the family where it is larger than the p-values given
 * @returns adjusted p-values in the order given, null where the p-value was null
 * @throws StatsError if a p-value lies outside 0 to 1, the method is unknown or n is below the number of p-values
 * @example adjustPValues([0.01, 0.04, null, 0.03], "holm") // [0.03, 0.06, null, 0.06]
 */
export function adjustPValues(pValues: ArrayLike<number | null>, method: Adjustment, options: AdjustOptions = {}): (number | null)[] {
  if (!adjustments.includes(method)) throw new StatsError("unknown_option", "method", String(method), adjustments.join(", "));
  const given = Array.from(pValues);
  const present = given.filter((p): p is number => p !== null);
  for (const p of present)
    if (!(typeof p === "number" && p >= 0 && p <= 1))
      throw new StatsError("argument_range", "pValues", String(p), "numbers from 0 to 1, or null");
  const n = options.n ?? present.length;
  if (!Number.isInteger(n) || n < present.length)
    throw new StatsError("argument_range", "n", String(n), `a whole number of at least ${present.length}`);
  const adjusted = adjust(present, method, n);
  let position = 0;
  return given.map((p) => (p === null ? null : adjusted[position++]!));
}

function adjust(p: readonly number[], method: Adjustment, n: number): number[] {
  if (method === "none" || n <= 1) return [...p];
  if (method === "hommel") return hommel(p, n);
  if (method === "bh" || method === "fdr" || method === "by" || method === "hochberg") return falseDiscovery(p, method, n);
  return familywise(p, method, n);
}
