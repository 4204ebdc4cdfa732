import { countOf } from "../evaluate/table/countOf.ts";
import { DataRefusedError, type Issue } from "../issues/issue.ts";
import type { Child, Outcomes } from "../outcomes.ts";
import { type AnalysisPlan, resolvePlan } from "../plan/analysisPlan.ts";
import type { Ledger } from "./ledger.ts";

/** One scale's numbers: all who have the scale at a timepoint, and those who have it at both. */
export interface ScaleCheck {
  readonly nPre: number;
  readonly nPost: number;
  readonly nPaired: number;
  readonly meanPreAll: number | null;
  readonly meanPostAll: number | null;
  readonly meanPrePaired: number | null;
  readonly meanPostPaired: number | null;
}

/** What `headway check --json` prints. */
export interface CheckReport {
  readonly status: "ok" | "ok-with-warnings" | "error";
  readonly counts: { readonly nPre: number; readonly nPost: number; readonly nPaired: number } | null;
  readonly scales: Readonly<Record<string, ScaleCheck>>;
  /** Factor id to level to number of children with a scale at both timepoints. */
  readonly factors: Readonly<Record<string, Readonly<Record<string, number>>>>;
  readonly age: { readonly n: number; readonly mean: number | null };
  readonly issues: readonly Issue[];
  readonly ledger: Ledger | null;
}

type AgeBand = AnalysisPlan["ageBands"][number];
type ScorePair = readonly [pre: number | null, post: number | null];

const scoresOf = (child: Child, scale: string): ScorePair => [child.pre?.scores.get(scale) ?? null, child.post?.scores.get(scale) ?? null];

class RunningMean {
  n = 0;
  #sum = 0;

  add(value: number, children: number): void {
    this.n += children;
    this.#sum += children * value;
  }

  get mean(): number | null {
    return this.n === 0 ? null : this.#sum / this.n;
  }
}

function checkScale(children: readonly Child[], scale: string): ScaleCheck {
  const all = { pre: new RunningMean(), post: new RunningMean() };
  const paired = { pre: new RunningMean(), post: new RunningMean() };
  for (const child of children) {
    const [pre, post] = scoresOf(child, scale);
    if (pre !== null) all.pre.add(pre, child.count);
    if (post !== null) all.post.add(post, child.count);
    if (pre === null || post === null) continue;
    paired.pre.add(pre, child.count);
    paired.post.add(post, child.count);
  }
  return {
    nPre: all.pre.n,
    nPost: all.post.n,
    nPaired: paired.pre.n,
    meanPreAll: all.pre.mean,
    meanPostAll: all.post.mean,
    meanPrePaired: paired.pre.mean,
    meanPostPaired: paired.post.mean,
  };
}

// texts of a file may be called __proto__: such a name must stay an ordinary key
function record<T>(entries: Iterable<readonly [string, T]>): Readonly<Record<string, T>> {
  const made: Record<string, T> = Object.create(null);
  for (const [key, value] of entries) Object.defineProperty(made, key, { value, enumerable: true, configurable: true, writable: true });
  return made;
}

function pairedByLevel(paired: readonly Child[], factor: string, levels: readonly string[]): Readonly<Record<string, number>> {
  const counts = new Map(levels.map((level) => [level, 0]));
  for (const { factors, count } of paired) {
    const level = factors.get(factor);
    if (level !== undefined) counts.set(level, counts.get(level)! + count);
  }
  return record([...counts].filter(([, n]) => n > 0));
}

// ages become bands as the plan says; a file that gives bands has them already
function withBands(factors: CheckReport["factors"], paired: readonly Child[], bands: readonly AgeBand[]): CheckReport["factors"] {
  if (factors.ageBand !== undefined) return factors;
  const counts = bands.map(({ label, from, to }) => {
    const inside = paired.filter(({ age }) => age !== null && Math.floor(age) >= from && Math.floor(age) <= to);
    return [label, countOf(inside)] as const;
  });
  const found = counts.filter(([, count]) => count > 0);
  return found.length === 0 ? factors : record([...Object.entries(factors), ["ageBand", record(found)] as const]);
}

function summaryOf(outcomes: Outcomes, bands: readonly AgeBand[]): CheckReport {
  const { children, instrument, issues, ledger, levels } = outcomes;
  const scales = instrument.scales.map((scale) => scale.id);
  const has = (wave: Child["pre"], scale: string): boolean => (wave?.scores.get(scale) ?? null) !== null;
  const paired = children.filter(({ pre, post }) => scales.some((scale) => has(pre, scale) && has(post, scale)));
  const ages = new RunningMean();
  for (const { age, count } of children) if (age !== null) ages.add(age, count);
  const factors = record([...levels].map(([factor, names]) => [factor, pairedByLevel(paired, factor, names)] as const));
  return {
    status: issues.length === 0 ? "ok" : "ok-with-warnings",
    counts: {
      nPre: countOf(children.filter(({ pre }) => scales.some((scale) => has(pre, scale)))),
      nPost: countOf(children.filter(({ post }) => scales.some((scale) => has(post, scale)))),
      nPaired: countOf(paired),
    },
    scales: record(scales.map((scale) => [scale, checkScale(children, scale)] as const)),
    factors: withBands(factors, paired, bands),
    age: { n: ages.n, mean: ages.mean },
    issues,
    ledger,
  };
}

/**
 * Sums up what was read or refused, for people and programs that check data before they evaluate them.
 *
 * @param read what `readOutcomes` gave, or the refusal that it threw
 * @param plan whose age bands are counted
 * @returns counts, means by scale, paired children by level, age, issues and ledger; of refused data only the issues
 * @example
 * checkSummary(outcomes).status; // "ok-with-warnings"
 */
export function checkSummary(read: Outcomes | DataRefusedError, plan: Pick<AnalysisPlan, "ageBands"> = resolvePlan()): CheckReport {
  if (!(read instanceof DataRefusedError)) return summaryOf(read, plan.ageBands);
  return { status: "error", counts: null, scales: {}, factors: {}, age: { n: 0, mean: null }, issues: read.issues, ledger: null };
}
