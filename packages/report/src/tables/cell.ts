import type { Interval } from "@headway/core";
import { WITHHELD } from "../disclosure/withhold.ts";
import { formatCount } from "../format/count.ts";
import { formatInterval } from "../format/interval.ts";
import { formatNumber } from "../format/number.ts";
import { formatP } from "../format/pValue.ts";
import { type Rich, rich } from "../format/rich.ts";
import { WITHHELD_SIGN } from "../format/withheld.ts";
import { ABSENT, type Cell, type Value } from "./table.ts";

const SPACE = "\u00a0";

// a number without a reason was taken out on purpose
const absent = (fields: number, given: string | null): Cell => {
  const reason = given ?? WITHHELD;
  return {
    text: rich`${reason === WITHHELD ? WITHHELD_SIGN : ABSENT}`,
    values: Array.from({ length: fields }, (): Value => null),
    reason,
  };
};

/** A cell of words. */
export function textCell(text: string | Rich, value?: string): Cell {
  const words = typeof text === "string" ? rich`${text}` : text;
  return { text: words, values: [value ?? words.map((part) => part.text).join("")], reason: null };
}

/** A cell that has nothing to say, such as the p value of a total. */
export function emptyCell(fields = 1): Cell {
  return { text: rich``, values: Array.from({ length: fields }, (): Value => null), reason: null };
}

/** A cell with a number of children; one that is withheld shows `c`. */
export function countCell(n: number | null, reason: string | null = WITHHELD): Cell {
  return n === null ? absent(1, reason) : { text: rich`${formatCount(n)}`, values: [n], reason: null };
}

/** A cell with one number, or a dash and the reason. */
export function numberCell(value: number | null, write: (value: number) => string, reason: string | null): Cell {
  return value === null ? absent(1, reason) : { text: rich`${write(value)}`, values: [value], reason: null };
}

/** A cell with a p value. */
export function pCell(pValue: number | null, reason: string | null): Cell {
  return numberCell(pValue, formatP, reason);
}

/** A cell that shows `12.07 (3.19)`. */
export function meanSdCell(mean: number | null, sd: number | null, reason: string | null, decimals = 2): Cell {
  if (mean === null) return absent(2, reason);
  const spread = sd === null ? (reason === null ? WITHHELD_SIGN : ABSENT) : formatNumber(sd, decimals);
  return {
    text: rich`${formatNumber(mean, decimals)}${SPACE}(${spread})`,
    values: [mean, sd],
    reason: sd === null ? (reason ?? WITHHELD) : null,
  };
}

/** A cell that shows `0.94 [0.67, 1.21]`. */
export function intervalCell(
  estimate: number | null,
  interval: Interval | null,
  reason: string | null,
  write: (value: number) => string = (value) => formatNumber(value, 2),
): Cell {
  if (estimate === null) return absent(3, reason);
  const text = interval === null ? ABSENT : formatInterval(interval, write);
  return {
    text: rich`${write(estimate)} ${text}`,
    values: [estimate, interval?.lower ?? null, interval?.upper ?? null],
    reason: interval === null ? reason : null,
  };
}
