import type { Interval } from "@headway/core";
import { formatBound } from "../../format/bound.ts";
import { boundsOf } from "../../format/interval.ts";
import { formatNumber } from "../../format/number.ts";
import type { NumberForm } from "../../format/numberForm.ts";
import { formatPair } from "../../format/pair.ts";

/** Both ends of an interval as numbers, infinite ones included; null where there is no interval. */
export interface Ends {
  readonly lower: number | null;
  readonly upper: number | null;
}

/** The ends of an interval that may be absent. */
export function endsOf(interval: Interval | null): Ends {
  return interval === null ? { lower: null, upper: null } : boundsOf(interval);
}

/** The ends as a table holds them: an end that is infinite is left empty. */
export function finiteEnds({ lower, upper }: Ends): [number | null, number | null] {
  const finite = (value: number | null): number | null => (value !== null && Number.isFinite(value) ? value : null);
  return [finite(lower), finite(upper)];
}

/** Writes `0.47 [0.35, 0.59]`; a dash where there is no estimate. */
export function figuresOf(numbers: NumberForm, estimate: number | null, { lower, upper }: Ends, decimals = 2): string {
  if (estimate === null) return "\u2013";
  if (lower === null || upper === null) return formatNumber(numbers, estimate, decimals);
  const bounds = formatPair(numbers, formatBound(numbers, lower, decimals), formatBound(numbers, upper, decimals));
  return `${formatNumber(numbers, estimate, decimals)} [${bounds}]`;
}
