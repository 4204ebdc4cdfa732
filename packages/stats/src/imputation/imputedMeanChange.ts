import { checkWhole } from "../distributions/arguments.ts";
import { checkConfidenceLevel } from "../options.ts";
import { type PooledEstimate, poolRubin } from "../resampling/poolRubin.ts";
import { type RandomGenerator, randomGenerator } from "../resampling/randomGenerator.ts";
import { chainedImputation } from "./chainedImputation.ts";
import { type ChangeData, countOf, countRows } from "./countedRows.ts";
import { type ImputationLayout, layOutImputation } from "./imputationLayout.ts";
import { type ImputationPredictors, imputationPredictors } from "./imputationPredictors.ts";
import { randomDraws } from "./randomDraws.ts";

/** Options of {@link imputedMeanChange}. */
export interface ImputationOptions {
  /** Imputed data sets, from 2 up; default 20. */
  readonly imputations?: number;
  /** Rounds of each chain where more than one variable has gaps, from 1 up; default 5. */
  readonly rounds?: number;
  /** Seed of the random numbers, a whole number from 0 up; default 1. */
  readonly seed?: number;
  /** Confidence level of the interval, between 0 and 1; default 0.95. */
  readonly confidenceLevel?: number;
  /** How often each row counts. */
  readonly weights?: ArrayLike<number>;
}

type Pooled = Pick<
  PooledEstimate,
  "standardError" | "lambda" | "missingInformation" | "df" | "statistic" | "pValue" | "logPValue" | "interval" | "reason"
>;

/** Mean change of everybody with at least one score, pooled over imputed data sets; null fields carry a reason. */
export interface ImputedMeanChange extends Pooled, Pick<ImputationPredictors, "merged" | "leftOut"> {
  readonly kind: "imputed-mean-change";
  readonly method: string;
  /** Rows with at least one score, counting weights. */
  readonly n: number;
  /** Rows with neither. */
  readonly dropped: number;
  readonly paired: number;
  /** Scores that were imputed. */
  readonly imputedPre: number;
  readonly imputedPost: number;
  readonly imputations: number;
  readonly seed: number;
  /** What foretells a score besides the other one. */
  readonly predictors: readonly string[];
  /** Mean of post - pre. */
  readonly estimate: number | null;
}

/** With fewer pairs than this no regression is worth drawing from. */
const FEWEST_PAIRS = 10;

/**
 * Mean change with missing scores imputed several times and pooled by Rubin's rules.
 *
 * Proper draws from a Bayesian linear regression of each variable on all others by main effects (Rubin 1987, p. 167;
 * fully conditional specification where more than pre or post alone has gaps, a covariate's gaps being filled too).
 * Imputed scores are neither rounded nor held to the scale's range, since both move the mean (Horton et al. 2003).
 * In each data set Q = mean(post - pre), U = var(post - pre) / n, and n - 1 degrees of freedom.
 *
 * @param data pre and post in one unit; factors (a missing level counts as one) and covariates that foretell a score
 * @param options imputations, rounds, seed, confidence level, frequency weights
 * @returns the pooled change; the same seed gives the same numbers in any order of rows
 * @throws {StatsError} where lengths differ or an option is out of range
 * @see Rubin, D. B. (1987). Multiple imputation for nonresponse in surveys. Wiley.
 * @see van Buuren, S. (2018). Flexible imputation of missing data (2nd ed.). CRC Press.
 * @see Horton, N. J., Lipsitz, S. R., & Parzen, M. (2003). A potential for bias when rounding in multiple imputation. The American Statistician, 57, 229-232.
 * @example
 * const pre = [8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19];
 * const post = [11, 10, 13, 12, 15, 14, 17, 16, 19, 18, null, null];
 * imputedMeanChange({ pre, post }).imputedPost; // 2
 */
export function imputedMeanChange(data: ChangeData, options: ImputationOptions = {}): ImputedMeanChange {
  const { imputations = 20, rounds = 5, seed = 1, confidenceLevel = 0.95, weights } = options;
  checkWhole("imputations", imputations, 2);
  checkWhole("rounds", rounds, 1);
  checkConfidenceLevel(confidenceLevel);
  const generator = randomGenerator(seed);
  const { rows, dropped } = countRows(data, weights);
  const imputedPre = countOf(rows.filter(({ pre }) => pre === null));
  const imputedPost = countOf(rows.filter(({ post }) => post === null));
  const n = countOf(rows);
  const paired = n - imputedPre - imputedPost;
  const base = {
    kind: "imputed-mean-change",
    method: "multiple imputation by Bayesian linear regression, Rubin's rules",
    ...{ n, dropped, paired, imputedPre, imputedPost, imputations, seed },
  } as const;
  const why = whyNot(paired, imputedPre + imputedPost);
  if (why !== null) return Object.freeze({ ...base, ...nothing, reason: why });
  const covariates = (data.covariates ?? []).map(({ name }) => name);
  const predictors = imputationPredictors(rows, data.factors ?? [], covariates);
  const { estimates, variances } = drawSets(predictors, n, { imputations, rounds, generator });
  const { names, merged, leftOut } = predictors;
  const pooled = poolRubin(estimates, variances, { completeDf: n - 1, confidenceLevel });
  return Object.freeze({ ...base, predictors: names, merged, leftOut, ...pooledPart(pooled) });
}

interface Drawing {
  readonly imputations: number;
  readonly rounds: number;
  readonly generator: RandomGenerator;
}

/** The mean change of each completed data set and its squared standard error. */
function drawSets(predictors: ImputationPredictors, n: number, { imputations, rounds, generator }: Drawing) {
  const layout = layOutImputation(predictors);
  const completed = { n, ...completeChanges(predictors, layout) };
  const impute = chainedImputation(layout, rounds, randomDraws(generator));
  const sets = Array.from({ length: imputations }, () => {
    impute();
    return meanOfCompleted(completed, layout);
  });
  return { estimates: sets.map(({ estimate }) => estimate), variances: sets.map(({ variance }) => variance) };
}

function whyNot(paired: number, missing: number): string | null {
  if (missing === 0) return "nobody lacks one score: nothing to impute";
  return paired < FEWEST_PAIRS ? `fewer than ${FEWEST_PAIRS} pairs to impute from` : null;
}

const nothing = {
  predictors: [],
  merged: [],
  leftOut: [],
  estimate: null,
  standardError: null,
  lambda: null,
  missingInformation: null,
  df: null,
  statistic: null,
  pValue: null,
  logPValue: null,
  interval: null,
} as const;

function pooledPart(pooled: PooledEstimate): Pooled & { readonly estimate: number } {
  const { estimate, standardError, lambda, missingInformation, df, statistic, pValue, logPValue, interval, reason } = pooled;
  return { estimate, standardError, lambda, missingInformation, df, statistic, pValue, logPValue, interval, reason };
}

/** Changes of one completed data set as departures from the mean change of the complete rows. */
interface CompletedChanges {
  readonly n: number;
  /** Mean change of the complete rows, and the sum of their squared departures from it. */
  readonly mean: number;
  readonly sumOfSquares: number;
}

function completeChanges({ complete }: ImputationPredictors, { pre, post }: ImputationLayout): Omit<CompletedChanges, "n"> {
  const mean = post.mean - pre.mean;
  const sumOfSquares = complete.reduce((sum, row) => sum + row.n * (row.post! - post.mean - (row.pre! - pre.mean)) ** 2, 0);
  return { mean, sumOfSquares };
}

function meanOfCompleted({ n, mean, sumOfSquares }: CompletedChanges, { lines, pre, post }: ImputationLayout) {
  let sum = 0;
  let squares = sumOfSquares;
  for (const line of lines) {
    const departure = post.sd * line[post.column]! - pre.sd * line[pre.column]!;
    sum += departure;
    squares += departure * departure;
  }
  return { estimate: mean + sum / n, variance: Math.max(0, squares - (sum * sum) / n) / (n - 1) / n };
}
