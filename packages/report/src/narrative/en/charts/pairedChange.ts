import { cleanText } from "../../../charts/words/cleanText.ts";
import { countOf } from "../../../charts/words/outcomeWords.ts";
import type { ReleasedEvaluation, ReleasedOutcome } from "../../../disclosure/released.ts";
import { formatBound } from "../../../format/bound.ts";
import { formatInterval } from "../../../format/interval.ts";
import { formatNumber, formatSigned } from "../../../format/number.ts";
import { formatLevel } from "../../../format/percent.ts";
import { upperFirst } from "../joinWords.ts";
import { numbers } from "../numbers.ts";
import { countPeople, type People, peopleOf } from "../people.ts";
import { changeTitle, changeWithInterval, designWords, intervalWords, rangeWords } from "./outcomeWords.ts";
import { pairedTWords } from "./testWords.ts";

/** What is drawn beside the means. */
interface Drawn {
  readonly counts: boolean;
  /** Each person's two scores, and not only ranges of scores. */
  readonly pairs: boolean;
  readonly rounded: boolean;
}

function note(evaluation: ReleasedEvaluation, outcome: ReleasedOutcome, { counts, pairs, rounded }: Drawn): string {
  const { interval } = outcome.pairedT;
  const people = peopleOf(evaluation);
  const counted = counts ? `Bars count ${people.many} ${pairs ? "at each score" : "in ranges of scores, by area"}. ` : "";
  const slopes = pairs ? `Lines join each ${people.one}\u2019s two scores (thicker = more ${people.many}). ` : "";
  const means =
    interval === null
      ? "White circles are means. "
      : `White circles are means; the bar through the mean change is its ${formatLevel(numbers, interval.level)} confidence interval. `;
  const coarse = rounded ? "Scores between the marks are drawn at the nearest one. " : "";
  return `${counted}${slopes}${means}${coarse}${pairedTWords(outcome)} ${designWords(evaluation)}`.trim();
}

function altText(outcome: ReleasedOutcome, before: number, after: number, people: People): string {
  const means = `Mean ${formatNumber(numbers, before, outcome.decimals)} before and ${formatNumber(numbers, after, outcome.decimals)} after`;
  const { estimate, interval } = outcome.pairedT;
  const change =
    interval === null || estimate === null
      ? changeWithInterval(outcome)
      : `${formatSigned(numbers, estimate, outcome.decimals)}, ${intervalWords(interval, outcome.decimals)}`;
  return `Paired chart of ${cleanText(outcome.title)} before and after for ${countPeople(outcome.n, people)}. ${means}; mean change ${change}. ${changeTitle(outcome)}.`;
}

/** Words of the chart of one outcome before and after. */
export const pairedChange = {
  columns: (many: string): string[] => ["Score", `${upperFirst(many)} before`, `${upperFirst(many)} after`],
  subtitle: (outcome: ReleasedOutcome, many: string): string =>
    `${cleanText(outcome.title)} (${rangeWords(outcome)}), same ${many} before and after (${countOf(numbers, outcome.n)})`,
  nobody: (one: string): string => `No ${one} has a score on this scale both before and after.`,
  note: (evaluation: ReleasedEvaluation, outcome: ReleasedOutcome, drawn: Drawn): string => note(evaluation, outcome, drawn),
  altText: (outcome: ReleasedOutcome, before: number, after: number, people: People): string => altText(outcome, before, after, people),
  score: "Score",
  change: "Mean change (after \u2212 before)",
  noChange: "No change",
  interval: ({ pairedT: { interval }, decimals }: ReleasedOutcome): string =>
    interval === null
      ? "No interval"
      : `${formatLevel(numbers, interval.level)}\u00a0CI ${formatInterval(numbers, interval, (form, bound) => formatBound(form, bound, decimals))}`,
  moves: { up: "higher", same: "same", down: "lower" },
};
