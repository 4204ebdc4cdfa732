import { cleanText } from "../../../charts/words/cleanText.ts";
import type { ReleasedEvaluation, ReleasedOutcome } from "../../../disclosure/released.ts";
import { formatLevel } from "../../../format/percent.ts";
import { insideSentence, joinWords } from "../joinWords.ts";
import { numbers } from "../numbers.ts";
import { countPeople, peopleOf } from "../people.ts";
import { changeWithInterval, rangeWords } from "./outcomeWords.ts";
import { fWords } from "./testWords.ts";

interface Tested {
  readonly title: string;
  readonly test: ReleasedOutcome["anovaOfChange"]["terms"][number];
}

function note(evaluation: ReleasedEvaluation, factors: readonly Tested[]): string {
  const { many } = peopleOf(evaluation);
  const level = formatLevel(numbers, evaluation.plan.confidenceLevel);
  const tests = factors.map(({ title, test }) => `${title}: ${fWords(test)}.`);
  const alone = evaluation.design === "single-group" ? " There was no comparison group." : "";
  return `The square is the mean change of all ${many} with both scores; circles are estimated marginal means with ${level} confidence intervals, not adjusted for the number of groups. ${tests.join(" ")}${alone}`;
}

/** What the alternative text tells beside the title. */
interface Listed {
  readonly factors: readonly string[];
  readonly title: string;
  readonly rows: readonly string[];
}

function altText(evaluation: ReleasedEvaluation, outcome: ReleasedOutcome, { factors, title, rows }: Listed): string {
  const people = peopleOf(evaluation);
  const by = joinWords(factors.map(insideSentence));
  const chart = `Interval plot of mean change in ${cleanText(outcome.title)} by ${by} for ${countPeople(outcome.anovaOfChange.n, people)}.`;
  return `${chart} ${title}. Mean change with interval: all ${people.many} ${changeWithInterval(outcome)}; ${rows.join("; ")}.`;
}

/** Words of the chart of change by group. */
export const marginalChange = {
  columns: ["Factor", "Level", "n", "Mean change", "Lower", "Upper"] as readonly string[],
  subtitle: (outcome: ReleasedOutcome): string =>
    `${cleanText(outcome.title)} (${rangeWords(outcome)}): estimated mean change, after \u2212 before`,
  axis: "Mean change in points",
  all: (many: string): string => `All ${many}`,
  note: (evaluation: ReleasedEvaluation, factors: readonly Tested[]): string => note(evaluation, factors),
  altText: (evaluation: ReleasedEvaluation, outcome: ReleasedOutcome, listed: Listed): string => altText(evaluation, outcome, listed),
};
