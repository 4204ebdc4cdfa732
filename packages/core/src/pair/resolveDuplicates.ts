import type { WaveId } from "../ingest/header/settleWaves.ts";
import type { DuplicatePolicy } from "../ingest/readOptions.ts";
import type { RowRef, Visit } from "../ingest/visit.ts";

/** A row that counts for nothing because another row speaks of the same child and timepoint. */
export interface DroppedRow {
  readonly row: RowRef;
  /** Whether it says the same as the row that is kept. */
  readonly identical: boolean;
}

const NONE: readonly DroppedRow[] = [];

const waves: readonly WaveId[] = ["pre", "post"];

// what a row says, for comparison with another row of the same child
function signature(row: RowRef): string {
  return JSON.stringify(
    row.visits.map(({ wave, responses, totals, facts }) => [
      wave,
      responses,
      totals === null ? null : [...totals],
      facts.age,
      [...facts.factors].map(([factor, cell]) => [factor, cell?.level ?? null]),
      facts.birth?.day ?? null,
      facts.dateIsOwn ? (facts.date?.day ?? null) : null,
    ]),
  );
}

function droppedAt(rows: readonly RowRef[], policy: DuplicatePolicy): DroppedRow[] {
  const [first, ...later] = rows;
  if (first === undefined || later.length === 0) return [];
  const said = rows.map(signature);
  if (said.every((text) => text === said[0])) return later.map((row) => ({ row, identical: true }));
  const kept = policy === "exclude" ? null : policy === "first" ? first : rows.at(-1);
  return rows.filter((row) => row !== kept).map((row) => ({ row, identical: false }));
}

/**
 * Finds the rows that speak of one child and timepoint more than once: identical rows count once; of different rows all
 * are left out, or all but the first or last.
 *
 * @param visits one child's visits in file order
 * @param policy what is kept of different rows
 * @returns the rows that are left out
 */
export function droppedRows(visits: readonly Visit[], policy: DuplicatePolicy): readonly DroppedRow[] {
  if (visits.length === 1 || (visits.length === 2 && visits[0]?.wave !== visits[1]?.wave)) return NONE;
  const dropped = new Map<RowRef, DroppedRow>();
  for (const wave of waves) {
    const rows = visits.filter((visit) => visit.wave === wave && visit.answered && !dropped.has(visit.row)).map((visit) => visit.row);
    for (const entry of droppedAt(rows, policy)) dropped.set(entry.row, entry);
  }
  return [...dropped.values()];
}
