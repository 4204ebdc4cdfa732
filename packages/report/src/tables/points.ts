import type { ReleasedOutcome } from "../disclosure/released.ts";
import { formatBound } from "../format/bound.ts";
import type { WriteNumber } from "../format/interval.ts";
import { formatNumber } from "../format/number.ts";

/** Writes points of a scale with the decimals that may be shown. */
export const pointsOf =
  ({ decimals }: Pick<ReleasedOutcome, "decimals">): WriteNumber =>
  (numbers, value) =>
    formatBound(numbers, value, decimals);

/** Writes a statistic with two decimals. */
export const twoDecimals: WriteNumber = (numbers, value) => formatNumber(numbers, value, 2);

/** Writes a statistic with one decimal. */
export const oneDecimal: WriteNumber = (numbers, value) => formatNumber(numbers, value, 1);

/** Writes a score at which something begins or ends: whole where it is. */
export const scoreItself: WriteNumber = (numbers, score) => formatNumber(numbers, score, Number.isInteger(score) ? 0 : 1);
