import type { RowRecord } from "../records/rawRecord.ts";
import { isBlankCell } from "../text/trimCell.ts";

/** Whether a record's cell holds nothing that can be seen; a cell of one ASCII character is not cut out to be looked at. */
export function isBlankAt(record: RowRecord, index: number): boolean {
  const code = record.character(index);
  return code === 0 || (!(code > 0x20 && code < 0x7f) && isBlankCell(record.cell(index)));
}
