import type { DuplicatePolicy } from "../ingest/readOptions.ts";
import { SCIENTIFIC_ID } from "../ingest/rows/readIds.ts";
import { trimCell } from "../ingest/text/trimCell.ts";
import type { RowRef, Visit } from "../ingest/visit.ts";
import type { IssueLog } from "../issues/issueLog.ts";
import { type DroppedRow, droppedRows } from "./resolveDuplicates.ts";

/** One child with the visits that count. */
export interface PairedVisits {
  readonly key: string;
  /** The visit with answers, null where there is none. */
  readonly pre: Visit | null;
  readonly post: Visit | null;
  /** Visits that speak for the child's facts, with answers or not. */
  readonly preFacts: Visit | null;
  readonly postFacts: Visit | null;
}

const placeOf = (visit: Visit) => ({ file: visit.row.file, line: visit.row.line, column: visit.idColumn });

function tellDuplicates(visits: readonly Visit[], dropped: readonly DroppedRow[], log: IssueLog): void {
  if (dropped.length === 0) return;
  const damaged =
    dropped.some((entry) => !entry.identical) && visits.some((visit) => !visit.row.wide && SCIENTIFIC_ID.test(trimCell(visit.id)));
  for (const { row, identical } of dropped) {
    const visit = row.visits[0];
    if (visit === undefined) continue;
    const facts = { ...placeOf(visit), found: trimCell(visit.id) };
    if (damaged) log.refuse("id_damaged", { ...facts, expected: "the ids as they were given" });
    else
      log.warn("duplicate_id", {
        ...facts,
        expected: identical ? "one row, identical rows count once" : "one row for each child and timepoint",
      });
  }
}

// a spelling that was met before is told once
function tellSpellings(visits: readonly Visit[], log: IssueLog): void {
  const first = visits[0];
  if (first === undefined) return;
  if (visits.every((visit) => visit.id === first.id)) return;
  const seen = new Set([first.id]);
  for (const visit of visits) {
    if (seen.has(visit.id)) continue;
    seen.add(visit.id);
    log.warn("id_normalised", { ...placeOf(visit), found: visit.id, expected: first.id });
  }
}

const without = (visits: readonly Visit[], rows: ReadonlySet<RowRef>): readonly Visit[] => visits.filter((visit) => !rows.has(visit.row));

function settle(key: string, visits: readonly Visit[], policy: DuplicatePolicy, left: (rows: number) => void, log: IssueLog): PairedVisits {
  tellSpellings(visits, log);
  const dropped = droppedRows(visits, policy);
  tellDuplicates(visits, dropped, log);
  left(dropped.length);
  const kept = dropped.length === 0 ? visits : without(visits, new Set(dropped.map((entry) => entry.row)));
  const at = (wave: "pre" | "post", answered: boolean): Visit | null =>
    kept.find((visit) => visit.wave === wave && (visit.answered || !answered)) ?? null;
  const pre = at("pre", true);
  const post = at("post", true);
  return { key, pre, post, preFacts: pre ?? at("pre", false), postFacts: post ?? at("post", false) };
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
  visits: readonly Visit[],
  policy: DuplicatePolicy,
  log: IssueLog,
): { readonly children: readonly PairedVisits[]; readonly rowsLeftOut: number } {
  const byKey = new Map<string, Visit[]>();
  for (const visit of visits) {
    const own = byKey.get(visit.key);
    // most children have two visits: those of one row, or two in a list that takes no room for more
    if (own === undefined) byKey.set(visit.key, visit.row.visits);
    else if (own === own[0]?.row.visits) {
      if (own !== visit.row.visits) byKey.set(visit.key, own.concat(visit));
    } else own.push(visit);
  }
  let rowsLeftOut = 0;
  const count = (rows: number): void => {
    rowsLeftOut += rows;
  };
  const children = [...byKey].map(([key, own]) => settle(key, own, policy, count, log));
  for (const { pre, post } of children) {
    if (pre !== null && post === null) log.warn("unmatched_pre", placeOf(pre));
    if (post !== null && pre === null) log.warn("unmatched_post", placeOf(post));
  }
  return { children, rowsLeftOut };
}
