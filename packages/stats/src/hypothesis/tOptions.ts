import { type CommonOptions, checkAlternative, checkConfidenceLevel } from "../options.ts";
import type { Alternative } from "../result.ts";

/** Options of a t test of a mean or of a mean difference. */
export interface TOptions extends CommonOptions {
  /** Value of the mean, or of the mean difference, under the null hypothesis; default 0. */
  readonly mu?: number;
}

/** The options with their defaults filled in, or a StatsError. */
export function resolveTOptions(options: Omit<TOptions, "weights">): { mu: number; alternative: Alternative; confidenceLevel: number } {
  const { mu = 0, alternative = "two-sided", confidenceLevel = 0.95 } = options;
  checkAlternative(alternative);
  checkConfidenceLevel(confidenceLevel);
  return { mu, alternative, confidenceLevel };
}
