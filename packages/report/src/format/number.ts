const MINUS = "\u2212";
const formats = new Map<number, Intl.NumberFormat>();

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

/**
 * Writes a number with a fixed count of decimals, a true minus sign and no negative zero.
 *
 * @param value a finite number
 * @param decimals digits after the point
 * @returns such as `−0.38` or `1,204`; infinite values become the sign ∞
 * @throws RangeError where the value is NaN
 * @example
 * formatNumber(-0.375, 2) // "−0.38"
 */
export function formatNumber(value: number, decimals: number): string {
  if (Number.isNaN(value)) throw new RangeError("number: not a number; expected a finite or infinite number");
  if (!Number.isFinite(value)) return value > 0 ? "\u221e" : `${MINUS}\u221e`;
  if (Math.abs(value) >= 1e9) return scientific(value, decimals);
  return formatOf(decimals).format(value).replace("-", MINUS);
}

/**
 * Writes a number with its sign, also where it is positive.
 *
 * @param value a finite number
 * @param decimals digits after the point
 * @returns such as `+0.94`, `−0.38` or `0.00`
 */
export function formatSigned(value: number, decimals: number): string {
  const text = formatNumber(value, decimals);
  return value > 0 && /[1-9\u221e]/.test(text) ? `+${text}` : text;
}

/** Offsets in the billions would push a table off the page. */
function scientific(value: number, decimals: number): string {
  const [mantissa = "", exponent = ""] = value.toExponential(Math.max(2, decimals)).split("e+");
  return `${mantissa.replace("-", MINUS)}\u00a0\u00d7\u00a010^${exponent}`;
}
