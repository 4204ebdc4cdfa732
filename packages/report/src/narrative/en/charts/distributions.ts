import { cleanText } from "../../../charts/words/cleanText.ts";
import type { ReleasedEvaluation, ReleasedOutcome } from "../../../disclosure/released.ts";
import { countPeople, peopleOf } from "../people.ts";
import { changeWithInterval } from "./outcomeWords.ts";
import { overallTitle } from "./overallTitle.ts";

/** What bars stand for: ranges of scores, or scores that lay between the marks. */
interface Drawn {
  readonly inRanges: boolean;
  readonly coarse: boolean;
}

function note(evaluation: ReleasedEvaluation, outcomes: readonly ReleasedOutcome[], { inRanges, coarse }: Drawn): string {
  const lower = outcomes.filter(({ direction }) => direction === "lower-is-better").length;
  const unordered = outcomes.filter(({ direction }) => direction === "unordered").length;
  const higher = outcomes.length - lower - unordered;
  const better = [
    ...(higher > 0 ? ["higher scores are better"] : []),
    ...(lower > 0 ? [higher > 0 ? "on those marked \u2193 lower scores are better" : "lower scores are better"] : []),
    ...(unordered > 0 ? [`on those marked \u2194 neither direction is better`] : []),
  ];
  const sentence = better.join("; ");
  const ranges = inRanges
    ? " Wide bars gather scores, so that each bar holds enough people; height is the share at each score of the bar."
    : "";
  const nearest = coarse ? " Scores between the marks count at the nearest one." : "";
  const alone = evaluation.design === "single-group" ? " There was no comparison group." : "";
  return `${sentence.charAt(0).toUpperCase()}${sentence.slice(1)}.${ranges}${nearest}${alone}`;
}

function altText(evaluation: ReleasedEvaluation, outcomes: readonly ReleasedOutcome[]): string {
  const changes = outcomes.map((outcome) => `${cleanText(outcome.title)} ${changeWithInterval(outcome)}`).join("; ");
  const sample = countPeople(evaluation.flow.paired, peopleOf(evaluation));
  return `Bar and line charts of ${outcomes.length === 1 ? "1 scale" : `${outcomes.length} scales`} before and after for ${sample}. ${overallTitle(outcomes)}. Mean change: ${changes}.`;
}

/** Words of the chart of scores before and after. */
export const distributions = {
  columns: ["Outcome", "Score", "Before (n)", "After (n)", "With both scores (n)"] as readonly string[],
  subtitle: (many: string): string => `Share of ${many} at each score: grey bars before, blue line after, same ${many}`,
  notCounted: "Counts of scores are not part of this evaluation.",
  nobody: (one: string): string => `No ${one} has a score both before and after.`,
  note: (evaluation: ReleasedEvaluation, outcomes: readonly ReleasedOutcome[], drawn: Drawn): string => note(evaluation, outcomes, drawn),
  altText: (evaluation: ReleasedEvaluation, outcomes: readonly ReleasedOutcome[]): string => altText(evaluation, outcomes),
};
