import { looseId } from "../ingest/text/foldId.ts";
import { trimCell } from "../ingest/text/trimCell.ts";
import type { IssueLog } from "../issues/issueLog.ts";
import type { PairedVisits } from "./pairChildren.ts";

/**
 * Tells ids without partner that would match but for punctuation, spaces and leading zeros; they are never joined.
 *
 * @param children all children
 * @param log gets one warning a pair
 */
export function tellNearIds(children: readonly PairedVisits[], log: IssueLog): void {
  const withoutPost = new Map<string, PairedVisits[]>();
  for (const child of children) {
    if (child.pre === null || child.post !== null) continue;
    const loose = looseId(child.key);
    const same = withoutPost.get(loose) ?? [];
    if (same.length === 0) withoutPost.set(loose, same);
    same.push(child);
  }
  for (const { key, pre, post } of children) {
    if (post === null || pre !== null || looseId(key) === "") continue;
    const partner = withoutPost.get(looseId(key))?.shift();
    if (partner?.pre === undefined || partner.pre === null) continue;
    const place = { file: post.row.file, line: post.row.line, column: post.idColumn };
    log.warn("id_near_match", { ...place, found: trimCell(post.id), expected: trimCell(partner.pre.id) });
  }
}
