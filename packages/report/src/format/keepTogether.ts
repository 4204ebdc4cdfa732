import type { Rich } from "./rich.ts";

/**
 * Keeps what stands in brackets on one line, such as `[95% CI]`.
 *
 * @param text the spans
 * @returns the same with spaces inside brackets that do not break
 */
export function keepTogether(text: Rich): Rich {
  return text.map((span) => ({ ...span, text: span.text.replace(/\[[^\]]{1,30}\]/g, (inside) => inside.replaceAll(" ", "\u00a0")) }));
}
