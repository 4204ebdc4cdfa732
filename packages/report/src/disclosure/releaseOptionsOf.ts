import type { AnalysisPlan } from "@headway/core";
import { ReportOptionsError } from "../reportOptionsError.ts";
import type { Profile } from "./released.ts";

/** Below it, hidden numbers are no longer uncertain enough. */
const LOWEST_THRESHOLD = 5;
const HIGHEST_THRESHOLD = 100;

/**
 * Who will see it, and from how many children on a group is shown: the option, or the plan.
 *
 * @param plan the plan
 * @param options what the call says
 * @throws ReportOptionsError where the threshold is no whole number from 5 to 100
 */
export function releaseOptionsOf(
  plan: Pick<AnalysisPlan, "disclosure">,
  options: { readonly profile?: Profile; readonly threshold?: number },
): { readonly profile: Profile; readonly threshold: number } {
  const { profile = plan.disclosure.profile, threshold = plan.disclosure.threshold } = options;
  if (!Number.isInteger(threshold) || threshold < LOWEST_THRESHOLD || threshold > HIGHEST_THRESHOLD)
    throw new ReportOptionsError(
      `threshold: cannot be taken; found ${threshold}, expected a whole number from ${LOWEST_THRESHOLD} to ${HIGHEST_THRESHOLD}`,
    );
  return { profile, threshold };
}
