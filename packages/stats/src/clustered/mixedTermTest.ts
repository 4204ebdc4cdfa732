import type { FTest } from "../anova/fTest.ts";
import { StatsError } from "../errors.ts";
import { mixedJointTest } from "./mixedJointTest.ts";
import { mixedTermRows } from "./mixedTermRows.ts";
import type { RandomInterceptModel } from "./randomInterceptModel.ts";

/**
 * Type III F test of a term of a mixed model: all its coefficients, under sum-to-zero contrasts, with covariates at their means.
 *
 * @param mixed the model of `fitRandomIntercepts`
 * @param term name of a term of `mixed.model`
 * @returns the F test with Satterthwaite's degrees of freedom; null with a reason where the data cannot carry it
 * @throws {StatsError} when the model has no such term
 * @see Kuznetsova, A., Brockhoff, P. B., & Christensen, R. H. B. (2017). lmerTest package: tests in linear mixed effects models. Journal of Statistical Software, 82(13).
 * @example
 * const group = { name: "group", levels: ["a", "b", "c"], codes: [0, 0, 1, 1, 2, 2] };
 * const time = { name: "time", levels: ["pre", "post"], codes: [0, 1, 0, 1, 0, 1] };
 * const mixed = fitRandomIntercepts({ response: [1, 3, 6, 9, 2, 4], factors: [time], groupings: [group] });
 * mixedTermTest(mixed, "time").df1; // 1
 */
export function mixedTermTest(mixed: RandomInterceptModel, term: string): FTest {
  const { terms } = mixed.model;
  if (!terms.includes(term)) throw new StatsError("unknown_term", "term", term, terms.join(", ") || "none");
  return mixedJointTest(mixed, mixedTermRows(mixed.model, term));
}
