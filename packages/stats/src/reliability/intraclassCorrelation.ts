import { deviations, sumOfProducts } from "../describe/deviations.ts";
import { fLogUpperTail, fQuantile, fUpperTail } from "../distributions/f.ts";
import { StatsError } from "../errors.ts";
import { type Column, checkConfidenceLevel } from "../options.ts";
import type { Interval } from "../result.ts";
import { type CompleteRows, completeRows } from "./completeRows.ts";

/** The six coefficients of Shrout & Fleiss: one-way, two-way random, two-way mixed; k marks the mean of all raters. */
export type IntraclassForm = "ICC1" | "ICC2" | "ICC3" | "ICC1k" | "ICC2k" | "ICC3k";

/** One intraclass correlation with the F test against zero. */
export interface IntraclassCoefficient {
  readonly form: IntraclassForm;
  readonly estimate: number | null;
  readonly interval: Interval | null;
  readonly statistic: number | null;
  readonly df1: number | null;
  readonly df2: number | null;
  readonly pValue: number | null;
  readonly logPValue: number | null;
}

/** The six intraclass correlations of one table of ratings, with the mean squares behind them. */
export interface IntraclassCorrelation {
  readonly kind: "intraclassCorrelation";
  readonly method: string;
  readonly n: number;
  readonly dropped: number;
  /** Raters or occasions, k. */
  readonly raters: number;
  readonly meanSquares: MeanSquares | null;
  readonly coefficients: readonly IntraclassCoefficient[];
  readonly reason: string | null;
}

/** Mean squares of a targets-by-raters table. */
export interface MeanSquares {
  readonly between: number;
  readonly judge: number;
  readonly error: number;
  readonly within: number;
}

/** Options of {@link intraclassCorrelation}. */
export interface IntraclassCorrelationOptions {
  /** Confidence level of the intervals, between 0 and 1; default 0.95. */
  readonly confidenceLevel?: number;
  /** Frequency weights, one a target; default 1 each. */
  readonly weights?: ArrayLike<number>;
}

interface Design extends MeanSquares {
  readonly n: number;
  readonly k: number;
  readonly level: number;
}

const forms: readonly IntraclassForm[] = ["ICC1", "ICC2", "ICC3", "ICC1k", "ICC2k", "ICC3k"];

/**
 * The six intraclass correlations of Shrout & Fleiss (1979), from the analysis of variance.
 *
 * ICC1 = (BMS - WMS)/(BMS + (k-1)WMS); ICC2 = (BMS - EMS)/(BMS + (k-1)EMS + k(JMS - EMS)/n);
 * ICC3 = (BMS - EMS)/(BMS + (k-1)EMS); the k forms are the reliability of the mean of the k raters.
 *
 * @param ratings one column per rater or occasion, at least two; a target counts if every rating is there
 * @param options confidenceLevel, weights
 * @returns mean squares and six coefficients, each with interval and F test; null fields carry a reason
 * @throws StatsError for fewer than two raters, unequal lengths, or a level outside 0 to 1
 * @see Shrout, P. E. & Fleiss, J. L. (1979). Intraclass correlations. Psychological Bulletin 86, 420-428.
 * @example
 * intraclassCorrelation([[9, 6, 8, 7], [8, 5, 9, 6]]).raters; // 2
 */
export function intraclassCorrelation(ratings: readonly Column[], options: IntraclassCorrelationOptions = {}): IntraclassCorrelation {
  const { confidenceLevel = 0.95 } = options;
  checkConfidenceLevel(confidenceLevel);
  if (ratings.length < 2) throw new StatsError("argument_range", "ratings", `${ratings.length} columns`, "at least two columns");
  const rows = completeRows(ratings, options.weights);
  const k = ratings.length;
  const meanSquares = rows.n > 1 ? meanSquaresOf(rows) : null;
  const usable = meanSquares !== null && meanSquares.between > 0 && meanSquares.error > 0;
  const design = usable ? { ...meanSquares, n: rows.n, k, level: confidenceLevel } : null;
  return Object.freeze({
    kind: "intraclassCorrelation",
    method: "Shrout & Fleiss, analysis of variance",
    n: rows.n,
    dropped: rows.dropped,
    raters: k,
    meanSquares,
    coefficients: forms.map((form) => (design === null ? uncomputable(form) : coefficient(form, design))),
    reason:
      design !== null
        ? null
        : meanSquares === null
          ? "fewer than two complete rows"
          : "the ratings leave no variance between targets or no error variance",
  });
}

function meanSquaresOf(rows: CompleteRows): MeanSquares {
  const k = rows.columns.length;
  const all = rows.columns.map((column) => deviations(column, rows.weights));
  const anchor = all[0]!.mean;
  const judge = deviations(
    all.map((column) => column.mean - anchor),
    all.map(() => 1),
  ).values;
  const targets = rows.weights.map((_, i) => all.reduce((sum, column) => sum + column.values[i]!, 0) / k);
  const ssError = all.reduce((sum, column) => {
    const residual = targets.map((target, i) => column.values[i]! - target);
    return sum + sumOfProducts(residual, residual, rows.weights);
  }, 0);
  const ssJudge = rows.n * judge.reduce((sum, value) => sum + value * value, 0);
  return {
    between: (k * sumOfProducts(targets, targets, rows.weights)) / (rows.n - 1),
    judge: ssJudge / (k - 1),
    error: ssError / ((rows.n - 1) * (k - 1)),
    within: (ssError + ssJudge) / (rows.n * (k - 1)),
  };
}

function coefficient(form: IntraclassForm, design: Design): IntraclassCoefficient {
  const { between, within, error, n, k } = design;
  const oneWay = form.startsWith("ICC1");
  const df1 = n - 1;
  const df2 = oneWay ? n * (k - 1) : (n - 1) * (k - 1);
  const statistic = between / (oneWay ? within : error);
  const single = form.startsWith("ICC2") ? twoWayRandom(design) : fromRatio(statistic, design, df1, df2);
  const [estimate, lower, upper] = form.endsWith("k") ? single.map((r) => (r * k) / (1 + r * (k - 1))) : single;
  const interval = { lower: lower!, upper: upper!, level: design.level, method: "Shrout & Fleiss" };
  return Object.freeze({
    form,
    estimate: estimate!,
    interval: Object.freeze(interval),
    statistic,
    df1,
    df2,
    pValue: fUpperTail(statistic, df1, df2),
    logPValue: fLogUpperTail(statistic, df1, df2),
  });
}

/** Estimate and limits of ICC1 and ICC3: (F - 1)/(F + k - 1) at F and at its two limits. */
function fromRatio(ratio: number, { k, level }: Design, df1: number, df2: number): number[] {
  const tail = (1 - level) / 2;
  const limits = [ratio, ratio / fQuantile(1 - tail, df1, df2), ratio * fQuantile(1 - tail, df2, df1)];
  return limits.map((value) => (value - 1) / (value + k - 1));
}

/** Estimate and limits of ICC2, with Satterthwaite's degrees of freedom (Shrout & Fleiss 1979, p. 424). */
function twoWayRandom({ between, judge, error, n, k, level }: Design): number[] {
  const estimate = (between - error) / (between + (k - 1) * error + (k * (judge - error)) / n);
  const ratio = judge / error;
  const other = n * (1 + (k - 1) * estimate) - k * estimate;
  const df = ((k - 1) * (n - 1) * (k * estimate * ratio + other) ** 2) / ((n - 1) * k ** 2 * estimate ** 2 * ratio ** 2 + other ** 2);
  const tail = (1 - level) / 2;
  const fLower = fQuantile(1 - tail, n - 1, df);
  const fUpper = fQuantile(1 - tail, df, n - 1);
  const spread = k * judge + (k * n - k - n) * error;
  return [
    estimate,
    (n * (between - fLower * error)) / (fLower * spread + n * between),
    (n * (fUpper * between - error)) / (spread + n * fUpper * between),
  ];
}

function uncomputable(form: IntraclassForm): IntraclassCoefficient {
  return Object.freeze({ form, estimate: null, interval: null, statistic: null, df1: null, df2: null, pValue: null, logPValue: null });
}
