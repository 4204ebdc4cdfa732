import type { ChangeTest } from "../../../charts/interaction/changeTests.ts";
import { cleanText } from "../../../charts/words/cleanText.ts";
import type { ReleasedEvaluation, ReleasedOutcome } from "../../../disclosure/released.ts";
import { formatNumber } from "../../../format/number.ts";
import { insideSentence, joinWords, upperFirst } from "../joinWords.ts";
import { numbers } from "../numbers.ts";
import { countPeople, peopleOf } from "../people.ts";
import { interactionTitle, type NamedFactor, pairTitle } from "./interactionTitle.ts";
import { changeTestWords, notShownWords } from "./notShownWords.ts";
import { rangeWords } from "./outcomeWords.ts";
import { fWords } from "./testWords.ts";

const MOST_NAMED = { alone: 6, together: 8 };
const COLUMNS = ["n", "Before", "Before lower", "Before upper", "After", "After lower", "After upper"] as const;

/** A line of a chart of means: a group with its two means. */
interface Line {
  readonly name: string;
  readonly before: { readonly mean: number | null };
  readonly after: { readonly mean: number | null };
}

/** A factor with its lines and the test between them. */
interface Panel extends NamedFactor {
  readonly series: readonly Line[];
  readonly test: ChangeTest | null;
}

const shown = (value: number | null): string => (value === null ? "no mean" : formatNumber(numbers, value, 1));

const fromTo = ({ name, before, after }: Line): string => `${name} from ${shown(before.mean)} to ${shown(after.mean)}`;

const more = (all: number, most: number): string => (all > most ? `; ${all - most} more in the table` : "");

const chartOf = (evaluation: ReleasedEvaluation, outcome: ReleasedOutcome, by: string): string =>
  `Line chart of ${cleanText(outcome.title)} before and after by ${by} for ${countPeople(outcome.mixedAnova.n, peopleOf(evaluation))}.`;

function altText(evaluation: ReleasedEvaluation, outcome: ReleasedOutcome, panels: readonly Panel[]): string {
  const by = joinWords(panels.map(({ title }) => insideSentence(title)));
  const findings = panels.map(({ title, series, test }) => {
    const means = series.slice(0, MOST_NAMED.alone).map(fromTo);
    return `${title}: ${means.join(", ")}${more(series.length, MOST_NAMED.alone)}; ${test === null ? "not tested" : fWords(test)}.`;
  });
  return `${chartOf(evaluation, outcome, by)} ${interactionTitle(outcome, panels)}. ${findings.join(" ")} Intervals are in the table.`;
}

/** Two factors with the panels of their combinations. */
interface Pair {
  readonly factors: readonly [NamedFactor, NamedFactor];
  readonly panels: readonly { readonly title: string; readonly series: readonly Line[] }[];
}

const byBoth = ([outer, inner]: Pair["factors"]): string => `${insideSentence(outer.title)} and ${insideSentence(inner.title)}`;

function altTextOfPair(evaluation: ReleasedEvaluation, outcome: ReleasedOutcome, pair: Pair, test: string): string {
  const cells = pair.panels.flatMap(({ title, series }) => series.map((one) => `${title}, ${fromTo(one)}`));
  const means = `${cells.slice(0, MOST_NAMED.together).join("; ")}${more(cells.length, MOST_NAMED.together)}`;
  return `${chartOf(evaluation, outcome, byBoth(pair.factors))} ${pairTitle(outcome, pair.factors)}. ${means}. ${test} Intervals are in the table.`;
}

/** What there is to explain about the marks. */
interface Marks {
  readonly manyLines: boolean;
  readonly cut: boolean;
  readonly withoutInterval: boolean;
}

/** What the marks mean, the tests, and what groups that were not formed at random leave open. */
function note(evaluation: ReleasedEvaluation, tests: string, { manyLines, cut, withoutInterval }: Marks): string {
  const sentences = [
    "Marks are estimated marginal means.",
    manyLines ? "Grey lines repeat the other groups." : "",
    cut ? "Intervals beyond the scale are cut at its ends." : "",
    withoutInterval ? "No interval is shown where a group is too small for one." : "",
    tests,
    evaluation.design === "single-group" ? "Groups were not formed at random: a difference between them can have other reasons." : "",
  ];
  return sentences.filter((sentence) => sentence !== "").join(" ");
}

/** Factors by themselves or together, with the test whether change differs by them. */
interface Tested {
  readonly factors: readonly string[];
  readonly test: ChangeTest | null;
}

/** The tests of what is drawn as sentences, then the clear ones of what is not. */
function tests(evaluation: ReleasedEvaluation, outcome: ReleasedOutcome, drawn: readonly Tested[]): string {
  const own = drawn.map(({ factors, test }) => `${upperFirst(changeTestWords(evaluation, factors, test))}.`);
  const ids = [...new Set(drawn.flatMap(({ factors }) => factors))];
  const together = drawn.some(({ factors }) => factors.length > 1) ? 2 : 1;
  return `${own.join(" ")}${notShownWords(evaluation, outcome, ids, together)}`;
}

/** Words of the charts of means by group before and after. */
export const interaction = {
  columns: ["Factor", "Level", ...COLUMNS] as readonly string[],
  columnsOfPair: (outer: string, inner: string): string[] => [outer, inner, ...COLUMNS],
  panel: "Panel",
  line: "Line",
  noPair: (many: string): string => `The two factors do not both have two groups of ${many} to compare.`,
  noMean: "no mean",
  subtitle: (outcome: ReleasedOutcome, level: string): string =>
    `${cleanText(outcome.title)} (${rangeWords(outcome)}): estimated means with ${level} confidence intervals`,
  subtitleOfPair: (outcome: ReleasedOutcome, factors: Pair["factors"] | null, level: string): string =>
    `${cleanText(outcome.title)} (${rangeWords(outcome)}): estimated means${factors === null ? "" : ` by ${byBoth(factors)}, with ${level} confidence intervals`}`,
  title: (outcome: ReleasedOutcome, factors: readonly NamedFactor[]): string => interactionTitle(outcome, factors),
  titleOfPair: (outcome: ReleasedOutcome, factors: Pair["factors"]): string => pairTitle(outcome, factors),
  note: (evaluation: ReleasedEvaluation, tested: string, marks: Marks): string => note(evaluation, tested, marks),
  tests: (evaluation: ReleasedEvaluation, outcome: ReleasedOutcome, drawn: readonly Tested[]): string => tests(evaluation, outcome, drawn),
  altText: (evaluation: ReleasedEvaluation, outcome: ReleasedOutcome, panels: readonly Panel[]): string =>
    altText(evaluation, outcome, panels),
  altTextOfPair: (evaluation: ReleasedEvaluation, outcome: ReleasedOutcome, pair: Pair, tested: string): string =>
    altTextOfPair(evaluation, outcome, pair, tested),
};
