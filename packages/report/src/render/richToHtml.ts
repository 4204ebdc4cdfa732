import type { Rich, Span } from "../format/rich.ts";
import { safeHref } from "../format/safeHref.ts";
import { escapeHtml } from "./escapeHtml.ts";

const TAGS: Readonly<Record<Exclude<Span["style"], "link" | "plain">, string>> = { italic: "i", strong: "strong", sub: "sub", sup: "sup" };

/**
 * Writes a text as HTML.
 *
 * @param text the spans
 * @returns markup whose only tags are ours
 */
export function richToHtml(text: Rich): string {
  return text
    .map(({ style, text: words, href }) => {
      if (style === "plain") return escapeHtml(words);
      if (style === "link") return linkToHtml(words, safeHref(href));
      return `<${TAGS[style]}>${escapeHtml(words)}</${TAGS[style]}>`;
    })
    .join("");
}

const linkToHtml = (words: string, address: string | null): string =>
  address === null ? escapeHtml(words) : `<a href="${escapeHtml(address)}">${escapeHtml(words)}</a>`;
