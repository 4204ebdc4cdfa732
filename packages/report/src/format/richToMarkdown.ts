import type { Rich, Span } from "./rich.ts";
import { safeHref } from "./safeHref.ts";
import { visibleText } from "./visibleText.ts";

const PUNCTUATION = /[\\`*_{}[\]<>|#~&$]/g;
/** What Markdown of GitHub makes a link of although nobody marked it as one. */
const BARE_ADDRESS = /(:)(?=\/\/)|(?<=\bwww)(\.)|(@)/gi;
/** What makes a list, a quotation, a rule or a heading at the start of a line. */
const STARTS_BLOCK = /^(\s*)([-+=]|\d{1,9}(?=[.)]))/;

function beginning(line: string): string {
  return line.replace(STARTS_BLOCK, (_match, space: string, mark: string) => (/\d/.test(mark) ? `${space}${mark}\\` : `${space}\\${mark}`));
}

/**
 * Escapes a text for Markdown.
 *
 * @param text any text, also hostile
 * @returns one line that shows the text as it is
 * @example
 * escapeMarkdown("<b>[x](y)"); // "\\<b\\>\\[x\\](y)"
 */
export function escapeMarkdown(text: string): string {
  return visibleText(text)
    .replace(PUNCTUATION, "\\$&")
    .replace(BARE_ADDRESS, (sign) => `\\${sign}`)
    .replace(/ {2,}/g, " ");
}

const STYLES: Readonly<Record<Exclude<Span["style"], "link">, (text: string) => string>> = {
  plain: (text) => text,
  italic: (text) => `*${text}*`,
  strong: (text) => `**${text}**`,
  sub: (text) => `<sub>${text}</sub>`,
  sup: (text) => `<sup>${text}</sup>`,
};

function linkToMarkdown(text: string, href: string | null): string {
  const address = safeHref(href);
  return address === null ? escapeMarkdown(text) : `[${escapeMarkdown(text)}](${address})`;
}

/**
 * Writes a text as Markdown; what the data hold is never markup.
 *
 * @param text the spans
 * @returns one line
 * @example
 * richToMarkdown(pairedTable(evaluation, evaluation.outcomes).columns[1].header); // "*n*"
 */
export function richToMarkdown(text: Rich): string {
  const line = text.map((span) =>
    span.style === "link" ? linkToMarkdown(span.text, span.href) : STYLES[span.style](escapeMarkdown(span.text)),
  );
  return beginning(line.join(""));
}
