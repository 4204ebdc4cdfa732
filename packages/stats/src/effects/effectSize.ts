import type { Estimate } from "../result.ts";

/** A standardised effect with its interval. */
export interface EffectSize extends Estimate {
  /** Whether the small-sample bias is taken out. */
  readonly correction: "none" | "hedges";
}

/** An effect that the data cannot carry. */
export function noEffect(method: string, correction: EffectSize["correction"], reason: string): EffectSize {
  return { estimate: null, standardError: null, interval: null, method, correction, reason };
}

/** Limits of the noncentrality of a t statistic with their confidence level. */
export interface Limits {
  readonly lower: number;
  readonly upper: number;
  readonly level: number;
}

/** An effect whose interval is that of the noncentrality times a scale. */
export function scaledEffect(
  estimate: number,
  limits: Limits,
  scale: number,
  names: { readonly method: string; readonly interval: string; readonly correction?: EffectSize["correction"] },
): EffectSize {
  return {
    estimate,
    standardError: null,
    interval: { lower: limits.lower * scale, upper: limits.upper * scale, level: limits.level, method: names.interval },
    method: names.method,
    correction: names.correction ?? "none",
    reason: null,
  };
}

/** An effect with the interval estimate -+ z times standard error; `quantile` is z. */
export function normalEffect(
  estimate: number,
  standardError: number,
  quantile: number,
  names: { readonly method: string; readonly interval: string; readonly level: number },
): EffectSize {
  return {
    estimate,
    standardError,
    interval: {
      lower: estimate - quantile * standardError,
      upper: estimate + quantile * standardError,
      level: names.level,
      method: names.interval,
    },
    method: names.method,
    correction: "none",
    reason: null,
  };
}
