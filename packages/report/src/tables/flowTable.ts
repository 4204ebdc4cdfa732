import type { ReleasedEvaluation } from "../disclosure/released.ts";
import { formatCount } from "../format/count.ts";
import { rich } from "../format/rich.ts";
import { reasonInWords } from "../narrative/en/reasons.ts";
import { countCell, textCell } from "./cell.ts";
import { countColumn, textColumn } from "./column.ts";
import { makeTable, type Row, type Table } from "./table.ts";

const row = (label: string, n: number | null): Row => ({ rowHeader: textCell(label), cells: [countCell(n)] });

/**
 * From everybody in the data to those analysed, with the reasons for each loss.
 *
 * @param evaluation holds the flow
 * @returns the table: Step, number
 * @example
 * richToText(flowTable(evaluation).rows[0].cells[0].text); // "318"
 */
export function flowTable(evaluation: ReleasedEvaluation): Table {
  const { flow } = evaluation;
  const people = evaluation.instrument.respondent === "child" ? "Children" : "Facilitators";
  return makeTable({
    id: "flow",
    caption: rich`From enrolled to analysed`,
    columns: [textColumn("step", "Step"), countColumn("n", people)],
    rows: [
      row("Named in the data", flow.enrolled),
      row("With a score before", flow.pre),
      row("With a score after", flow.post),
      row("With both (analysed)", flow.paired),
      ...flow.excluded.map(({ reason, n }) => row(`Not analysed: ${reasonInWords(reason)}`, n)),
    ],
    notes: flow.rowsNotUsed.map(
      ({ reason, n }) =>
        rich`${n === 1 ? "1 row of the files was" : `${formatCount(n)} rows of the files were`} not used: ${reasonInWords(reason)}.`,
    ),
  });
}
