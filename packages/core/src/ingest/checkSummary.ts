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

const mean = (values: readonly number[]): number | null =>
  values.length === 0 ? null : values.reduce((sum, value) => sum + value, 0) / values.length;

function checkScale(children: readonly Child[], scale: string): ScaleCheck {
  const pairs = children.map((child) => scoresOf(child, scale));
  const pre = pairs.flatMap(([score]) => score ?? []);
  const post = pairs.flatMap(([, score]) => score ?? []);
  const both = pairs.flatMap(([before, after]) => (before === null || after === null ? [] : [[before, after] as const]));
  return {
    nPre: pre.length,
    nPost: post.length,
    nPaired: both.length,
    meanPreAll: mean(pre),
    meanPostAll: mean(post),
    meanPrePaired: mean(both.map(([before]) => before)),
    meanPostPaired: mean(both.map(([, after]) => after)),
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
  for (const { factors } of paired) {
    const level = factors.get(factor);
    if (level !== undefined) counts.set(level, (counts.get(level) ?? 0) + 1);
  }
  return record([...counts].filter(([, count]) => count > 0));
}

// ages become bands as the plan says; a file that gives bands has them already
function withBands(factors: CheckReport["factors"], paired: readonly Child[], bands: readonly AgeBand[]): CheckReport["factors"] {
  if (factors.ageBand !== undefined) return factors;
  const counts = bands.map(({ label, from, to }) => {
    const inside = paired.filter(({ age }) => age !== null && Math.floor(age) >= from && Math.floor(age) <= to).length;
    return [label, inside] as const;
  });
  const found = counts.filter(([, count]) => count > 0);
  return found.length === 0 ? factors : record([...Object.entries(factors), ["ageBand", record(found)] as const]);
}

function summaryOf(outcomes: Outcomes, bands: readonly AgeBand[]): CheckReport {
  const { children, instrument, issues, ledger, levels } = outcomes;
  const scales = instrument.scales.map((scale) => scale.id);
  const some = (test: (pair: ScorePair) => boolean) => (child: Child) => scales.some((scale) => test(scoresOf(child, scale)));
  const paired = children.filter(some(([pre, post]) => pre !== null && post !== null));
  const ages = children.flatMap(({ age }) => age ?? []);
  const factors = record([...levels].map(([factor, names]) => [factor, pairedByLevel(paired, factor, names)] as const));
  return {
    status: issues.length === 0 ? "ok" : "ok-with-warnings",
    counts: {
      nPre: children.filter(some(([pre]) => pre !== null)).length,
      nPost: children.filter(some(([, post]) => post !== null)).length,
      nPaired: paired.length,
    },
    scales: record(scales.map((scale) => [scale, checkScale(children, scale)] as const)),
    factors: withBands(factors, paired, bands),
    age: { n: ages.length, mean: mean(ages) },
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
