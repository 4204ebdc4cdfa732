import { completeness } from "../charts/completeness/completeness.ts";
import { items } from "../charts/items/items.ts";
import type { ReleasedEvaluation, ReleasedOutcome } from "../disclosure/released.ts";
import type { Section } from "../document.ts";
import type { Catalogue } from "../narrative/catalogue.ts";
import { itemsTable } from "../tables/measure/itemsTable.ts";
import { reliabilityTable } from "../tables/measure/reliabilityTable.ts";
import { responsesTable } from "../tables/measure/responsesTable.ts";
import { scaleEndsTable } from "../tables/measure/scaleEndsTable.ts";
import { chartBlock, detailsBlock, optional, paragraph, tableBlock } from "./blocks.ts";

/** Totals that were read hold no items. */
const hasItems = ({ measure }: ReleasedOutcome): boolean =>
  [measure.pre, measure.post].some(({ itemCompleteness }) => itemCompleteness.some(({ share }) => share !== null));

/** Whether some item has answers that may be drawn: a box that says that none may stands in the way. */
const showsAnswers = ({ measure }: ReleasedOutcome): boolean =>
  [measure.pre, measure.post].some(({ itemAnswers }) =>
    itemAnswers.some(({ answers }) => answers.length > 0 && answers.every(({ share }) => share !== null)),
  );

/**
 * How well the questionnaire measured these people.
 *
 * @param evaluation the evaluation
 * @param words the texts
 * @returns the section
 */
export function measureSection(evaluation: ReleasedEvaluation, words: Catalogue): Section {
  const { headings, tables } = words;
  return {
    id: "measure",
    title: headings.measure,
    blocks: [
      paragraph(words.plainMeasure(evaluation)),
      ...optional(words.plainResponses(evaluation)),
      ...tableBlock(reliabilityTable(evaluation, evaluation.outcomes, tables)),
      ...tableBlock(scaleEndsTable(evaluation, evaluation.outcomes, tables)),
      ...tableBlock(responsesTable(evaluation, tables)),
      ...(evaluation.outcomes.some(hasItems) ? [chartBlock("completeness", completeness(evaluation, {}, words.charts))] : []),
      ...detailsBlock(
        headings.items,
        evaluation.outcomes.flatMap((outcome) => [
          ...(showsAnswers(outcome)
            ? [chartBlock(`items-${outcome.scale}`, items(evaluation, { outcome: outcome.scale }, words.charts))]
            : []),
          ...tableBlock(itemsTable(evaluation, outcome, tables)),
        ]),
      ),
    ],
  };
}
