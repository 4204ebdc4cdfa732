import { richToMarkdown } from "../../format/richToMarkdown.ts";
import { cellsOf, type Table } from "../table.ts";

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
