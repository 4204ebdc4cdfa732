import type { Column } from "../../tables/table.ts";

/** Decimals as the cell shows them; a fraction below 1 that is shown without its zero keeps that look. */
function decimalsOf(shown: string): string {
  const [, whole = "", fraction = ""] = /(\d*)\.(\d+)/.exec(shown) ?? [];
  if (fraction === "") return "0";
  return `${whole === "" ? "" : "0"}.${"0".repeat(fraction.length)}`;
}

/**
 * The number format of Excel that shows a number as the report does.
 *
 * @param kind the kind of the column
 * @param shown the text of the cell, such as `12.07 (3.19)`
 * @returns a format code
 * @example
 * numberFormat("number", "12.07 (3.19)"); // "0.00"
 */
export function numberFormat(kind: Column["kind"], shown: string): string {
  if (kind === "p") return '[<0.001]"< .001";.000';
  // a percentage is held as a fraction of 1
  if (/^[\d.]+%$/.test(shown)) return "0%";
  if (/10\^/.test(shown)) return "0.00E+00";
  if (kind === "count") return "#,##0";
  return decimalsOf(shown);
}
