import type { ReleasedEvaluation, ReleasedOutcome } from "../../disclosure/released.ts";
import { formatCount } from "../../format/count.ts";
import { boundsOf } from "../../format/interval.ts";
import type { NumberForm } from "../../format/numberForm.ts";
import { cleanText } from "./cleanText.ts";

const SPACE = "\u00a0";

/** The outcome of a scale was asked for, but the evaluation has none. */
export class UnknownOutcomeError extends Error {
  override readonly name = "UnknownOutcomeError";
}

/**
 * Finds an outcome by the id of its scale.
 *
 * @throws UnknownOutcomeError where the evaluation has no such outcome
 */
export function outcomeOf(evaluation: ReleasedEvaluation, scale: string): ReleasedOutcome {
  const found = evaluation.outcomes.find((outcome) => outcome.scale === scale);
  if (found) return found;
  const known = evaluation.outcomes.map((outcome) => outcome.scale).join(", ");
  throw new UnknownOutcomeError(`outcome: not in the evaluation; found "${scale}", expected one of ${known}`);
}

/** The name of an outcome in at most seven words, so that a title stays short. */
export function outcomeName(outcome: ReleasedOutcome): string {
  const names = cleanText(outcome.title).split(" ");
  return names.length > 7 ? `${names.slice(0, 6).join(" ")}\u2026` : names.join(" ");
}

/** Writes `n = 327`, or `n = c` where the number is withheld. */
export const countOf = (numbers: NumberForm, n: number | null): string => `n${SPACE}=${SPACE}${formatCount(numbers, n)}`;

/**
 * Which way the mean moved, as far as the interval tells.
 *
 * @returns "up" or "down" where the interval excludes zero, else null
 */
export function clearDirection(outcome: ReleasedOutcome): "up" | "down" | null {
  const { estimate, interval } = outcome.pairedT;
  if (estimate === null || interval === null) return null;
  const { lower, upper } = boundsOf(interval);
  if (estimate > 0 && lower > 0) return "up";
  return estimate < 0 && upper < 0 ? "down" : null;
}
