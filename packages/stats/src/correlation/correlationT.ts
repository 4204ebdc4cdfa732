import { tLogUpperTail, tUpperTail } from "../distributions/t.ts";
import type { Alternative } from "../result.ts";

/** A t statistic with its p-value. */
export interface CorrelationT {
  readonly statistic: number;
  readonly df: number;
  readonly pValue: number;
  readonly logPValue: number;
}

/** t = r sqrt((n-2)/(1-r^2)) on n - 2 degrees of freedom; infinite for r = 1 or -1. */
export function correlationT(r: number, n: number, alternative: Alternative): CorrelationT {
  const df = n - 2;
  const statistic = r * Math.sqrt(df / ((1 - r) * (1 + r)));
  const extreme = alternative === "two-sided" ? Math.abs(statistic) : alternative === "greater" ? statistic : -statistic;
  const sides = alternative === "two-sided" ? 2 : 1;
  return {
    statistic,
    df,
    pValue: Math.min(1, sides * tUpperTail(extreme, df)),
    logPValue: Math.min(0, Math.log(sides) + tLogUpperTail(extreme, df)),
  };
}
