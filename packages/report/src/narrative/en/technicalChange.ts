import type { ReleasedEffect, ReleasedOutcome } from "../../disclosure/released.ts";
import { formatBound } from "../../format/bound.ts";
import { formatCount } from "../../format/count.ts";
import { formatNumber } from "../../format/number.ts";
import { formatProportion } from "../../format/proportion.ts";
import { joinRich, type Rich, rich } from "../../format/rich.ts";
import { equation, intervalStatement, pStatement, tStatistic } from "../../format/statistic.ts";
import { SYMBOL } from "../../tables/symbols.ts";
import { adjustmentName } from "./adjustments.ts";
import { givenWords } from "./givenWords.ts";
import { numbers } from "./numbers.ts";

const two = (value: number): string => formatNumber(numbers, value, 2);

function effect(symbol: Rich, { estimate, interval }: ReleasedEffect): Rich {
  if (estimate === null || interval === null) return rich``;
  return rich`${equation(symbol, two(estimate))}, ${intervalStatement(numbers, interval)}`;
}

function testPart({ pairedT }: ReleasedOutcome): Rich {
  const { statistic, df, pValue, pAdjusted, adjustment } = pairedT;
  if (statistic === null || df === null || pValue === null) return rich``;
  const adjusted =
    pAdjusted === null || adjustment === "none"
      ? rich``
      : rich` (${adjustmentName(adjustment)}-adjusted ${pStatement(numbers, pAdjusted)})`;
  return rich`${tStatistic(numbers, statistic, df)}, ${pStatement(numbers, pValue)}${adjusted}`;
}

/**
 * The result of one outcome as APA 7 writes it.
 *
 * @param outcome the outcome
 * @returns one sentence; where there is no test, the reason
 */
export function technicalChange(outcome: ReleasedOutcome): Rich {
  const { pre, post, change, pairedT, effects, correlation } = outcome;
  if (outcome.n === null) return rich`No scores are shown: too few pairs, or single scores could be computed from them.`;
  if (outcome.n === 1) return rich`One pair of scores (${SYMBOL.n}\u00a0=\u00a01): no test, and the scores are not shown.`;
  if (pre.mean === null || post.mean === null || change.mean === null) {
    return rich`No scores at both timepoints (${SYMBOL.n}\u00a0=\u00a0${formatCount(numbers, outcome.n)}), so there is no test.`;
  }
  const points = (value: number): string => formatBound(numbers, value, outcome.decimals);
  const verb = change.mean > 0 ? "were higher after" : change.mean < 0 ? "were lower after" : "had the same mean after";
  const spread = (sd: number | null): Rich => (sd === null ? rich`` : rich`, ${equation(SYMBOL.sd, points(sd))}`);
  const means = rich`Scores ${verb} (${equation(SYMBOL.m, points(post.mean))}${spread(post.sd)}) than before (${equation(SYMBOL.m, points(pre.mean))}${spread(pre.sd)})`;
  const said = change.mean === 0 ? rich`Scores had the same mean before and after (${equation(SYMBOL.m, points(pre.mean))})` : means;
  const size =
    pairedT.interval === null
      ? rich``
      : rich`mean change ${points(change.mean)}, ${intervalStatement(numbers, pairedT.interval, (_, bound) => points(bound))}`;
  const r = correlation === null ? rich`` : equation(SYMBOL.r, formatProportion(numbers, correlation));
  const parts = [said, size, testPart(outcome), effect(SYMBOL.dz, effects.dz), r].filter((part) => part.length > 0);
  const reason = pairedT.reason === null ? rich`` : rich` No test: ${givenWords(pairedT.reason)}.`;
  return rich`${joinRich(parts, ", ")}.${reason}`;
}
