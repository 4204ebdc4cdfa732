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
  return text
    .replace(/[\p{Cc}\u202a-\u202e\u2066-\u2069\ufeff]/gu, (character) => (/\s/.test(character) ? " " : ""))
    .replace(/[&<>"']/g, (character) => ENTITIES.get(character) ?? "");
}
