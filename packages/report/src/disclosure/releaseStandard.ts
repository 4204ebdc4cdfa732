import type { Evaluation } from "@headway/core";
import type { Released } from "./released.ts";

type Standard = Evaluation["evidenceStandard"];

/**
 * Releases the check of figures against a published standard: it repeats steps of the flow.
 *
 * @param standard the check
 * @param flow as released
 */
export function releaseStandard(standard: Standard, flow: Released<Evaluation["flow"]>): Released<Standard> {
  const { bothWaves, share } = standard;
  const told = flow.paired !== null && flow.pre !== null;
  return {
    ...standard,
    bothWaves: { ...bothWaves, n: flow.paired },
    share: { ...share, n: flow.paired, of: flow.pre, value: told ? share.value : null },
  };
}
