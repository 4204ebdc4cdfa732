import type { NumberForm } from "./numberForm.ts";

const formats = new Map<number, Intl.NumberFormat>();

/** Rounds and groups; the marks that it writes are replaced by those of the language. */
function formatOf(decimals: number): Intl.NumberFormat {
  const known = formats.get(decimals);
  if (known !== undefined) return known;
  const made = new Intl.NumberFormat("en-GB", {
    minimumFractionDigits: decimals,
    maximumFractionDigits: decimals,
    // "negative" drops the sign of a value that rounds to zero
    signDisplay: "negative",
  });
  formats.set(decimals, made);
  return made;
}

function inForm({ decimal, grouping, minus }: NumberForm, english: string): string {
  return english.replace(/[-.,]/g, (mark) => (mark === "." ? decimal : mark === "," ? grouping : minus));
}

/**
 * Writes a number with a fixed count of decimals, a true minus sign and no negative zero.
 *
 * @param numbers how the language writes numbers
 * @param value a finite number
 * @param decimals digits after the decimal mark
 * @returns such as `−0.38` or `1,204`; infinite values become the sign ∞
 * @throws RangeError where the value is NaN
 * @example
 * formatNumber(english.numbers, -0.375, 2) // "−0.38"
 */
export function formatNumber(numbers: NumberForm, value: number, decimals: number): string {
  if (Number.isNaN(value)) throw new RangeError("number: not a number; expected a finite or infinite number");
  if (!Number.isFinite(value)) return value > 0 ? "\u221e" : `${numbers.minus}\u221e`;
  return inForm(numbers, Math.abs(value) >= 1e9 ? scientific(value, decimals) : formatOf(decimals).format(value));
}

/**
 * Writes a number with its sign, also where it is positive.
 *
 * @param numbers how the language writes numbers
 * @param value a finite number
 * @param decimals digits after the decimal mark
 * @returns such as `+0.94`, `−0.38` or `0.00`
 */
export function formatSigned(numbers: NumberForm, value: number, decimals: number): string {
  const text = formatNumber(numbers, value, decimals);
  return value > 0 && /[1-9\u221e]/.test(text) ? `+${text}` : text;
}

/** Offsets in the billions would push a table off the page. */
function scientific(value: number, decimals: number): string {
  const [mantissa = "", exponent = ""] = value.toExponential(Math.max(2, decimals)).split("e+");
  return `${mantissa}\u00a0\u00d7\u00a010^${exponent}`;
}
