import type { Evaluation } from "@headway/core";
import type { Released } from "./released.ts";

/** Problems that count children by why they have no pair. */
const BY_REASON: ReadonlySet<string> = new Set(["unmatched_pre", "unmatched_post"]);

/**
 * Releases how often each problem of the files was met.
 *
 * @param byCode counts by code
 * @param flow as released: where a reason is withheld there, its problem is withheld here
 * @param threshold smallest count that is shown
 */
export function releaseProblems(
  byCode: Evaluation["issues"]["byCode"],
  flow: Released<Evaluation["flow"]>,
  threshold: number,
): Readonly<Record<string, number | null>> {
  const told = flow.excluded.every(({ n }) => n !== null);
  const shown = (code: string, n: number): boolean => n >= threshold && (told || !BY_REASON.has(code));
  return Object.fromEntries(Object.entries(byCode).map(([code, n]) => [code, shown(code, n) ? n : null]));
}
