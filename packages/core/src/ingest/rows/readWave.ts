import { settleWave, type WaveId } from "../header/settleWaves.ts";
import type { RowRecord } from "../records/rawRecord.ts";
import { trimCell } from "../text/trimCell.ts";
import type { RowContext } from "./rowContext.ts";

/**
 * Says to which timepoint a row belongs: the file's role, else its timepoint cell.
 *
 * @param row a row that holds one timepoint
 * @param context what the file's rows share
 * @returns pre or post, or null where the row is not used
 */
export function readWave(row: RowRecord, context: RowContext): WaveId | null {
  const { columns, log, readWaveCell, zeroOccurs } = context;
  const { role, timepoint } = columns;
  if (role !== "single" && timepoint === null) return role;
  // a single file whose rows hold one timepoint has a column that says which
  const at = timepoint!;
  const cell = row.cell(at);
  const wave = settleWave(readWaveCell(cell), zeroOccurs);
  if (role === "single" ? wave !== null : wave === null || wave === role) return role === "single" ? wave : role;
  const column = columns.names[at]!;
  const expected = role === "single" ? "pre or post" : role;
  log.warn("timepoint_unrecognised", { file: columns.file, line: row.line, column, found: trimCell(cell), expected });
  return null;
}
