import type { Columns } from "../header/columns.ts";
import { isBlankCell, trimCell } from "../text/trimCell.ts";
import type { RawRecord } from "./rawRecord.ts";

const NOTE_START =
  /^(?:notes?\b|n\.?b\b|source\b|exported\b|generated\b|printed\b|created\b|downloaded\b|end\b|page\b|confidential\b|key:|prepared\b|©|\*|#|-{2,}|={2,})/i;

const words = (text: string): number => (text.length > 10_000 ? 1 : (text.match(/\S+/g)?.length ?? 0));

/**
 * Whether a row below the data is a note of the export and not a cut-off record: it fills hardly any column and reads
 * like a sentence.
 *
 * @param record the row
 * @param columns columns of the file
 * @param idsHaveSpaces whether the ids themselves are several words
 * @returns true for a note
 */
export function isNote(record: RawRecord, columns: Columns, idsHaveSpaces: boolean): boolean {
  const { fields } = record;
  const filled = fields.filter((field) => !isBlankCell(field));
  const first = trimCell(filled[0] ?? "");
  const answers = [...columns.items, ...columns.totals].some((column) => !isBlankCell(fields[column.index] ?? ""));
  if (filled.length === 0 || (answers && columns.shape !== "tidy")) return false;
  if (filled.length > 1 && fields.length >= columns.names.length) return false;
  if (NOTE_START.test(first)) return true;
  if (idsHaveSpaces) return words(first) >= 6;
  return words(first) >= (filled.length === 1 ? 2 : 3);
}
