import type { Child, Outcomes } from "../outcomes.ts";
import type { Dropped, Evaluation } from "./evaluation.ts";

const hasScore = (child: Child, wave: "pre" | "post"): boolean => [...(child[wave]?.scores.values() ?? [])].some((score) => score !== null);

const hasPair = (child: Child): boolean =>
  [...(child.pre?.scores ?? [])].some(([scale, score]) => score !== null && (child.post?.scores.get(scale) ?? null) !== null);

/** Why a child is not among the paired; null where the child is. */
function reasonNotPaired(child: Child): string | null {
  if (hasPair(child)) return null;
  if (child.pre === null && child.post === null) return "no_answers";
  if (child.pre === null) return "no_pre";
  if (child.post === null) return "no_post";
  return "too_few_items_answered";
}

/** Counts reasons, most frequent first, ties by name. */
export function countReasons(reasons: Iterable<string>): Dropped[] {
  const counts = new Map<string, number>();
  for (const reason of reasons) counts.set(reason, (counts.get(reason) ?? 0) + 1);
  return [...counts].map(([reason, n]) => ({ reason, n })).sort((a, b) => b.n - a.n || (a.reason < b.reason ? -1 : 1));
}

/** Where every child went, from those named in the data to those with both timepoints. */
export function flowOf(outcomes: Outcomes): Evaluation["flow"] {
  const { children } = outcomes;
  return {
    enrolled: children.length,
    pre: children.filter((child) => hasScore(child, "pre")).length,
    post: children.filter((child) => hasScore(child, "post")).length,
    paired: children.filter(hasPair).length,
    excluded: countReasons(children.flatMap((child) => reasonNotPaired(child) ?? [])),
    rowsNotUsed: [...outcomes.rowsNotUsed]
      .map(([reason, n]) => ({ reason, n }))
      .sort((a, b) => b.n - a.n || (a.reason < b.reason ? -1 : 1)),
  };
}

/** Whether a child is counted before, after, and at both. */
export function presence(child: Child): { readonly pre: boolean; readonly post: boolean; readonly paired: boolean } {
  return { pre: hasScore(child, "pre"), post: hasScore(child, "post"), paired: hasPair(child) };
}
