import type { NumberForm } from "../../format/numberForm.ts";
import { formatP } from "../../format/pValue.ts";
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
 * @param shown the text of the cell with English marks, such as `12.07 (3.19)`
 * @param numbers how the report writes numbers: Excel itself sets the decimal mark of the machine that shows the sheet
 * @returns a format code
 * @example
 * numberFormat("number", "12.07 (3.19)", english.numbers); // "0.00"
 */
export function numberFormat(kind: Column["kind"], shown: string, numbers: NumberForm): string {
  if (kind === "p") return `[<0.001]"${formatP(numbers, 0).replace("\u00a0", " ")}";${numbers.leadingZero ? "0" : ""}.000`;
  // a percentage is held as a fraction of 1
  if (/^[\d.]+%$/.test(shown)) return "0%";
  if (/10\^/.test(shown)) return "0.00E+00";
  if (kind === "count") return "#,##0";
  return decimalsOf(shown);
}
