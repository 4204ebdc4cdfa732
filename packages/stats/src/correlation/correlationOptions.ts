import { type CommonOptions, checkAlternative, checkConfidenceLevel } from "../options.ts";
import type { Alternative } from "../result.ts";
import type { CorrelationTest } from "./correlationTest.ts";

/** The shared options with their defaults, checked. */
export function correlationOptions(options: CommonOptions): { level: number; alternative: Alternative } {
  const { confidenceLevel: level = 0.95, alternative = "two-sided" } = options;
  checkConfidenceLevel(level);
  checkAlternative(alternative);
  return { level, alternative };
}

/** A correlation that the data cannot carry, with the reason. */
export function uncomputable(
  known: Pick<CorrelationTest, "kind" | "method" | "n" | "dropped" | "alternative">,
  reason: string,
): CorrelationTest {
  const nothing = { statistic: null, df: null, pValue: null, logPValue: null, estimate: null, standardError: null, interval: null };
  return Object.freeze({ ...known, ...nothing, exactPValue: null, exactReason: reason, intervalReason: reason, reason });
}
