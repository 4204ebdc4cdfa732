import { richToText } from "../../src/format/rich.ts";
import { cellsOf, type Table } from "../../src/tables/table.ts";

/** What the cells of a table show, by the keys of their columns, a row each. */
export function shownRows({ columns, rows }: Table): readonly Readonly<Record<string, string>>[] {
  return rows.map((row) => Object.fromEntries(cellsOf(row).map(({ text }, at) => [columns[at]?.key, richToText(text)])));
}
