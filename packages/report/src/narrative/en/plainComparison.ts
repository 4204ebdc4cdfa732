import type { ReleasedEvaluation, ReleasedOutcome } from "../../disclosure/released.ts";
import { formatBound } from "../../format/bound.ts";
import { boundsOf } from "../../format/interval.ts";
import { type Rich, rich, strong } from "../../format/rich.ts";
import { joinWords } from "./joinWords.ts";
import { likelyRange } from "./likelyRange.ts";
import { numbers } from "./numbers.ts";
import { countPeople, peopleOf } from "./people.ts";
import { pointsIn } from "./pointsIn.ts";

type Difference = ReleasedOutcome["comparison"]["differences"][number];
type Estimate = Pick<Difference["change"], "estimate" | "interval">;

/** Which arm changed more, as far as the interval tells. */
function leadOf({ estimate, interval }: Estimate): "higher" | "lower" | "unclear" | "not-known" {
  if (estimate === null || interval === null) return "not-known";
  const { lower, upper } = boundsOf(interval);
  return lower > 0 ? "higher" : upper < 0 ? "lower" : "unclear";
}

function said({ estimate, interval }: Estimate, comparison: string): Rich {
  const lead = leadOf({ estimate, interval });
  if (estimate === null || interval === null || lead === "not-known") return rich`the difference cannot be told`;
  if (lead === "unclear")
    return rich`${strong("we cannot tell")} whether change differed from \u201c${comparison}\u201d (likely ${likelyRange(interval)})`;
  const { lower, upper } = boundsOf(interval);
  const [least, most] = lead === "higher" ? [lower, upper] : [-upper, -lower];
  return rich`change was ${strong(`about ${pointsIn(Math.abs(estimate))} ${lead}`)} than in \u201c${comparison}\u201d (likely between ${formatBound(numbers, least, 1)} and ${formatBound(numbers, most, 1)})`;
}

function disagree(difference: Difference): Rich {
  const [raw, adjusted] = [leadOf(difference.change), leadOf(difference.adjusted)];
  return raw === adjusted ? rich`` : rich` The two ways do not agree, so take it as not settled.`;
}

/**
 * How much more the arm with the programme changed than the other, first by change, then adjusted for the start.
 *
 * @param evaluation gives the nouns
 * @param outcome holds the arms
 * @returns two or three sentences for each programme arm
 */
export function plainComparison(evaluation: ReleasedEvaluation, outcome: ReleasedOutcome): readonly Rich[] {
  const { differences, comparisonArm } = outcome.comparison;
  const other = comparisonArm ?? "";
  const people = peopleOf(evaluation);
  return differences.map(
    (difference) =>
      rich`${strong(`${outcome.title}, ${difference.arm}:`)} ${said(difference.change, other)}. With the start held equal, ${said(difference.adjusted, other)}.${disagree(difference)} This is from ${countPeople(difference.change.n, people)} in both.`,
  );
}

/**
 * What a difference between arms can and cannot be put down to, by design.
 *
 * @param evaluation gives the design
 * @returns two sentences
 */
export function comparisonMeaning(evaluation: ReleasedEvaluation): Rich {
  const { occasion, many } = peopleOf(evaluation);
  return evaluation.design === "randomised"
    ? rich`Chance decided which ${many} were in which group, so the groups differ by chance and by the ${occasion} only. A clear difference can be put down to the ${occasion}, as far as those who are missing do not undo it.`
    : rich`Chance did not decide which ${many} were in which group. A difference may come from the ${occasion}, or from other ways in which the groups were unlike.`;
}

/**
 * What was found beside the comparison group, for the first page.
 *
 * @param evaluation holds the arms of the primary outcomes
 * @returns up to three sentences, or null where there is no comparison group
 */
export function overallComparison(evaluation: ReleasedEvaluation): Rich | null {
  if (evaluation.design === "single-group") return null;
  const all = evaluation.outcomes
    .filter(({ family }) => family === "primary")
    .flatMap(({ title, comparison }) =>
      comparison.differences.map((one) => ({ title, change: leadOf(one.change), adjusted: leadOf(one.adjusted) })),
    );
  if (all.length === 0) return rich`The comparison group is too small, or not in the data, so nothing can be compared with it.`;
  const of = (lead: string): readonly string[] => [
    ...new Set(all.filter(({ change, adjusted }) => change === lead && adjusted === lead).map(({ title }) => `\u201c${title}\u201d`)),
  ];
  const rest = [...new Set(all.map(({ title }) => `\u201c${title}\u201d`))].filter(
    (title) => !of("higher").includes(title) && !of("lower").includes(title),
  );
  const parts = [
    of("higher").length === 0 ? "" : `Beside the comparison group, change was clearly higher on ${joinWords(of("higher"))}.`,
    of("lower").length === 0 ? "" : `Beside the comparison group, change was clearly lower on ${joinWords(of("lower"))}.`,
    rest.length === 0 ? "" : `On ${joinWords(rest)} we cannot tell whether change differed from that of the comparison group.`,
  ].filter((part) => part !== "");
  return rich`${parts.join(" ")}`;
}
