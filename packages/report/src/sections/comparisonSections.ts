import { comparison } from "../charts/comparison/comparison.ts";
import type { ReleasedEvaluation } from "../disclosure/released.ts";
import type { Section } from "../document.ts";
import type { Catalogue } from "../narrative/catalogue.ts";
import { armBaselineTable } from "../tables/comparison/armBaselineTable.ts";
import { armDifferencesTable } from "../tables/comparison/armDifferencesTable.ts";
import { armsTable } from "../tables/comparison/armsTable.ts";
import { chartBlock, detailsBlock, listBlock, optional, paragraph, tableBlock } from "./blocks.ts";

/**
 * The programme beside the comparison group.
 *
 * @param evaluation the evaluation
 * @param words the texts
 * @returns the section, or none where the design has no comparison group
 */
export function comparisonSections(evaluation: ReleasedEvaluation, words: Catalogue): readonly Section[] {
  if (evaluation.design === "single-group") return [];
  const { headings, tables } = words;
  const { outcomes } = evaluation;
  const said = outcomes.flatMap((outcome) => words.plainComparison(evaluation, outcome));
  const blocks = [
    paragraph(words.comparisonMeaning(evaluation)),
    ...(said.length === 0 ? optional(words.overallComparison(evaluation)) : listBlock(said)),
    ...outcomes
      .filter(({ family, comparison: { arms } }) => family === "primary" && arms.some(({ change: { mean } }) => mean !== null))
      .map(({ scale }) => chartBlock(`arms-${scale}`, comparison(evaluation, { outcome: scale }, words.charts))),
    ...tableBlock(armsTable(evaluation, outcomes, tables)),
    ...tableBlock(armDifferencesTable(evaluation, outcomes, tables)),
    ...detailsBlock(
      headings.comparisonDetails,
      outcomes.flatMap((outcome) =>
        outcome.comparison.differences.flatMap((difference) => tableBlock(armBaselineTable(evaluation, outcome, difference, tables))),
      ),
    ),
  ];
  return [{ id: "comparison", title: headings.comparison, blocks }];
}
