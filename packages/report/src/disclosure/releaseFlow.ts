import type { Evaluation } from "@headway/core";
import { hiddenParts } from "./hiddenParts.ts";
import { releaseArms } from "./releaseComparison.ts";
import type { Released } from "./released.ts";
import { tellsFew } from "./tellsFew.ts";

type Flow = Evaluation["flow"];

const open = (count: number, threshold: number): number | null => (count > 0 && count < threshold ? null : count);

/** Reasons are parts of those enrolled, and so are the pairs, which are hidden as another part where they are few. */
function excludedOf(flow: Flow, threshold: number): { readonly excluded: Released<Flow["excluded"]>; readonly whole: boolean } {
  const { excluded, paired } = flow;
  if (tellsFew(flow.enrolled, paired, threshold)) return { excluded: excluded.map(({ reason }) => ({ reason, n: null })), whole: false };
  const few = paired > 0 && paired < threshold ? [[paired]] : [];
  const hidden = hiddenParts({ counts: [...excluded.map(({ n }) => [n]), ...few] }, threshold);
  return { excluded: excluded.map(({ reason, n }, at) => ({ reason, n: hidden.has(at) ? null : n })), whole: hidden.size === 0 };
}

/** The sum of each choice of reasons. */
function sumsOf(excluded: Flow["excluded"]): readonly number[] {
  const sums = [0];
  for (const { n } of excluded) sums.push(...sums.map((sum) => sum + n));
  return sums;
}

/** Whether the children of one timepoint only, or of neither, would tell of a few beside the reasons. */
function stepTells(flow: Flow, step: "pre" | "post", threshold: number): boolean {
  const { enrolled, paired, pre, post, excluded } = flow;
  if (tellsFew(enrolled + paired, pre + post, threshold)) return true;
  return sumsOf(excluded).some((sum) => tellsFew(flow[step] - paired, sum, threshold));
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
  const step = (at: "pre" | "post"): number | null => {
    const telling = !whole || stepTells(flow, at, threshold);
    return telling || [flow.enrolled, flow.paired].some((other) => tellsFew(flow[at], other, threshold)) ? null : open(flow[at], threshold);
  };
  return {
    enrolled: few ? null : open(flow.enrolled, threshold),
    pre: step("pre"),
    post: step("post"),
    paired: open(flow.paired, threshold),
    arms: releaseArms(flow.arms, threshold),
    excluded,
    rowsNotUsed: flow.rowsNotUsed.map(({ reason, n }) => ({ reason, n: open(n, threshold) })),
  };
}
