import type { AnalysisPlan } from "../../plan/analysisPlan.ts";
import type { Outcome } from "../evaluation.ts";

/** A reliability with where it comes from; null with a reason where there is none. */
export interface UsedReliability {
  readonly value: number | null;
  readonly source: string;
  readonly reason: string | null;
}

/**
 * The reliability that reliable change and the change expected with no effect go by: the plan's, or alpha before.
 *
 * @param scale scale id
 * @param alpha of the scale before, in these data
 */
export function reliabilityUsed(scale: string, alpha: Outcome["reliability"]["pre"], plan: AnalysisPlan): UsedReliability {
  const named = Object.hasOwn(plan.reliability, scale) ? plan.reliability[scale] : undefined;
  if (named !== undefined) return { ...named, reason: null };
  const source = "Cronbach's alpha before, this sample";
  const { estimate } = alpha;
  if (estimate === null) return { value: null, source, reason: alpha.reason! };
  const usable = estimate > 0 && estimate < 1;
  return { value: usable ? estimate : null, source, reason: usable ? null : "reliability outside 0 to 1" };
}
