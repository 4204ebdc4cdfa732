import { clearDirection, outcomeName } from "../../../charts/words/outcomeWords.ts";
import type { ReleasedEvaluation, ReleasedOutcome } from "../../../disclosure/released.ts";
import { formatBound } from "../../../format/bound.ts";
import { formatInterval } from "../../../format/interval.ts";
import { formatNumber, formatSigned } from "../../../format/number.ts";
import { formatLevel } from "../../../format/percent.ts";
import { insideSentence } from "../joinWords.ts";
import { numbers } from "../numbers.ts";
import { peopleOf } from "../people.ts";
import { whyNot } from "../whyNot.ts";

const SPACE = "\u00a0";

/** Writes `7 to 21, higher is better`. */
export function rangeWords(outcome: ReleasedOutcome): string {
  return `${scoreInFigures(outcome.range.minimum)} to ${scoreInFigures(outcome.range.maximum)}${directionWords(outcome)}`;
}

function directionWords(outcome: ReleasedOutcome): string {
  if (outcome.direction === "unordered") return ", neither direction is better";
  return outcome.direction === "higher-is-better" ? ", higher is better" : ", lower is better";
}

/** A score of a grid with the decimals that it has: grids are as fine as a tenth, or a twentieth of a scale. */
export function scoreInFigures(score: number): string {
  return formatNumber(numbers, score, Math.min(4, (String(score).split(".")[1] ?? "").length));
}

/** The finding of a paired comparison, in at most 15 words. */
export function changeTitle(outcome: ReleasedOutcome): string {
  const { estimate } = outcome.pairedT;
  const direction = clearDirection(outcome);
  const name = outcomeName(outcome);
  if (direction === null || estimate === null) return `We cannot tell whether ${insideSentence(name)} changed`;
  return `${name} ${direction === "up" ? "rose" : "fell"} by about ${pointsInWords(Math.abs(estimate))} on average`;
}

/** Writes `1 point`, `2 points`, `1.4 points` or `0.03 points`. */
export function pointsInWords(points: number): string {
  const short = formatNumber(numbers, points, 1);
  if (short === formatNumber(numbers, 1, 1)) return `${formatNumber(numbers, 1, 0)} point`;
  if (short === formatNumber(numbers, 0, 1)) return `${formatNumber(numbers, points, 2)} points`;
  const whole = formatNumber(numbers, Math.round(points), 1) === short;
  return `${whole ? formatNumber(numbers, points, 0) : short} points`;
}

/** Writes `+1.43 (95% CI [1.08, 1.79])`, or the reason why there is no interval. */
export function changeWithInterval(outcome: ReleasedOutcome): string {
  const { estimate, interval, reason } = outcome.pairedT;
  if (estimate === null) return `not computable (${whyNot(reason)})`;
  const change = formatSigned(numbers, estimate, outcome.decimals);
  return interval === null ? `${change}, no interval (${whyNot(reason)})` : `${change} (${intervalWords(interval, outcome.decimals)})`;
}

/** Writes `95% CI [1.08, 1.79]`. */
export function intervalWords(interval: NonNullable<ReleasedOutcome["pairedT"]["interval"]>, decimals: number): string {
  return `${formatLevel(numbers, interval.level)}${SPACE}CI${SPACE}${formatInterval(numbers, interval, (form, bound) => formatBound(form, bound, decimals))}`;
}

/** What a design without a comparison group leaves open. */
export function designWords(evaluation: ReleasedEvaluation): string {
  return evaluation.design === "single-group"
    ? `There was no comparison group, so this change cannot be put down to the ${peopleOf(evaluation).occasion} alone.`
    : "";
}
