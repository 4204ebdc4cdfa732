import { tLogUpperTail, tUpperQuantile, tUpperTail } from "../distributions/t.ts";
import type { Alternative, Interval, TestResult } from "../result.ts";

/** An estimate with its standard error, and the hypothesis to hold it against. */
export interface TQuestion {
  readonly estimate: number;
  /** Estimate minus its value under the null hypothesis. */
  readonly departure: number;
  readonly standardError: number;
  readonly df: number;
  readonly alternative: Alternative;
  readonly confidenceLevel: number;
}

/** What a t test adds to an estimate and its standard error. */
export type TAnswer = Pick<TestResult, "statistic" | "pValue" | "logPValue" | "interval">;

/**
 * Holds an estimate against Student's t distribution: t = departure / standard error.
 *
 * Both tails come from the upper tail, so that a p-value far out keeps its digits; the interval is that of the
 * alternative, with an infinite bound where it is one-sided.
 */
export function tInference(question: TQuestion): TAnswer {
  const { departure, standardError, df, alternative } = question;
  const statistic = departure / standardError;
  const outward = alternative === "two-sided" ? Math.abs(statistic) : alternative === "greater" ? statistic : -statistic;
  const sides = alternative === "two-sided" ? 2 : 1;
  return {
    statistic,
    pValue: Math.min(1, sides * tUpperTail(outward, df)),
    logPValue: Math.min(0, Math.log(sides) + tLogUpperTail(outward, df)),
    interval: tInterval(question),
  };
}

/** The confidence interval estimate -+ t quantile times standard error, open to one side for a one-sided alternative. */
export function tInterval(question: Omit<TQuestion, "departure">): Interval {
  const { estimate, standardError, df, alternative, confidenceLevel } = question;
  const outside = 1 - confidenceLevel;
  const margin = tUpperQuantile(alternative === "two-sided" ? outside / 2 : outside, df) * standardError;
  return {
    lower: alternative === "less" ? Number.NEGATIVE_INFINITY : estimate - margin,
    upper: alternative === "greater" ? Number.POSITIVE_INFINITY : estimate + margin,
    level: confidenceLevel,
    method: "Student's t",
  };
}
