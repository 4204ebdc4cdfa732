import type { WaveId } from "../ingest/header/settleWaves.ts";
import type { DuplicatePolicy } from "../ingest/readOptions.ts";
import type { VisitTable } from "../ingest/visitTable.ts";

/** A row that counts for nothing because another row speaks of the same child and timepoint. */
export interface DroppedRow {
  /** Number of the row. */
  readonly row: number;
  /** Whether it says the same as the row that is kept. */
  readonly identical: boolean;
}

const NONE: readonly DroppedRow[] = [];

const waves: readonly WaveId[] = ["pre", "post"];

// what a visit says, for comparison with another visit of the same child
function said(visit: number, visits: VisitTable): unknown {
  const facts = visits.factsOf(visit);
  const hasTotals = visits.hasTotals(visit);
  return [
    visits.waveOf(visit),
    hasTotals ? null : visits.answers.responsesOf(visit),
    hasTotals ? [...visits.scores.scoresOf(visit)] : null,
    facts.age,
    [...facts.factors].map(([factor, cell]) => [factor, cell?.level ?? null]),
    facts.birth?.day ?? null,
    facts.dateIsOwn ? (facts.date?.day ?? null) : null,
  ];
}

function droppedAt(rows: readonly number[], own: readonly number[], visits: VisitTable, policy: DuplicatePolicy): DroppedRow[] {
  const [first, ...later] = rows;
  if (first === undefined || later.length === 0) return [];
  const signature = (row: number): string =>
    JSON.stringify(own.filter((visit) => visits.rowOf(visit) === row).map((visit) => said(visit, visits)));
  const signatures = new Set(rows.map(signature));
  if (signatures.size === 1) return later.map((row) => ({ row, identical: true }));
  const kept = policy === "exclude" ? null : policy === "first" ? first : rows.at(-1);
  return rows.filter((row) => row !== kept).map((row) => ({ row, identical: false }));
}

/**
 * Finds the rows that speak of one child and timepoint more than once: identical rows count once; of different rows all
 * are left out, or all but the first or last.
 *
 * @param own one child's visits in file order
 * @param visits what the visits say
 * @param policy what is kept of different rows
 * @returns the rows that are left out
 */
export function droppedRows(own: readonly number[], visits: VisitTable, policy: DuplicatePolicy): readonly DroppedRow[] {
  const [first, second] = own;
  if (first === undefined || second === undefined) return NONE;
  if (own.length === 2 && visits.waveOf(first) !== visits.waveOf(second)) return NONE;
  const dropped = new Map<number, DroppedRow>();
  for (const wave of waves) {
    const answered = own.filter((visit) => visits.waveOf(visit) === wave && visits.isAnswered(visit));
    const rows = answered.map((visit) => visits.rowOf(visit)).filter((row) => !dropped.has(row));
    for (const entry of droppedAt(rows, own, visits, policy)) dropped.set(entry.row, entry);
  }
  return [...dropped.values()];
}
