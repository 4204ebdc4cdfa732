import type { WaveId } from "../header/settleWaves.ts";
import type { RowRecord } from "../records/rawRecord.ts";
import { readFacts } from "./readFacts.ts";
import { readId } from "./readIds.ts";
import { checkTotals, readResponses, readTotals } from "./readResponses.ts";
import { readWave } from "./readWave.ts";
import type { RowContext } from "./rowContext.ts";

const BOTH: readonly WaveId[] = ["pre", "post"];

/** Why a row is not used. */
export type UnusedReason = "missing_id" | "timepoint_unrecognised";

function readAnswers(row: RowRecord, wave: WaveId, context: RowContext): boolean {
  const { items, totals } = context.columns;
  if (items.length === 0) return readTotals(row, wave, context);
  const answered = readResponses(row, wave, context);
  if (totals.length > 0) checkTotals(row, wave, context);
  return answered;
}

/**
 * Reads a row as what it says about one child at one timepoint, or at both, and adds it to the visits.
 *
 * @param row the row
 * @param context what the file's rows share
 * @returns null, or why the row is not used
 */
export function readRow(row: RowRecord, context: RowContext): UnusedReason | null {
  const { columns, visits } = context;
  const id = readId(row, context);
  if (id === null) return "missing_id";
  const wave = columns.shape === "wide" ? null : readWave(row, context);
  if (columns.shape !== "wide" && wave === null) return "timepoint_unrecognised";
  visits.addRow(row.line, id.id, id.key);
  const facts = readFacts(row, context);
  for (const at of wave === null ? BOTH : [wave]) {
    const answered = readAnswers(row, at, context);
    visits.addVisit({ wave: at, answered, facts: facts.at(at) });
  }
  return null;
}
