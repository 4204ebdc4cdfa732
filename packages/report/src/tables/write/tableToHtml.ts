import { keepTogether } from "../../format/keepTogether.ts";
import { safeId } from "../../format/safeId.ts";
import { richToHtml } from "../../render/richToHtml.ts";
import type { Cell, Column, Row, Table } from "../table.ts";
import { rowSpanOf } from "./rowSpan.ts";

const classOf = (column: Column): string => (column.align === "right" ? ' class="number"' : "");

function dataCell(cell: Cell, column: Column): string {
  return `<td${classOf(column)}>${richToHtml(cell.text)}</td>`;
}

function bodyRow(table: Table, row: Row, index: number): string {
  const span = rowSpanOf(table.rows, index);
  const scope = span > 1 ? `scope="row" rowspan="${span}"` : 'scope="row"';
  const head = span === 0 ? "" : `<th ${scope}>${richToHtml(row.rowHeader.text)}</th>`;
  const cells = row.cells.map((cell, at) => dataCell(cell, table.columns[at + 1]!)).join("");
  return `<tr${span === 0 ? "" : ' class="first"'}>${head}${cells}</tr>`;
}

/**
 * Writes a table as HTML with caption, scoped headers and its notes.
 *
 * @param table the table
 * @param idPrefix put before the table's id, so that ids are unique in a page
 * @returns markup of one `div`
 * @example
 * tableToHtml(flowTable(evaluation)); // "<div..."
 */
export function tableToHtml(table: Table, idPrefix = ""): string {
  const id = safeId(`${idPrefix}${table.id}`);
  const head = table.columns.map((column) => `<th scope="col"${classOf(column)}>${richToHtml(keepTogether(column.header))}</th>`).join("");
  const notes = table.notes.map((note) => `<p class="note">${richToHtml(note)}</p>`).join("\n");
  return `<div class="table" id="${id}">
<div class="scroll" role="group" aria-labelledby="${id}-caption" tabindex="0"><table>
<caption id="${id}-caption">${richToHtml(table.caption)}</caption>
<thead><tr>${head}</tr></thead>
<tbody>
${table.rows.map((row, index) => bodyRow(table, row, index)).join("\n")}
</tbody>
</table></div>
${notes}
</div>`;
}
