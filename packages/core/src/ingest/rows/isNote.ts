import type { Columns } from "../header/columns.ts";
import type { RowRecord } from "../records/rawRecord.ts";
import { trimCell } from "../text/trimCell.ts";
import { isBlankAt } from "./isBlankAt.ts";

const NOTE_START =
  /^(?:notes?\b|n\.?b\b|source\b|exported\b|generated\b|printed\b|created\b|downloaded\b|end\b|page\b|confidential\b|key:|prepared\b|©|\*|#|-{2,}|={2,})/i;

const words = (text: string): number => (text.length > 10_000 ? 1 : text.match(/\S+/g)!.length);

const isFilled = (record: RowRecord, index: number): boolean => !isBlankAt(record, index);

// the filled cells, no more of them than matter
function filledCells(record: RowRecord, most: number): string[] {
  const filled: string[] = [];
  for (let index = 0; index < record.width && filled.length < most; index += 1) {
    if (isFilled(record, index)) filled.push(record.cell(index));
  }
  return filled;
}

/**
 * Whether a row below the data is a note of the export and not a cut-off record: it fills hardly any column and reads
 * like a sentence.
 *
 * @param record the row, which is not blank
 * @param columns columns of the file
 * @param idsHaveSpaces whether the ids themselves are several words
 * @returns true for a note
 */
export function isNote(record: RowRecord, columns: Columns, idsHaveSpaces: boolean): boolean {
  const filled = filledCells(record, 2);
  const first = trimCell(filled[0]!);
  if (filled.length > 1 && record.width >= columns.names.length) return false;
  const answered = (column: { readonly index: number }): boolean => isFilled(record, column.index);
  if (columns.shape !== "tidy" && (columns.items.some(answered) || columns.totals.some(answered))) return false;
  if (NOTE_START.test(first)) return true;
  if (idsHaveSpaces) return words(first) >= 6;
  return words(first) >= (filled.length === 1 ? 2 : 3);
}
