import { tInference } from "../hypothesis/tInference.ts";
import { resolveTOptions, type TOptions } from "../hypothesis/tOptions.ts";
import { linearCombination } from "../linear/linearCombination.ts";
import { dot } from "../linear/rowsOfDesign.ts";
import { rotateRow } from "../linear/solveTriangle.ts";
import type { TestResult } from "../result.ts";
import type { RandomInterceptModel } from "./randomInterceptModel.ts";
import { quadraticForm, satterthwaiteDf } from "./satterthwaiteDf.ts";

/** A t test of one combination of a mixed model's fixed coefficients. */
export interface MixedTestResult extends TestResult {
  readonly kind: "mixed-t";
  /** Value under the null hypothesis. */
  readonly mu: number;
}

/**
 * Tests a combination of the fixed coefficients of a mixed model with Satterthwaite's degrees of freedom.
 *
 * @param mixed the model of `fitRandomIntercepts`
 * @param row weights of the coefficients of `mixed.model` (see `designRow`); the difference of two rows is a contrast
 * @param options mu (default 0), alternative, confidence level
 * @returns the test; null with a reason where the data cannot carry it
 * @throws {StatsError} when the row is not as long as the model's columns or an option is out of range
 * @see Kuznetsova, A., Brockhoff, P. B., & Christensen, R. H. B. (2017). lmerTest package: tests in linear mixed effects models. Journal of Statistical Software, 82(13).
 * @example
 * const group = { name: "group", levels: ["a", "b", "c"], codes: [0, 0, 1, 1, 2, 2] };
 * const mixed = fitRandomIntercepts({ response: [1, 3, 6, 8, 2, 4], factors: [], groupings: [group] });
 * mixedTest(mixed, [1]).estimate; // 4
 */
export function mixedTest(mixed: RandomInterceptModel, row: ArrayLike<number>, options: Omit<TOptions, "weights"> = {}): MixedTestResult {
  const { mu, alternative, confidenceLevel } = resolveTOptions(options);
  const { n, dropped, method, model, fit } = mixed;
  const plain = linearCombination(model, row);
  const base = { kind: "mixed-t", method, n, dropped, alternative, mu } as const;
  if (plain.estimate === null || fit === null) {
    return Object.freeze({ ...base, estimate: null, ...nothing, reason: mixed.reason ?? plain.reason });
  }
  const contrast = rotateRow(mixed.model.fit.triangle, row);
  const estimate = plain.estimate + dot(contrast, fit.shift);
  const standardError = Math.sqrt(fit.residualVariance * quadraticForm(fit.covariance, contrast));
  if (!(standardError > 0)) return Object.freeze({ ...base, estimate, ...nothing, reason: "a combination without any weight" });
  const df = satterthwaiteDf(fit, contrast);
  const answer = tInference({ estimate, departure: estimate - mu, standardError, df, alternative, confidenceLevel });
  return Object.freeze({ ...base, estimate, standardError, df, ...answer, reason: null });
}

const nothing = { statistic: null, df: null, pValue: null, logPValue: null, standardError: null, interval: null } as const;
