import type { Interval } from "@headway/core";
import { WITHHELD } from "../disclosure/withhold.ts";
import { formatCount } from "../format/count.ts";
import { formatInterval, type WriteNumber } from "../format/interval.ts";
import { formatNumber } from "../format/number.ts";
import { formatP } from "../format/pValue.ts";
import { rich } from "../format/rich.ts";
import { WITHHELD_SIGN } from "../format/withheld.ts";
import { twoDecimals } from "./points.ts";
import { ABSENT, type CellDraft, type Value } from "./table.ts";

const SPACE = "\u00a0";

/** A cell whose numbers are absent; those without a reason were taken out on purpose. */
export const absentCell = (fields: number, given: string | null): CellDraft => {
  const reason = given ?? WITHHELD;
  return {
    text: rich`${reason === WITHHELD ? WITHHELD_SIGN : ABSENT}`,
    values: Array.from({ length: fields }, (): Value => null),
    reason,
  };
};

/** A cell of words. */
export function textCell(text: string, value: string = text): CellDraft {
  return { text: rich`${text}`, values: [value], reason: null };
}

/** A cell that has nothing to say, such as the p value of a total. */
export function emptyCell(fields = 1): CellDraft {
  return { text: rich``, values: Array.from({ length: fields }, (): Value => null), reason: null };
}

/** A cell with a number of children; one that is withheld shows `c`. */
export function countCell(n: number | null, reason: string | null = WITHHELD): CellDraft {
  return numberCell(n, formatCount, reason);
}

/** A cell with one number, or a dash and the reason. */
export function numberCell(value: number | null, write: WriteNumber, reason: string | null): CellDraft {
  return value === null ? absentCell(1, reason) : { text: (numbers) => rich`${write(numbers, value)}`, values: [value], reason: null };
}

/** A cell with a p value. */
export function pCell(pValue: number | null, reason: string | null): CellDraft {
  return numberCell(pValue, formatP, reason);
}

/** A cell that shows `12.07 (3.19)`; a spread that is absent beside its mean is withheld. */
export function meanSdCell(mean: number | null, sd: number | null, reason: string | null, decimals = 2): CellDraft {
  if (mean === null) return absentCell(2, reason);
  return {
    text: (numbers) => {
      const spread = sd === null ? WITHHELD_SIGN : formatNumber(numbers, sd, decimals);
      return rich`${formatNumber(numbers, mean, decimals)}${SPACE}(${spread})`;
    },
    values: [mean, sd],
    reason: sd === null ? WITHHELD : null,
  };
}

/** A cell that shows `0.94 [0.67, 1.21]`. */
export function intervalCell(
  estimate: number | null,
  interval: Interval | null,
  reason: string | null,
  write: WriteNumber = twoDecimals,
): CellDraft {
  if (estimate === null) return absentCell(3, reason);
  return {
    text: (numbers) => rich`${write(numbers, estimate)} ${interval === null ? ABSENT : formatInterval(numbers, interval, write)}`,
    values: [estimate, interval?.lower ?? null, interval?.upper ?? null],
    reason: interval === null ? reason : null,
  };
}
