import { clearDirection, outcomeName } from "../../../charts/words/outcomeWords.ts";
import type { ReleasedOutcome } from "../../../disclosure/released.ts";
import { ofAll } from "./plural.ts";

const isBetter = (outcome: ReleasedOutcome): boolean =>
  clearDirection(outcome) === (outcome.direction === "higher-is-better" ? "up" : "down");

/**
 * Says on how many outcomes scores got better or worse, counting only intervals that exclude zero.
 *
 * @param outcomes those of the chart
 * @returns a title of at most 15 words; scales without a better end count only where there are no others
 */
export function overallTitle(outcomes: readonly ReleasedOutcome[]): string {
  const ordered = outcomes.filter(({ direction }) => direction !== "unordered");
  const clear = (ordered.length > 0 ? ordered : outcomes).filter((outcome) => clearDirection(outcome) !== null);
  // an unordered scale may have changed, and is drawn in the same chart
  const other = outcomes.some((outcome) => clearDirection(outcome) !== null);
  if (clear.length === 0) return `We cannot tell whether scores ${other ? "improved or worsened" : "changed"} on any scale`;
  const all = ordered.length;
  if (all === 0 && outcomes.length === 1) return `${outcomeName(clear[0]!)} changed on average`;
  if (all === 0) return `Scores changed on average on ${ofAll(clear.length, outcomes.length)} scales`;
  const better = clear.filter(isBetter).length;
  const worse = clear.length - better;
  const first = clear[0]!;
  if (all === 1) return `${outcomeName(first)} ${better === 1 ? "improved" : "worsened"} on average`;
  const which = all === outcomes.length ? "" : " that have a better end";
  if (better === all) return `Scores improved on average on ${ofAll(all, all)} scales${which}`;
  if (worse === 0) return `Scores improved on average on ${better} of ${all} scales; for ${all - better} we cannot tell`;
  if (worse === all) return `Scores worsened on average on ${ofAll(all, all)} scales${which}`;
  if (better === 0) return `Scores worsened on average on ${worse} of ${all} scales`;
  return `Scores improved on average on ${better} and worsened on ${worse} of ${all} scales`;
}
