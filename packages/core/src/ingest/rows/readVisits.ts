import type { WaveId } from "../header/settleWaves.ts";
import type { RowRef, Visit } from "../visit.ts";
import type { RawRecord } from "./rawRecord.ts";
import { readFacts } from "./readFacts.ts";
import { readId } from "./readIds.ts";
import { checkTotals, readResponses, readTotals } from "./readResponses.ts";
import { readTidyVisits } from "./readTidyVisits.ts";
import { readWave } from "./readWave.ts";
import type { RowContext } from "./rowContext.ts";
import type { Table } from "./table.ts";

const BOTH: readonly WaveId[] = ["pre", "post"];

function answersOf(row: RawRecord, wave: WaveId, context: RowContext): Pick<Visit, "responses" | "totals" | "answered"> {
  if (context.columns.items.length > 0) {
    const responses = readResponses(row, wave, context);
    if (context.columns.totals.length > 0) checkTotals(row, wave, responses, context);
    return { responses, totals: null, answered: responses.some((answer) => answer !== null) };
  }
  const totals = readTotals(row, wave, context);
  return { responses: null, totals, answered: [...totals.values()].some((total) => total !== null) };
}

function readRow(row: RawRecord, context: RowContext, notUsed: Map<string, number>): readonly Visit[] {
  const { columns } = context;
  const leave = (reason: string): readonly Visit[] => {
    notUsed.set(reason, (notUsed.get(reason) ?? 0) + 1);
    return [];
  };
  const id = readId(row, context);
  if (id === null) return leave("missing_id");
  const wide = columns.shape === "wide";
  const wave = wide ? null : readWave(row, context);
  if (!wide && wave === null) return leave("timepoint_unrecognised");
  const ref: RowRef = { file: columns.file, line: row.line, visits: [], wide };
  const facts = readFacts(row, context);
  const visitAt = (at: WaveId): Visit => {
    const { responses, totals, answered } = answersOf(row, at, context);
    return { row: ref, wave: at, id: id.id, key: id.key, idColumn: id.column, responses, totals, answered, facts: facts.at(at) };
  };
  ref.visits = (wave === null ? BOTH : [wave]).map(visitAt);
  return ref.visits;
}

/**
 * Reads every row of a file as what it says about one child at one timepoint, or at both.
 *
 * @param table rows under columns that are understood
 * @param context what the file's rows share
 * @returns visits in file order, and how many rows were left out by reason
 */
export function readVisits(
  table: Table,
  context: RowContext,
): { readonly visits: readonly Visit[]; readonly notUsed: ReadonlyMap<string, number> } {
  const notUsed = new Map<string, number>();
  if (table.columns.tidy !== null) return { visits: readTidyVisits(table.rows, table.columns.tidy, context, notUsed), notUsed };
  const visits: Visit[] = [];
  for (const row of table.rows) for (const visit of readRow(row, context, notUsed)) visits.push(visit);
  return { visits, notUsed };
}
