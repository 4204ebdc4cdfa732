import { moments } from "../describe/moments.ts";
import { checkPositive } from "../distributions/arguments.ts";
import { StatsError } from "../errors.ts";
import { type TAnswer, tInference } from "../hypothesis/tInference.ts";
import { checkConfidenceLevel, checkSameLength } from "../options.ts";
import type { Interval } from "../result.ts";

/** Options of {@link poolRubin}. */
export interface PoolRubinOptions {
  /** Degrees of freedom that the complete data would have, n - k; default Infinity (Rubin's 1987 rule). */
  readonly completeDf?: number;
  /** Confidence level of the interval, between 0 and 1; default 0.95. */
  readonly confidenceLevel?: number;
}

/** One estimate pooled over imputed data sets. */
export interface PooledEstimate {
  readonly kind: "rubin-pooled";
  readonly method: string;
  /** Number of imputed data sets, m. */
  readonly imputations: number;
  readonly estimate: number;
  /** Mean of the variances of the estimate within data sets. */
  readonly within: number;
  /** Variance of the estimates between data sets; null for a single one. */
  readonly between: number | null;
  /** within + (1 + 1/m) between. */
  readonly total: number | null;
  readonly standardError: number | null;
  /** Relative increase in variance due to the missing data; may be Infinity where nothing varies within data sets. */
  readonly relativeIncrease: number | null;
  /** Share of the total variance that is due to the missing data, lambda. */
  readonly lambda: number | null;
  /** Fraction of information that is missing, fmi. */
  readonly missingInformation: number | null;
  /** Degrees of freedom of Rubin (1987), which may be Infinity. */
  readonly dfRubin: number | null;
  /** Degrees of freedom of Barnard & Rubin (1999). */
  readonly df: number | null;
  readonly statistic: number | null;
  readonly pValue: number | null;
  readonly logPValue: number | null;
  readonly interval: Interval | null;
  readonly reason: string | null;
}

/**
 * Pools the estimates of m imputed data sets by Rubin's rules with the degrees of freedom of Barnard & Rubin.
 *
 * total = within + (1 + 1/m) between; lambda = (1 + 1/m) between / total; df = 1 / (1/df_R + 1/df_obs) with
 * df_R = (m - 1) / lambda^2 and df_obs = (df_com + 1) / (df_com + 3) df_com (1 - lambda).
 *
 * @param estimates the estimate from each data set, finite
 * @param variances squared standard error of each, 0 or more
 * @param options completeDf, confidenceLevel
 * @returns the pooled estimate; null fields with a reason for a single data set or where nothing varies
 * @throws {StatsError} on unequal lengths, none at all, values that are not finite or negative variances
 * @see Rubin, D. B. (1987). Multiple imputation for nonresponse in surveys. Wiley.
 * @see Barnard, J., & Rubin, D. B. (1999). Small-sample degrees of freedom with multiple imputation. Biometrika, 86, 948-955.
 * @example
 * poolRubin([1, 2, 3], [0.5, 0.5, 0.5]).total; // 1.8333333333333333, which is 0.5 + (1 + 1 / 3) * 1
 */
export function poolRubin(estimates: ArrayLike<number>, variances: ArrayLike<number>, options: PoolRubinOptions = {}): PooledEstimate {
  const { completeDf = Number.POSITIVE_INFINITY, confidenceLevel = 0.95 } = options;
  checkConfidenceLevel(confidenceLevel);
  checkPositive("completeDf", completeDf);
  checkInput(estimates, variances);
  const m = estimates.length;
  const { mean: estimate, sumOfSquares } = moments(estimates);
  const within = moments(variances).mean;
  const base = {
    kind: "rubin-pooled",
    method: "Rubin's rules, Barnard-Rubin degrees of freedom",
    imputations: m,
    estimate,
    within,
  } as const;
  if (m < 2) return Object.freeze({ ...base, ...nothing, reason: "a single data set does not show how much imputations differ" });
  const between = sumOfSquares / (m - 1);
  const total = within + (1 + 1 / m) * between;
  if (total === 0)
    return Object.freeze({ ...base, ...nothing, between, total, reason: "the estimate varies neither within nor between data sets" });
  const standardError = Math.sqrt(total);
  const parts = information(m, within, between, completeDf);
  const inference = { estimate, departure: estimate, standardError, df: parts.df, alternative: "two-sided", confidenceLevel } as const;
  const answer = parts.df > 0 ? tInference(inference) : noAnswer;
  const reason = parts.df > 0 ? null : "no variance within data sets: no degrees of freedom";
  return Object.freeze({ ...base, between, total, standardError, ...parts, ...answer, reason });
}

const noAnswer = { statistic: null, pValue: null, logPValue: null, interval: null } satisfies TAnswer;

const nothing = {
  between: null,
  total: null,
  standardError: null,
  relativeIncrease: null,
  lambda: null,
  missingInformation: null,
  dfRubin: null,
  df: null,
  ...noAnswer,
} as const;

/** What the missing data cost: Rubin (1987, 3.1.9-3.1.10) and Barnard & Rubin (1999, 3). */
function information(m: number, within: number, between: number, completeDf: number) {
  const added = (1 + 1 / m) * between;
  const relativeIncrease = added / within;
  const lambda = added / (within + added);
  const dfRubin = (m - 1) / lambda ** 2;
  const observed = Number.isFinite(completeDf) ? ((completeDf + 1) / (completeDf + 3)) * completeDf * (1 - lambda) : completeDf;
  const df = 1 / (1 / dfRubin + 1 / observed);
  const missingInformation = within === 0 ? null : (relativeIncrease + 2 / (df + 3)) / (relativeIncrease + 1);
  return { relativeIncrease, lambda, dfRubin, df, missingInformation };
}

function checkInput(estimates: ArrayLike<number>, variances: ArrayLike<number>): void {
  if (estimates.length === 0) throw new StatsError("argument_range", "estimates", "none", "at least one estimate");
  checkSameLength("variances", variances.length, estimates.length);
  for (const [name, values, least] of [
    ["estimates", estimates, Number.NEGATIVE_INFINITY],
    ["variances", variances, 0],
  ] as const)
    for (const value of Array.from(values))
      if (!(Number.isFinite(value) && value >= least))
        throw new StatsError("argument_range", name, String(value), least === 0 ? "finite numbers of 0 or more" : "finite numbers");
}
