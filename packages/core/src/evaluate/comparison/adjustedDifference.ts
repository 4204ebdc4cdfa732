import {
  designRow,
  fitLinearModel,
  hedgesCorrection,
  type LinearCombination,
  linearCombination,
  moments,
  tUpperQuantile,
  tUpperTail,
} from "@headway/stats";
import type { AnalysisPlan } from "../../plan/analysisPlan.ts";
import type { Effect } from "../evaluation.ts";
import { AGE, withoutAges } from "../factors/ageColumn.ts";
import type { AdjustedDifference } from "../schema/comparison.ts";
import { countChildren, type ScoreTable } from "../table/scoreTable.ts";
import { type AdjustedRows, adjustedRows, comparableFactors } from "./adjustedRows.ts";

const EFFECT = "of post: adjusted difference / pooled SD of post, small-sample corrected; its interval is scaled alike";

/** The programme's adjusted mean minus that of the comparison arm: levels 0 and 1 of the first factor. */
function differenceOf({ rows, ages }: AdjustedRows, covariates: readonly string[]): LinearCombination {
  const arm = rows.factors[0]!;
  const missing = [0, 1].find((level) => !Array.from(arm.codes).includes(level));
  if (missing !== undefined)
    return {
      estimate: null,
      standardError: null,
      df: 0,
      reason: `no child with both scores and all that is adjusted for in ${arm.levels[missing]}`,
    };
  const model = fitLinearModel(
    {
      response: rows.post,
      factors: rows.factors,
      covariates: [{ name: "pre", values: rows.pre }, ...(covariates.includes(AGE) ? [{ name: AGE, values: ages }] : [])],
    },
    { terms: [...covariates, ...rows.factors.map(({ name }) => name)], weights: rows.weights },
  );
  const programme = designRow(model, new Map([[arm.name, 0]]));
  const comparison = designRow(model, new Map([[arm.name, 1]]));
  const found = linearCombination(
    model,
    programme.map((value, column) => value - comparison[column]!),
  );
  // where the model fits every score, what is left is rounding
  const rounding = ROUNDING * rows.post.reduce<number>((most, score) => Math.max(most, Math.abs(score!)), 0);
  const fits = found.standardError !== null && found.standardError <= rounding;
  return fits ? { ...found, standardError: null, reason: "no residual variance" } : found;
}

const ROUNDING = 1e-12;

/** SD of the scores after within the arms, and its degrees of freedom; null where an arm has fewer than two children or nothing varies. */
function pooledSd({ post, weights, factors }: ScoreTable): { readonly sd: number; readonly df: number } | null {
  const parts = [0, 1].map((arm) =>
    moments(
      post,
      weights.map((n, row) => (factors[0]!.codes[row] === arm ? n : 0)),
    ),
  );
  const df = parts.reduce((sum, { n }) => sum + n - 1, 0);
  const sd = Math.sqrt(parts.reduce((sum, { sumOfSquares }) => sum + sumOfSquares, 0) / df);
  return parts.every(({ n }) => n > 1) && sd > 0 ? { sd, df } : null;
}

/** WWC 2022, Procedures and Standards Handbook 5.0, appendix E: the adjusted difference over the unadjusted pooled SD. */
function effectOf(rows: ScoreTable, estimate: number | null, interval: Tested["interval"]): Effect {
  const spread = pooledSd(rows);
  const base = { correction: "hedges", method: EFFECT } as const;
  if (estimate === null || spread === null)
    return { ...base, estimate: null, interval: null, reason: "no adjusted difference, or no spread of scores after" };
  const scale = hedgesCorrection(spread.df) / spread.sd;
  const limits = interval === null ? null : { ...interval, lower: interval.lower * scale, upper: interval.upper * scale };
  return { ...base, estimate: estimate * scale, interval: limits, reason: null };
}

/** What a standard error adds to an estimate. */
interface Tested {
  readonly statistic: number | null;
  readonly pValue: number | null;
  readonly interval: { readonly lower: number; readonly upper: number; readonly level: number; readonly method: string } | null;
}

const UNTESTED: Tested = { statistic: null, pValue: null, interval: null };

function tested(estimate: number, standardError: number, df: number, level: number): Tested {
  const statistic = estimate / standardError;
  const half = tUpperQuantile((1 - level) / 2, df) * standardError;
  return {
    statistic,
    pValue: 2 * tUpperTail(Math.abs(statistic), df),
    interval: { lower: estimate - half, upper: estimate + half, level, method: "t" },
  };
}

/**
 * The difference in scores after at equal scores before: post on pre, arm and what else can be adjusted for.
 *
 * @param pairs children of two arms with both scores; the arm is the first factor, the programme its level 0; ages among the factors
 */
export function adjustedDifference(pairs: ScoreTable, plan: AnalysisPlan): AdjustedDifference {
  const { within, without } = comparableFactors(withoutAges(pairs));
  const covariates = plan.covariates.includes(AGE) ? ["pre", AGE] : ["pre"];
  const complete = adjustedRows(pairs, within, covariates.includes(AGE));
  const { estimate, standardError, df, reason } = differenceOf(complete, covariates);
  const { statistic, pValue, interval } =
    estimate === null || standardError === null ? UNTESTED : tested(estimate, standardError, df, plan.confidenceLevel);
  return {
    kind: "adjusted-difference",
    method: "analysis of covariance: post on pre, arm and main effects",
    n: countChildren(complete.rows),
    dropped: [...complete.dropped],
    adjustedFor: [...covariates, ...within],
    notAdjustedFor: [...without],
    estimate,
    standardError,
    statistic,
    df: estimate === null ? null : df,
    pValue,
    pAdjusted: null,
    adjustment: plan.adjustment,
    interval,
    effect: effectOf(complete.rows, estimate, interval),
    reason,
  };
}
