import { moments } from "../describe/moments.ts";
import { StatsError } from "../errors.ts";
import type { Column } from "../options.ts";
import { type CutoffNorms, clinicalCutoff } from "./clinicalCutoff.ts";
import { type CompleteRows, completeRows } from "./completeRows.ts";

/** How one child's change compares with what the measurement's error alone could do. */
export type ChangeClass = "improved" | "unchanged" | "worsened";

/** Options of {@link reliableChange}. */
export interface ReliableChangeOptions {
  /** Reliability of the scale, below 1, such as Cronbach's alpha. */
  readonly reliability: number;
  /** How many standard errors of the difference a change must pass; default 1.96. */
  readonly criterion?: number;
  /** SD of the scores before, from norms; default the SD of pre among the pairs. */
  readonly standardDeviation?: number;
  /** Whether a higher score is better; default "higher-is-better". */
  readonly direction?: "higher-is-better" | "lower-is-better";
  /** Border between the clinical and the norm group, as a score or from the two groups' means and SDs. */
  readonly cutoff?: number | CutoffNorms;
  /** Frequency weights, one a pair; default 1 each. */
  readonly weights?: ArrayLike<number>;
}

/** Counts of children who changed more than measurement error explains. */
export interface ReliableChange {
  readonly kind: "reliableChange";
  readonly method: string;
  readonly n: number;
  readonly dropped: number;
  readonly reliability: number;
  readonly criterion: number;
  readonly sdPre: number | null;
  readonly standardErrorOfMeasurement: number | null;
  readonly standardErrorOfDifference: number | null;
  /** Change (in points) that must be passed to count as reliable. */
  readonly threshold: number | null;
  readonly improved: number | null;
  readonly unchanged: number | null;
  readonly worsened: number | null;
  /** (post - pre) / standard error of the difference, aligned with the input; null where the pair is incomplete. */
  readonly indices: readonly (number | null)[];
  /** Class of each pair, aligned with the input. */
  readonly classes: readonly (ChangeClass | null)[];
  readonly cutoff: number | null;
  /** Pairs on the clinical side of the cutoff before and on or past it after; null without a cutoff. */
  readonly crossedCutoff: number | null;
  /** Pairs that crossed the cutoff and improved reliably; null without a cutoff. */
  readonly recovered: number | null;
  readonly reason: string | null;
}

/**
 * Counts who improved or worsened beyond measurement error (Jacobson & Truax 1991).
 *
 * RC = (post - pre) / (sd_pre * sqrt(2) * sqrt(1 - reliability)); improved if RC in the better direction > criterion.
 *
 * @param pre scores before
 * @param post scores after, in the same order
 * @param options reliability (required), criterion, standardDeviation, direction, cutoff, weights
 * @returns standard errors, threshold, counts, and the index of each pair; null fields carry a reason
 * @throws StatsError if the reliability is not below 1, a criterion or SD is not positive, or lengths differ
 * @see Jacobson, N. S. & Truax, P. (1991). Clinical significance. Journal of Consulting and Clinical Psychology 59, 12-19.
 * @example
 * reliableChange([10, 12, 14, 16], [20, 12, 13, 17], { reliability: 0.8 }).improved; // 1
 */
export function reliableChange(pre: Column, post: Column, options: ReliableChangeOptions): ReliableChange {
  const { reliability, criterion = 1.96, direction = "higher-is-better" } = options;
  checkOptions(options, criterion, direction);
  const sign = direction === "higher-is-better" ? 1 : -1;
  const rows = completeRows([pre, post], options.weights);
  const sdPre = options.standardDeviation ?? sampleSd(rows);
  const seDifference = sdPre === null || sdPre === 0 ? null : sdPre * Math.sqrt(2) * Math.sqrt(1 - reliability);
  const cutoff = typeof options.cutoff === "object" ? clinicalCutoff(options.cutoff) : (options.cutoff ?? null);
  const { counts, indices, classes } = tally(rows, pre.length, { sign, seDifference, criterion, cutoff });
  const known = seDifference !== null && rows.n > 0;
  return Object.freeze({
    kind: "reliableChange",
    method: "Jacobson & Truax",
    n: rows.n,
    dropped: rows.dropped,
    reliability,
    criterion,
    sdPre,
    standardErrorOfMeasurement: sdPre === null ? null : sdPre * Math.sqrt(1 - reliability),
    standardErrorOfDifference: seDifference,
    threshold: seDifference === null ? null : criterion * seDifference,
    improved: known ? counts.improved : null,
    unchanged: known ? counts.unchanged : null,
    worsened: known ? counts.worsened : null,
    indices,
    classes,
    cutoff,
    crossedCutoff: cutoff === null || rows.n === 0 ? null : counts.crossed,
    recovered: cutoff === null || !known ? null : counts.recovered,
    reason: known ? null : reasonOf(rows.n, sdPre),
  });
}

interface Rule {
  /** 1 if a higher score is better, else -1. */
  readonly sign: number;
  readonly seDifference: number | null;
  readonly criterion: number;
  readonly cutoff: number | null;
}

function tally(rows: CompleteRows, length: number, { sign, seDifference, criterion, cutoff }: Rule) {
  const [x, y] = [rows.columns[0]!, rows.columns[1]!];
  const indices: (number | null)[] = new Array(length).fill(null);
  const classes: (ChangeClass | null)[] = new Array(length).fill(null);
  const counts = { improved: 0, unchanged: 0, worsened: 0, crossed: 0, recovered: 0 };
  rows.positions.forEach((position, i) => {
    const [before, after, weight] = [x[i]!, y[i]!, rows.weights[i]!];
    const crossed = cutoff !== null && sign * before < sign * cutoff && sign * after >= sign * cutoff;
    if (crossed) counts.crossed += weight;
    if (seDifference === null) return;
    const index = (after - before) / seDifference;
    const found = classify(sign * index, criterion);
    indices[position] = index;
    classes[position] = found;
    counts[found] += weight;
    if (crossed && found === "improved") counts.recovered += weight;
  });
  return { counts, indices, classes };
}

function classify(better: number, criterion: number): ChangeClass {
  if (better > criterion) return "improved";
  return better < -criterion ? "worsened" : "unchanged";
}

function sampleSd({ columns, weights, n }: CompleteRows): number | null {
  return n > 1 ? Math.sqrt(moments(columns[0]!, weights).sumOfSquares / (n - 1)) : null;
}

function reasonOf(n: number, sdPre: number | null): string {
  if (n === 0) return "no complete pair";
  return sdPre === null ? "fewer than two complete pairs to take the SD of pre from" : "the scores before do not vary";
}

function checkOptions(options: ReliableChangeOptions, criterion: number, direction: string): void {
  const { reliability, standardDeviation } = options;
  if (!(reliability < 1 && Number.isFinite(reliability)))
    throw new StatsError("argument_range", "reliability", String(reliability), "a number below 1");
  if (!(criterion > 0)) throw new StatsError("argument_range", "criterion", String(criterion), "a positive number");
  if (standardDeviation !== undefined && !(standardDeviation > 0 && Number.isFinite(standardDeviation)))
    throw new StatsError("argument_range", "standardDeviation", String(standardDeviation), "a positive number");
  if (direction !== "higher-is-better" && direction !== "lower-is-better")
    throw new StatsError("unknown_option", "direction", direction, "higher-is-better or lower-is-better");
}
