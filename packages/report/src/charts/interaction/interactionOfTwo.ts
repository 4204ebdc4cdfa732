import type { ReleasedEvaluation, ReleasedOutcome } from "../../disclosure/released.ts";
import { formatNumber } from "../../format/number.ts";
import { formatLevel } from "../../format/percent.ts";
import { countPeople, peopleOf } from "../../narrative/en/people.ts";
import type { Chart } from "../chart.ts";
import { composeChart } from "../draw/composeChart.ts";
import { emptyChart } from "../emptyChart.ts";
import { cleanText } from "../words/cleanText.ts";
import { insideSentence, upperFirst } from "../words/joinWords.ts";
import { rangeWords } from "../words/outcomeWords.ts";
import { changeTestOf } from "./changeTests.ts";
import { drawPanels } from "./drawPanels.ts";
import { pairTitle } from "./interactionTitle.ts";
import { meansNote, NUMBER_COLUMNS, numbersOf } from "./meansWords.ts";
import { hasMean, NO_MEANS } from "./moderators.ts";
import { changeTestWords, notShownWords } from "./notShownWords.ts";
import { type PairPanels, pairPanels } from "./pairPanels.ts";

const MOST_NAMED = 8;

/** Estimated means before and after for every combination of two factors: a panel a level of one, a line a level of the other. */
export function interactionOfTwo(evaluation: ReleasedEvaluation, outcome: ReleasedOutcome, pair: readonly [string, string]): Chart {
  const found = pairPanels(evaluation, outcome, pair);
  const level = formatLevel(evaluation.plan.confidenceLevel);
  const measure = `${cleanText(outcome.title)} (${rangeWords(outcome)})`;
  if (found === null) {
    const reason = `The two factors do not both have two groups of ${peopleOf(evaluation).many} to compare.`;
    return emptyChart("interaction", `${measure}: estimated means`, reason, ["Panel", "Line", ...NUMBER_COLUMNS]);
  }
  const [outer, inner] = found.factors;
  if (!hasMean(found.panels))
    return emptyChart("interaction", `${measure}: estimated means`, NO_MEANS, [outer.title, inner.title, ...NUMBER_COLUMNS]);
  const title = pairTitle(outcome, found.factors);
  const ids = [outer.factor, inner.factor];
  const test = `${upperFirst(changeTestWords(evaluation, ids, changeTestOf(outcome, ids)))}.${notShownWords(evaluation, outcome, ids, 2)}`;
  const words = {
    kind: "interaction",
    title,
    subtitle: `${measure}: estimated means by ${insideSentence(outer.title)} and ${insideSentence(inner.title)}, with ${level} confidence intervals`,
    note: meansNote(evaluation, outcome, found.panels, test),
    altText: `Line chart of ${cleanText(outcome.title)} before and after by ${insideSentence(outer.title)} and ${insideSentence(inner.title)} for ${countPeople(outcome.mixedAnova.n, peopleOf(evaluation))}. ${title}. ${meansInWords(found)}. ${test} Intervals are in the table.`,
    table: {
      columns: [outer.title, inner.title, ...NUMBER_COLUMNS],
      rows: found.panels.flatMap(({ level: name, series }) => series.map((one) => [name, one.level, ...numbersOf(one)])),
    },
  } as const;
  return composeChart(words, (top, frame) => drawPanels(outcome, found.panels, top, frame));
}

function meansInWords({ panels }: PairPanels): string {
  const show = (value: number | null): string => (value === null ? "no mean" : formatNumber(value, 1));
  const cells = panels.flatMap(({ title, series }) =>
    series.map(({ name, before, after }) => `${title}, ${name} from ${show(before.mean)} to ${show(after.mean)}`),
  );
  const more = cells.length > MOST_NAMED ? `; ${cells.length - MOST_NAMED} more in the table` : "";
  return `${cells.slice(0, MOST_NAMED).join("; ")}${more}`;
}
