import { escapeLatex } from "./escapeLatex.ts";
import type { Rich, Span } from "./rich.ts";
import { safeHref } from "./safeHref.ts";

const COMMANDS: Readonly<Record<Exclude<Span["style"], "link" | "plain">, string>> = {
  italic: "textit",
  strong: "textbf",
  sub: "textsubscript",
  sup: "textsuperscript",
};

function linkToLatex(text: string, href: string | null): string {
  const address = safeHref(href);
  // inside \href only these signs have a meaning; an address has no space, bracket or backslash any more
  return address === null ? escapeLatex(text) : `\\href{${address.replace(/[%#&~_^$]/g, "\\$&")}}{${escapeLatex(text)}}`;
}

/**
 * Writes a text as LaTeX.
 *
 * @param text the spans
 * @returns source whose only commands are ours
 * @example
 * richToLatex(pairedTable(evaluation, evaluation.outcomes).columns[1].header); // "\\textit{n}"
 */
export function richToLatex(text: Rich): string {
  return text
    .map(({ style, text: words, href }) => {
      if (style === "plain") return escapeLatex(words);
      if (style === "link") return linkToLatex(words, href);
      return `\\${COMMANDS[style]}{${escapeLatex(words)}}`;
    })
    .join("");
}
