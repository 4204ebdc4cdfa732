import type { Instrument } from "../../instrument/instrument.ts";
import type { IssueLog } from "../../issues/issueLog.ts";
import { eachRecord } from "../records/eachRecord.ts";
import type { RowRecord } from "../records/rawRecord.ts";
import type { OpenTable } from "./openTable.ts";
import { RowSorter, type SortedRows } from "./rowSorter.ts";

/**
 * Reads a file's rows of data one by one.
 *
 * @param table the file
 * @param instrument the questionnaire
 * @param log gets what is told of other rows
 * @param take gets each row of data, which holds only as long as it runs
 * @returns number of rows, and what was skipped
 */
export async function eachDataRow(
  table: OpenTable,
  instrument: Instrument,
  log: IssueLog,
  take: (row: RowRecord) => void,
): Promise<SortedRows> {
  const sorter = new RowSorter(table.columns, instrument, log, take);
  let before = table.recordsBefore;
  await eachRecord(table.opened, table.delimiter, (record) => {
    if (before > 0) before -= 1;
    else sorter.add(record);
    return true;
  });
  return sorter.end();
}
