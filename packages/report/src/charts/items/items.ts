import { type EvaluationToShow, releaseEvaluation } from "../../disclosure/releaseEvaluation.ts";
import { formatNumber } from "../../format/number.ts";
import { type ChartTexts, chartTexts } from "../../narrative/en/charts.ts";
import type { Chart, OutcomeChoice } from "../chart.ts";
import { composeChart } from "../draw/composeChart.ts";
import { emptyChart } from "../emptyChart.ts";
import { cleanText } from "../words/cleanText.ts";
import { outcomeOf } from "../words/outcomeWords.ts";
import { itemBars } from "./itemBars.ts";
import { type AnswerShares, type ItemPair, itemPairs, possibleAnswers } from "./itemPairs.ts";

/** Changes of the average answer that are nearer to nothing than this are rounding. */
const ALIKE = 1e-9;
const MOST_NAMED = 8;

/**
 * Shares of the possible answers to each item of a scale before and after; items by number, never by their wording.
 *
 * @param shown the evaluation
 * @param options which outcome
 * @param texts the words of charts
 * @returns the chart; a box with the reason where totals were read, or every item has an answer that few gave
 * @throws UnknownOutcomeError where the evaluation has no such outcome
 * @example
 * items(evaluation, { outcome: "DE" }).kind; // "items"
 */
export function items(shown: EvaluationToShow, options: OutcomeChoice, texts: ChartTexts = chartTexts): Chart {
  const evaluation = releaseEvaluation(shown);
  const outcome = outcomeOf(evaluation, options.outcome);
  const { shared, terms, items: words } = texts;
  const people = terms.peopleOf(evaluation);
  const measure = cleanText(outcome.title);
  const subtitle = words.subtitle(shared.measure(measure, outcome), people.many);
  const pairs = itemPairs(outcome, words);
  const answers = possibleAnswers(outcome, evaluation.instrument);
  const columns = words.columns(answers.map(String));
  if (pairs.every(({ pre, post }) => pre.empty && post.empty)) return emptyChart("items", subtitle, words.none, columns, texts);
  if (pairs.every(({ pre, post }) => pre.shares === null && post.shares === null))
    return emptyChart("items", subtitle, words.rare, columns, texts);
  const title = titleOf(pairs, words);
  const sample = terms.countPeople(evaluation.flow.enrolled, people);
  const parts = {
    kind: "items",
    title,
    subtitle,
    note: words.note(
      pairs.some(({ reversed }) => reversed),
      pairs.some(isHidden),
    ),
    altText: `${words.altText(measure, pairs.length, sample, title)}${meansInWords(pairs, texts)}`,
    table: { columns, rows: pairs.flatMap((pair) => rowsOf(pair, answers.length, words)) },
  } as const;
  return composeChart(parts, (top, frame) => itemBars(pairs, answers, top, frame, texts));
}

const isHidden = ({ pre, post }: ItemPair): boolean => [pre, post].some(({ shares, empty }) => shares === null && !empty);

function meansOf(pairs: readonly ItemPair[]): { readonly label: string; readonly before: number; readonly after: number }[] {
  return pairs.flatMap(({ label, pre, post }) =>
    pre.mean === null || post.mean === null ? [] : [{ label, before: pre.mean, after: post.mean }],
  );
}

function titleOf(pairs: readonly ItemPair[], words: ChartTexts["items"]): string {
  const means = meansOf(pairs);
  if (means.length === 0) return words.oneTime;
  const higher = means.filter(({ before, after }) => after - before > ALIKE).length;
  const lower = means.filter(({ before, after }) => before - after > ALIKE).length;
  if (higher + lower === 0) return words.same;
  return higher >= lower ? words.higher(higher, means.length) : words.lower(lower, means.length);
}

function meansInWords(pairs: readonly ItemPair[], { numbers, items: words }: ChartTexts): string {
  const means = meansOf(pairs).map(({ label, before, after }) =>
    words.mean(label, formatNumber(numbers, before, 2), formatNumber(numbers, after, 2)),
  );
  return means.length === 0 ? "" : words.means(means.slice(0, MOST_NAMED), Math.max(0, means.length - MOST_NAMED));
}

function rowsOf({ label, pre, post }: ItemPair, answers: number, words: ChartTexts["items"]): (string | number | null)[][] {
  const row = (when: string, { n, shares }: AnswerShares): (string | number | null)[] => [
    label,
    when,
    n,
    ...Array.from({ length: answers }, (_, at) => (shares === null ? null : Math.round(1000 * shares[at]!) / 10)),
  ];
  return [row(words.before, pre), row(words.after, post)];
}
