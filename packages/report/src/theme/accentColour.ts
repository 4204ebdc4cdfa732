import { ReportOptionsError } from "../reportOptionsError.ts";
import { contrast, LEAST_CONTRAST } from "./contrast.ts";

/** Where text in the accent colour stands: the page, and the grounds of cards and callouts. */
const GROUNDS: readonly string[] = ["#ffffff", "#f4f6f8"];

/**
 * A colour for headings and links, where it can be read.
 *
 * @param color as the user wrote it: `#12436d` or `#14c`
 * @returns six digits, small letters
 * @throws ReportOptionsError where it is no colour, or too pale on white
 * @example
 * accentColour("#14C"); // "#1144cc"
 */
export function accentColour(color: string): string {
  const digits = /^#?([0-9a-f]{6}|[0-9a-f]{3})$/i.exec(color.trim())?.[1]?.toLowerCase();
  if (digits === undefined) throw new ReportOptionsError(`accent: not a colour; found ${color}, expected six hex digits such as #12436d`);
  const full = `#${digits.length === 3 ? [...digits].map((digit) => digit + digit).join("") : digits}`;
  const least = Math.min(...GROUNDS.map((ground) => contrast(full, ground)));
  if (least >= LEAST_CONTRAST) return full;
  const found = (Math.floor(least * 10) / 10).toFixed(1);
  throw new ReportOptionsError(`accent: too pale to read on white; found a contrast of ${found} to 1, expected ${LEAST_CONTRAST} or more`);
}
