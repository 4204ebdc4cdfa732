import type { ColumnTable } from "arquero";
import type { ReleasedEvaluation } from "../../disclosure/released.ts";
import { pairedTable } from "../outcomes/pairedTable.ts";
import { cellsOf, type Table, type Value } from "../table.ts";

// arquero takes a quarter of a second to load: only those who ask for it pay
const load = (): Promise<typeof import("arquero")> => import("arquero");

const unbounded = (value: Value): Value =>
  value === "Infinity" ? Number.POSITIVE_INFINITY : value === "-Infinity" ? Number.NEGATIVE_INFINITY : value;

/**
 * Turns a table of the report into an arquero table with unrounded numbers.
 *
 * @param table any table of the report
 * @returns a column for each field, such as `change`, `change_lower`, `change_upper`
 * @example
 * (await toArquero(flowTable(evaluation))).columnNames(); // ["step", "n"]
 */
export async function toArquero(table: Table): Promise<ColumnTable> {
  const { table: make } = await load();
  const names = table.columns.flatMap((column) => column.fields);
  const lines = table.rows.map((row) => cellsOf(row).flatMap((cell) => cell.values));
  return make(names.map((name, at): [string, Value[]] => [name, lines.flatMap((line) => line.slice(at, at + 1).map(unbounded))]));
}

/**
 * The paired results of all outcomes as an arquero table.
 *
 * @param evaluation the evaluation
 * @returns a row for each outcome, the columns of the paired table
 * @example
 * (await outcomesTable(evaluation)).numRows(); // 6
 */
export async function outcomesTable(evaluation: ReleasedEvaluation): Promise<ColumnTable> {
  return toArquero(pairedTable(evaluation, evaluation.outcomes));
}
