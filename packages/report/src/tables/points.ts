import type { ReleasedOutcome } from "../disclosure/released.ts";
import { formatBound } from "../format/bound.ts";
import { formatNumber } from "../format/number.ts";

/** Writes points of a scale with the decimals that may be shown. */
export const pointsOf =
  ({ decimals }: Pick<ReleasedOutcome, "decimals">) =>
  (value: number): string =>
    formatBound(value, decimals);

/** Writes a statistic with two decimals. */
export const twoDecimals = (value: number): string => formatNumber(value, 2);
