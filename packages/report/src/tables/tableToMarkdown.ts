import type { Rich, Span } from "../format/rich.ts";
import { cellsOf, type Table } from "./table.ts";

const escapeText = (text: string): string => text.replace(/[\\`*_{}[\]<>|#~]/g, "\\$&").replace(/\s*[\r\n]+\s*/g, " ");

const STYLES: Readonly<Record<Exclude<Span["style"], "link">, (text: string) => string>> = {
  plain: (text) => text,
  italic: (text) => `*${text}*`,
  strong: (text) => `**${text}**`,
  sub: (text) => `<sub>${text}</sub>`,
  sup: (text) => `<sup>${text}</sup>`,
};

/**
 * Writes a text as Markdown; what the data hold is never markup.
 *
 * @param text the spans
 * @returns one line
 */
export function richToMarkdown(text: Rich): string {
  return text
    .map((span) =>
      span.style === "link" ? `[${escapeText(span.text)}](${encodeURI(span.href ?? "")})` : STYLES[span.style](escapeText(span.text)),
    )
    .join("");
}

/**
 * Writes a table as a Markdown table with its caption above and its notes below.
 *
 * @param table the table
 * @returns lines that end in a line feed
 * @example
 * tableToMarkdown(flowTable(evaluation)); // "**From enrolled to analysed**..."
 */
export function tableToMarkdown(table: Table): string {
  const line = (cells: readonly string[]): string => `| ${cells.join(" | ")} |`;
  return `${[
    `**${richToMarkdown(table.caption)}**`,
    "",
    line(table.columns.map((column) => richToMarkdown(column.header))),
    line(table.columns.map((column) => (column.align === "right" ? "---:" : "---"))),
    ...table.rows.map((row) => line(cellsOf(row).map((cell) => richToMarkdown(cell.text)))),
    ...table.notes.flatMap((note) => ["", richToMarkdown(note)]),
  ].join("\n")}\n`;
}
