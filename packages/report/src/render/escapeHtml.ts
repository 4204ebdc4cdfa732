import { visibleText } from "../format/visibleText.ts";

const ENTITIES: ReadonlyMap<string, string> = new Map([
  ["&", "&amp;"],
  ["<", "&lt;"],
  [">", "&gt;"],
  ['"', "&quot;"],
  ["'", "&#39;"],
]);

/**
 * Makes text safe between tags and inside quoted attributes, and drops control and direction-changing characters.
 *
 * @param text any text, also hostile
 * @returns text without markup
 * @example
 * escapeHtml("<b>") // "&lt;b&gt;"
 */
export function escapeHtml(text: string): string {
  return visibleText(text).replace(/[&<>"']/g, (character) => ENTITIES.get(character) ?? "");
}
