import type { Child, Outcomes } from "../../outcomes.ts";
import type { Dropped, Evaluation } from "../evaluation.ts";
import { countOf } from "../table/countOf.ts";
import { remembered } from "../table/remembered.ts";

/** Whether a child is counted before, after, and at both on one scale at least. */
export interface Presence {
  readonly pre: boolean;
  readonly post: boolean;
  readonly paired: boolean;
}

/** Where a child is counted, looked up once. */
export const presence: (child: Child) => Presence = remembered((child: Child) => {
  const scored = (wave: Child["pre"]): Set<string> => {
    const scales = new Set<string>();
    wave?.scores.forEach((score, scale) => {
      if (score !== null) scales.add(scale);
    });
    return scales;
  };
  const [pre, post] = [scored(child.pre), scored(child.post)];
  let paired = false;
  for (const scale of pre) paired ||= post.has(scale);
  return { pre: pre.size > 0, post: post.size > 0, paired };
});

/** Why a child is not among the paired; null where the child is. */
function reasonNotPaired(child: Child): string | null {
  if (presence(child).paired) return null;
  if (child.pre === null && child.post === null) return "no_answers";
  if (child.pre === null) return "no_pre";
  if (child.post === null) return "no_post";
  return "too_few_items_answered";
}

/** Adds up how many children (or rows) each reason holds for, most frequent first, ties by name. */
export function countReasons(found: Iterable<Dropped>): Dropped[] {
  const counts = new Map<string, number>();
  for (const { reason, n } of found) counts.set(reason, (counts.get(reason) ?? 0) + n);
  return [...counts].map(([reason, n]) => ({ reason, n })).sort((a, b) => b.n - a.n || (a.reason < b.reason ? -1 : 1));
}

/**
 * Counts children by the reason that a rule gives for each.
 *
 * @param reasonOf why a child is left out; null where the child is in
 */
export function childrenByReason(children: readonly Child[], reasonOf: (child: Child) => string | null): Dropped[] {
  return countReasons(
    children.flatMap((child) => {
      const reason = reasonOf(child);
      return reason === null ? [] : [{ reason, n: child.count }];
    }),
  );
}

/** Where every child went, from those named in the data to those with both timepoints. */
export function flowOf(outcomes: Outcomes): Omit<Evaluation["flow"], "arms"> {
  const { children } = outcomes;
  return {
    enrolled: countOf(children),
    pre: countOf(children.filter((child) => presence(child).pre)),
    post: countOf(children.filter((child) => presence(child).post)),
    paired: countOf(children.filter((child) => presence(child).paired)),
    excluded: childrenByReason(children, reasonNotPaired),
    rowsNotUsed: countReasons([...outcomes.rowsNotUsed].map(([reason, n]) => ({ reason, n }))),
  };
}
