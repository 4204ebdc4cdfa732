import type { OpenedText } from "../bytes/openText.ts";
import { isLookedAt, looksAtRows, type RowsToLookAt } from "../header/chooseTimepoint.ts";
import type { Header } from "../header/locateHeader.ts";
import { eachRecord } from "../records/eachRecord.ts";
import type { SniffedText } from "../records/sniffDelimiter.ts";
import { KeptRecord } from "../records/textRecord.ts";

/**
 * Gathers the rows that the choice of columns looks at: the first ones, or some of the whole file where they have to say
 * which column holds the timepoint.
 *
 * @param opened text of the file
 * @param sniffed delimiter and first records
 * @param header the header
 * @param count number of records of the file
 * @returns rows below the header
 */
export async function rowsToLookAt(opened: OpenedText, sniffed: SniffedText, header: Header, count: number): Promise<RowsToLookAt> {
  const first = sniffed.sample.slice(header.recordsBefore);
  if (!looksAtRows(header, opened.source.role, first)) return first;
  const rows: KeptRecord[] = [];
  let at = -header.recordsBefore;
  await eachRecord(opened, sniffed.delimiter, (record) => {
    if (at >= 0 && isLookedAt(at, count - header.recordsBefore)) rows.push(new KeptRecord(record));
    at += 1;
    return true;
  });
  return rows;
}
