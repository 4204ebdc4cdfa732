import type { Interval } from "@headway/core";
import { formatDf } from "./degreesOfFreedom.ts";
import { formatInterval, type WriteNumber } from "./interval.ts";
import { formatNumber } from "./number.ts";
import type { NumberForm } from "./numberForm.ts";
import { formatLevel } from "./percent.ts";
import { formatPRelation } from "./pValue.ts";
import { italic, type Rich, rich, type Span } from "./rich.ts";

const SPACE = "\u00a0";

/** Writes `M = 12.07` with a non-breaking equals sign. */
export function equation(symbol: Span | Rich, value: string): Rich {
  return rich`${symbol}${SPACE}=${SPACE}${value}`;
}

/** Writes `t(326) = 6.84`. */
export function tStatistic(numbers: NumberForm, statistic: number, df: number): Rich {
  return equation(rich`${italic("t")}(${formatDf(numbers, df)})`, formatNumber(numbers, statistic, 2));
}

/** Writes `F(3, 315) = 4.12`. */
export function fStatistic(numbers: NumberForm, statistic: number, df1: number, df2: number): Rich {
  const [first, second] = [formatDf(numbers, df1), formatDf(numbers, df2)];
  return equation(rich`${italic("F")}(${first}${numbers.separator}${SPACE}${second})`, formatNumber(numbers, statistic, 2));
}

/** Writes `p = .034` or `p < .001`. */
export function pStatement(numbers: NumberForm, pValue: number): Rich {
  return rich`${italic("p")}${SPACE}${formatPRelation(numbers, pValue)}`;
}

/** Writes `95% CI [0.27, 0.49]`. */
export function intervalStatement(numbers: NumberForm, interval: Interval, write?: WriteNumber): Rich {
  return rich`${formatLevel(numbers, interval.level)}${SPACE}CI${SPACE}${formatInterval(numbers, interval, write)}`;
}
