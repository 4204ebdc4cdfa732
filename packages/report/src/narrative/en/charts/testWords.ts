import type { ReleasedOutcome } from "../../../disclosure/released.ts";
import { formatNumber } from "../../../format/number.ts";
import { richToText } from "../../../format/rich.ts";
import { fStatistic, pStatement, tStatistic } from "../../../format/statistic.ts";
import { numbers } from "../numbers.ts";
import { plainReason } from "../reasons.ts";
import { whyNot } from "../whyNot.ts";

const SPACE = "\u00a0";

/** Writes `Paired t-test: t(294) = 8.01, p < .001, dz = 0.47.`, that t is not shown, or why there was no test. */
export function pairedTWords(outcome: ReleasedOutcome): string {
  const { statistic, df, pValue, reason } = outcome.pairedT;
  const { estimate } = outcome.effects.dz;
  // where there is no test the evaluation says why; a test of which t is withheld has no reason
  if (statistic === null && reason === null) return "Paired t-test: t is not shown, because single scores could be computed from it.";
  if (statistic === null || df === null || pValue === null || estimate === null) return `No paired t-test: ${whyNot(reason)}.`;
  const effect = `dz${SPACE}=${SPACE}${formatNumber(numbers, estimate, 2)}`;
  return `Paired t-test: ${richToText(tStatistic(numbers, statistic, df))}, ${richToText(pStatement(numbers, pValue))}, ${effect}.`;
}

/** Writes `F(5, 268) = 4.43, p < .001`, or why there was no test. */
export function fWords(term: {
  readonly f: number | null;
  readonly df1: number | null;
  readonly df2: number | null;
  readonly pValue: number | null;
  readonly reason: string | null;
}): string {
  const { f, df1, df2, pValue, reason } = term;
  if (f === null || df1 === null || df2 === null || pValue === null)
    return `no test (${reason === null ? "not computable" : plainReason(reason)})`;
  return `${richToText(fStatistic(numbers, f, df1, df2))}, ${richToText(pStatement(numbers, pValue))}`;
}
