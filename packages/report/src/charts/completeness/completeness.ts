import { type EvaluationToShow, releaseEvaluation } from "../../disclosure/releaseEvaluation.ts";
import { formatPercent } from "../../format/percent.ts";
import { type ChartTexts, chartTexts } from "../../narrative/en/charts.ts";
import type { Chart } from "../chart.ts";
import type { OutcomesChoice } from "../distributions/distributions.ts";
import { composeChart } from "../draw/composeChart.ts";
import { emptyChart } from "../emptyChart.ts";
import { answeredBars } from "./answeredBars.ts";
import { type AnsweredItem, answeredItems, leastShare } from "./answeredItems.ts";

/** More items than this do not fit on a page; the least answered are drawn. */
const MOST_ITEMS = 30;

/**
 * Share of those with a questionnaire who answered each item before and after, the least answered first.
 *
 * @param shown the evaluation
 * @param options the items of which outcomes; all where it is left out
 * @param texts the words of charts
 * @returns the chart; a box with the reason where totals were read
 * @example
 * completeness(evaluation).kind; // "completeness"
 */
export function completeness(shown: EvaluationToShow, options: OutcomesChoice = {}, texts: ChartTexts = chartTexts): Chart {
  const evaluation = releaseEvaluation(shown);
  const { terms, completeness: words } = texts;
  const people = terms.peopleOf(evaluation);
  const subtitle = words.subtitle(people.many);
  const items = answeredItems(evaluation, options.outcomes, texts).filter(({ pre, post }) => pre !== null || post !== null);
  if (items.length === 0) return emptyChart("completeness", subtitle, words.none, words.columns, texts);
  const drawn = together(items, words).slice(0, MOST_ITEMS);
  const times = timesOf(items, words);
  const title = titleOf(items, times, texts);
  const most = items.some(({ pre, post }) => pre?.atLeast === true || post?.atLeast === true);
  const parts = {
    kind: "completeness",
    title,
    subtitle,
    note: words.note(most, Math.max(0, together(items, words).length - drawn.length)),
    altText: words.altText(items.length, times, terms.countPeople(evaluation.flow.enrolled, people), title),
    table: { columns: words.columns, rows: items.map(({ label, pre, post }) => [label, pre?.figures ?? null, post?.figures ?? null]) },
  } as const;
  return composeChart(parts, (top, frame) => answeredBars(drawn, top, frame, texts));
}

/** Items of which no more is told than that most answered them share a line. */
function together(items: readonly AnsweredItem[], words: ChartTexts["completeness"]): readonly AnsweredItem[] {
  const alike = items.filter(({ pre, post }) => pre?.atLeast !== false && post?.atLeast !== false);
  if (alike.length < 2) return items;
  const rest = items.filter((item) => !alike.includes(item));
  return [...rest, { ...alike[0]!, label: rest.length === 0 ? words.all(alike.length) : words.others(alike.length) }];
}

function timesOf(items: readonly AnsweredItem[], { times }: ChartTexts["completeness"]): string {
  if (items.every(({ post }) => post === null)) return times.before;
  return items.every(({ pre }) => pre === null) ? times.after : times.both;
}

function titleOf(items: readonly AnsweredItem[], times: string, { numbers, completeness: words }: ChartTexts): string {
  const told = items.flatMap(({ pre, post }) => [pre, post]).filter((one) => one !== null);
  if (told.some(({ share }) => share === null)) return words.hidden;
  if (told.every(({ atLeast }) => atLeast)) return words.most(times);
  const least = Math.min(...items.map(leastShare));
  if (least === 1) return words.every(times);
  // rounded down: at least means no less
  const percent = formatPercent(numbers, Math.floor(100 * least + 1e-9), 100);
  return items.length === 1 ? words.one(percent) : words.range(percent, items.length);
}
