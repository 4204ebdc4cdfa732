/** WCAG 2.2, success criterion 1.4.3: text of ordinary size. */
export const LEAST_CONTRAST = 4.5;

/** A channel from its 8 bits to light; WCAG 2.2, relative luminance. */
function light(channel: number): number {
  const share = channel / 255;
  return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
}

function luminance(color: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => light(Number.parseInt(color.slice(at, at + 2), 16)));
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

/**
 * The contrast of two colours as WCAG defines it.
 *
 * @param first a colour such as `#12436d`
 * @param second the other
 * @returns between 1 (the same) and 21 (black and white)
 * @example
 * contrast("#000000", "#ffffff"); // 21
 */
export function contrast(first: string, second: string): number {
  const [darker = 0, lighter = 0] = [luminance(first), luminance(second)].sort((a, b) => a - b);
  return (lighter + 0.05) / (darker + 0.05);
}
