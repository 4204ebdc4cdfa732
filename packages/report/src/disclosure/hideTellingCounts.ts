import type { Released } from "./released.ts";
import { tellsFew } from "./tellsFew.ts";

/** Fields that count children inside results about answers and groups. */
const COUNTS: ReadonlySet<string> = new Set([
  "n",
  "of",
  "complete",
  "answered",
  "given",
  "dropped",
  "withPost",
  "withoutPost",
  "paired",
  "missing",
]);

/**
 * Withholds counts that would tell of a few children beside totals that are shown.
 *
 * @param value a result
 * @param totals counts that stand elsewhere in the same report
 * @param threshold smallest difference that is shown
 * @returns the same shape; a count is null where it lies near a total without being it, or is itself small
 */
export function hideTellingCounts<T>(value: T, totals: readonly number[], threshold: number): Released<T> {
  const hides = (n: number): boolean => (n > 0 && n < threshold) || totals.some((total) => tellsFew(n, total, threshold));
  return hide(value, hides) as Released<T>;
}

function hide(value: unknown, hides: (n: number) => boolean): unknown {
  if (Array.isArray(value)) return value.map((item) => hide(item, hides));
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, field]) =>
      typeof field === "number" ? [key, COUNTS.has(key) && hides(field) ? null : field] : [key, hide(field, hides)],
    ),
  );
}
