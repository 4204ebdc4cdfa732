import type { Evaluation } from "@headway/core";
import { hiddenParts } from "./hiddenParts.ts";
import { releaseArms } from "./releaseComparison.ts";
import type { Released } from "./released.ts";
import { tellsFew } from "./tellsFew.ts";

type Flow = Evaluation["flow"];

const open = (count: number, threshold: number): number | null => (count > 0 && count < threshold ? null : count);

/** Reasons are parts of those who are not among the pairs. */
function excludedOf(flow: Flow, threshold: number): { readonly excluded: Released<Flow["excluded"]>; readonly whole: boolean } {
  const { excluded } = flow;
  if (tellsFew(flow.enrolled, flow.paired, threshold))
    return { excluded: excluded.map(({ reason }) => ({ reason, n: null })), whole: false };
  const hidden = hiddenParts({ counts: excluded.map(({ n }) => [n]) }, threshold);
  return { excluded: excluded.map(({ reason, n }, at) => ({ reason, n: hidden.has(at) ? null : n })), whole: hidden.size === 0 };
}

/**
 * Releases the numbers from enrolled to paired: a reason that few children share is withheld with another, and so are the
 * totals from which it could be worked out.
 *
 * @param flow where every child went
 * @param threshold smallest count that is shown
 */
export function releaseFlow(flow: Flow, threshold: number): Released<Flow> {
  const { excluded, whole } = excludedOf(flow, threshold);
  const few = tellsFew(flow.enrolled, flow.paired, threshold);
  const step = (count: number): number | null =>
    !whole || [flow.enrolled, flow.paired].some((other) => tellsFew(count, other, threshold)) ? null : open(count, threshold);
  return {
    enrolled: few ? null : open(flow.enrolled, threshold),
    pre: step(flow.pre),
    post: step(flow.post),
    paired: open(flow.paired, threshold),
    arms: releaseArms(flow.arms, threshold),
    excluded,
    rowsNotUsed: flow.rowsNotUsed.map(({ reason, n }) => ({ reason, n: open(n, threshold) })),
  };
}
