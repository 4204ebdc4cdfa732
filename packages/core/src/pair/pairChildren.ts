import type { WaveId } from "../ingest/header/settleWaves.ts";
import type { DuplicatePolicy } from "../ingest/readOptions.ts";
import { SCIENTIFIC_ID } from "../ingest/rows/readIds.ts";
import { trimCell } from "../ingest/text/trimCell.ts";
import type { VisitTable } from "../ingest/visitTable.ts";
import type { IssueLog } from "../issues/issueLog.ts";
import { type PairedVisits, PairTable } from "./pairTable.ts";
import { placeOf } from "./placeOf.ts";
import { type DroppedRow, droppedRows } from "./resolveDuplicates.ts";

function tellDuplicates(own: readonly number[], dropped: readonly DroppedRow[], visits: VisitTable, log: IssueLog): void {
  if (dropped.length === 0) return;
  const isScientific = (visit: number): boolean => {
    const { file, id } = visits.row(visits.rowOf(visit));
    return !file.wide && SCIENTIFIC_ID.test(trimCell(id));
  };
  const damaged = dropped.some((entry) => !entry.identical) && own.some(isScientific);
  for (const { row, identical } of dropped) {
    const facts = { ...placeOf(visits.row(row)), found: trimCell(visits.row(row).id) };
    if (damaged) log.refuse("id_damaged", { ...facts, expected: "the ids as they were given" });
    else
      log.warn("duplicate_id", {
        ...facts,
        expected: identical ? "one row, identical rows count once" : "one row for each child and timepoint",
      });
  }
}

// a spelling that was met before is told once
function tellSpellings(own: readonly number[], visits: VisitTable, log: IssueLog): void {
  const [one = 0, other = one] = own;
  if (own.length <= 2 && visits.rowOf(one) === visits.rowOf(other)) return;
  const rows = new Set(own.map((visit) => visits.rowOf(visit)));
  const [first = "", ...others] = Array.from(rows, (row) => visits.row(row).id);
  if (others.every((id) => id === first)) return;
  const seen = new Set([first]);
  for (const row of rows) {
    const { id } = visits.row(row);
    if (seen.has(id)) continue;
    seen.add(id);
    log.warn("id_normalised", { ...placeOf(visits.row(row)), found: id, expected: first });
  }
}

function without(own: readonly number[], dropped: readonly DroppedRow[], visits: VisitTable): readonly number[] {
  const rows = new Set(dropped.map((entry) => entry.row));
  return own.filter((visit) => !rows.has(visits.rowOf(visit)));
}

function settled(kept: readonly number[], visits: VisitTable): PairedVisits {
  const at = (wave: WaveId, answered: boolean): number | null =>
    kept.find((visit) => visits.waveOf(visit) === wave && (visits.isAnswered(visit) || !answered)) ?? null;
  const pre = at("pre", true);
  const post = at("post", true);
  return { pre, post, preFacts: pre ?? at("pre", false), postFacts: post ?? at("post", false) };
}

/**
 * Joins the visits of each child by id, settles duplicates, and tells who has only one timepoint.
 *
 * @param visits visits of all files, pre file first
 * @param policy what is kept of different rows for one child and timepoint
 * @param log gets the warnings
 * @returns children in order of first mention, and the number of rows left out
 */
export function pairChildren(
  visits: VisitTable,
  policy: DuplicatePolicy,
  log: IssueLog,
): { readonly pairs: PairTable; readonly rowsLeftOut: number } {
  const pairs = new PairTable(visits.children);
  let rowsLeftOut = 0;
  for (let child = 0; child < visits.children; child += 1) {
    const own = visits.visitsOf(child);
    tellSpellings(own, visits, log);
    const dropped = droppedRows(own, visits, policy);
    tellDuplicates(own, dropped, visits, log);
    rowsLeftOut += dropped.length;
    pairs.set(child, settled(dropped.length === 0 ? own : without(own, dropped, visits), visits));
  }
  for (let child = 0; child < visits.children; child += 1) {
    const { pre, post } = pairs.at(child);
    if (pre !== null && post === null) log.warn("unmatched_pre", placeOf(visits.row(visits.rowOf(pre))));
    if (post !== null && pre === null) log.warn("unmatched_post", placeOf(visits.row(visits.rowOf(post))));
  }
  return { pairs, rowsLeftOut };
}
