import type { Instrument } from "../../instrument/instrument.ts";
import type { IssueLog } from "../../issues/issueLog.ts";
import { plainNumber } from "../cells/readAnswer.ts";
import { totalRange } from "../cells/readTotal.ts";
import { foldText } from "../text/foldText.ts";
import { trimCell } from "../text/trimCell.ts";
import type { Table } from "./table.ts";

/**
 * Refuses columns of totals that hold means of the answers: no value above the highest answer, where even the lowest sum
 * is above it.
 *
 * @param table a file whose totals are used
 * @param instrument the questionnaire
 * @param log gets the refusals
 */
export function refuseMeans(table: Table, instrument: Instrument, log: IssueLog): void {
  for (const column of table.columns.totals) {
    const scale = instrument.scales.find((entry) => entry.id === column.scale);
    if (scale === undefined) continue;
    const { minimum, maximum } = totalRange(scale, instrument);
    if (minimum <= instrument.range.maximum) continue;
    const values = table.rows.flatMap((row) => {
      const text = row.fields[column.index] ?? "";
      const value = plainNumber(foldText(text));
      const isCode = value !== null && instrument.missing.codes.includes(value);
      return value === null || isCode ? [] : [{ value, text: trimCell(text), line: row.line }];
    });
    const first = values[0];
    if (first === undefined || values.some(({ value }) => value > instrument.range.maximum)) continue;
    const place = { file: table.file, line: first.line, column: table.columns.names[column.index] ?? "" };
    log.refuse("totals_are_means", { ...place, found: first.text, expected: `sums from ${minimum} to ${maximum}` });
  }
}
