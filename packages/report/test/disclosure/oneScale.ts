import { type AnalysisPlan, eaq30, type Outcomes, resolvePlan } from "@headway/core";

export type Child = Outcomes["children"][number];
export type Direction = (typeof eaq30.scales)[number]["direction"];

/** What a child of a test may have; a score that is left out or null was not answered. */
interface ChildSketch {
  readonly factors: Readonly<Record<string, string>>;
  readonly age?: number;
  readonly pre: number | null;
  readonly post: number | null;
}

/** The one scale of these programmes. */
export const SCALE = "S";

const wave = (score: number | null): Child["pre"] =>
  score === null ? null : { responses: null, scores: new Map([[SCALE, score]]), line: 2 };

/** A child with its levels and its two scores. */
export const child = ({ factors, age = 9, pre, post }: ChildSketch): Child => ({
  factors: new Map(Object.entries(factors)),
  age,
  pre: wave(pre),
  post: wave(post),
  count: 1,
});

/** What was read of a programme that asked these children one scale; levels stand in the order in which they come. */
export function oneScale(children: readonly Child[], direction: Direction = "higher-is-better"): Outcomes {
  const levels = new Map<string, Set<string>>();
  for (const { factors } of children)
    for (const [factor, level] of factors) levels.set(factor, (levels.get(factor) ?? new Set()).add(level));
  return {
    instrument: { ...eaq30, scales: [{ ...eaq30.scales[0]!, id: SCALE, direction }] },
    children,
    levels: new Map([...levels].map(([factor, found]) => [factor, [...found]])),
    issues: [],
    ledger: { columns: [], entries: [] },
    inputs: [],
    rowsNotUsed: new Map(),
  };
}

/** The plan for it, without what is slow and withholds nothing; no cut-off where none is given. */
export function quickPlan({ cutoff, reliability = 0.9 }: { readonly cutoff?: number; readonly reliability?: number } = {}): AnalysisPlan {
  return resolvePlan({
    bootstrapSamples: 0,
    imputations: 0,
    reliability: { [SCALE]: { value: reliability, source: "made up" } },
    cutoffs: cutoff === undefined ? {} : { [SCALE]: { value: cutoff, source: "made up" } },
  });
}
