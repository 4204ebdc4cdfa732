import { looksLikeFormula } from "../cells/looksLikeFormula.ts";
import type { RowRecord } from "../records/rawRecord.ts";
import { foldId } from "../text/foldId.ts";
import { trimCell } from "../text/trimCell.ts";
import type { RowContext } from "./rowContext.ts";

/** The form in which spreadsheets show long numbers, their last digits lost. */
export const SCIENTIFIC_ID = /^\d(?:[.,]\d{1,14})?E\+\d{2,3}$/i;

// neither blank nor a formula, nor a number in that form
const PLAIN_ID = /^[A-Za-z][\w-]*$/;

/** An id as written and as it is compared. */
export interface ReadId {
  readonly id: string;
  readonly key: string;
}

/**
 * Reads a row's id as text.
 *
 * @param row the row
 * @param context what the file's rows share
 * @returns the id, or null where it is blank and the row is not used
 */
export function readId(row: RowRecord, context: RowContext): ReadId | null {
  const { columns, log } = context;
  const id = row.cell(columns.id);
  const key = foldId(id);
  if (PLAIN_ID.test(id)) return { id, key };
  const place = { file: columns.file, line: row.line, column: columns.names[columns.id]! };
  if (key === "") {
    log.warn("missing_id", { ...place, found: "no id", expected: "an id" });
    return null;
  }
  if (looksLikeFormula(id)) log.warn("formula_like_text", { ...place, found: trimCell(id) });
  if (SCIENTIFIC_ID.test(trimCell(id))) log.warn("id_scientific", { ...place, found: trimCell(id), expected: "the id as it was given" });
  return { id, key };
}
