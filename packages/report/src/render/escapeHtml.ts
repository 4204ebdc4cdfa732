import { visibleText } from "../format/visibleText.ts";

/**
 * Makes text safe between tags and inside quoted attributes, and drops control and direction-changing characters.
 *
 * @param text any text, also hostile
 * @returns text without markup
 * @example
 * escapeHtml("<b>") // "&lt;b&gt;"
 */
export function escapeHtml(text: string): string {
  return visibleText(text)
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;")
    .replaceAll("'", "&#39;");
}
