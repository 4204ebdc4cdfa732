import { foldId, looseId } from "../ingest/text/foldId.ts";
import { trimCell } from "../ingest/text/trimCell.ts";
import type { VisitRow } from "../ingest/visit.ts";
import type { VisitTable } from "../ingest/visitTable.ts";
import type { IssueLog } from "../issues/issueLog.ts";
import type { PairTable } from "./pairTable.ts";
import { placeOf } from "./placeOf.ts";

/**
 * Tells ids without partner that would match but for punctuation, spaces and leading zeros; they are never joined.
 *
 * @param pairs all children
 * @param visits their visits
 * @param log gets one warning a pair
 */
export function tellNearIds(pairs: PairTable, visits: VisitTable, log: IssueLog): void {
  const withoutPost = new Map<string, VisitRow[]>();
  const withoutPre: VisitRow[] = [];
  for (let child = 0; child < pairs.length; child += 1) {
    const { pre, post } = pairs.at(child);
    if (post !== null && pre === null) withoutPre.push(visits.row(visits.rowOf(post)));
    if (pre === null || post !== null) continue;
    const row = visits.row(visits.rowOf(pre));
    const loose = looseId(foldId(row.id));
    const same = withoutPost.get(loose);
    if (same === undefined) withoutPost.set(loose, [row]);
    else same.push(row);
  }
  for (const row of withoutPre) {
    const loose = looseId(foldId(row.id));
    const partner = loose === "" ? undefined : withoutPost.get(loose)?.shift();
    if (partner !== undefined) log.warn("id_near_match", { ...placeOf(row), found: trimCell(row.id), expected: trimCell(partner.id) });
  }
}
