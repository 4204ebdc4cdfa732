import type { Interval } from "@headway/core";
import { formatDf } from "./degreesOfFreedom.ts";
import { formatInterval } from "./interval.ts";
import { formatNumber } from "./number.ts";
import { formatLevel } from "./percent.ts";
import { formatPRelation } from "./pValue.ts";
import { italic, type Rich, rich, type Span } from "./rich.ts";

const SPACE = "\u00a0";

/** Writes `M = 12.07` with a non-breaking equals sign. */
export function equation(symbol: Span | Rich, value: string): Rich {
  return rich`${symbol}${SPACE}=${SPACE}${value}`;
}

/** Writes `t(326) = 6.84`. */
export function tStatistic(statistic: number, df: number): Rich {
  return equation(rich`${italic("t")}(${formatDf(df)})`, formatNumber(statistic, 2));
}

/** Writes `F(3, 315) = 4.12`. */
export function fStatistic(statistic: number, df1: number, df2: number): Rich {
  return equation(rich`${italic("F")}(${formatDf(df1)},${SPACE}${formatDf(df2)})`, formatNumber(statistic, 2));
}

/** Writes `p = .034` or `p < .001`. */
export function pStatement(pValue: number): Rich {
  return rich`${italic("p")}${SPACE}${formatPRelation(pValue)}`;
}

/** Writes `95% CI [0.27, 0.49]`. */
export function intervalStatement(interval: Interval, write?: (bound: number) => string): Rich {
  return rich`${formatLevel(interval.level)}${SPACE}CI${SPACE}${formatInterval(interval, write)}`;
}
