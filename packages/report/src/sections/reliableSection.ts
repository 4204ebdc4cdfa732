import { reliableChange } from "../charts/reliableChange/reliableChange.ts";
import type { ReleasedEvaluation } from "../disclosure/released.ts";
import type { Section } from "../document.ts";
import { rich, strong } from "../format/rich.ts";
import type { Catalogue } from "../narrative/catalogue.ts";
import { crossingTable } from "../tables/outcomes/crossingTable.ts";
import { reliableChangeTable } from "../tables/outcomes/reliableChangeTable.ts";
import { chartBlock, listBlock, paragraph, tableBlock, underHeading } from "./blocks.ts";

/** How many changed by more than the questionnaire's own uncertainty, and how many crossed a cut-off. */
export function reliableSection(evaluation: ReleasedEvaluation, words: Catalogue): Section {
  const { headings, tables } = words;
  const people = words.terms.peopleOf(evaluation);
  const primary = evaluation.outcomes.filter((outcome) => outcome.family === "primary");
  const sentences = primary.flatMap((outcome) => {
    const text = words.plainReliable(outcome, people);
    return text === null ? [] : [rich`${strong(`${outcome.title}:`)} ${text}`];
  });
  return {
    id: "reliable-change",
    title: headings.reliable,
    blocks: [
      paragraph(rich`${headings.reliableMeaning}`),
      ...(sentences.length === 0 ? [paragraph(rich`${headings.noReliable}`)] : listBlock(sentences)),
      ...primary
        .filter(
          ({ reliableChange: { threshold, increased, unchanged, decreased } }) =>
            threshold !== null && [increased, unchanged, decreased].some((n) => n !== null),
        )
        .map((outcome) => chartBlock(`reliable-${outcome.scale}`, reliableChange(evaluation, { outcome: outcome.scale }, words.charts))),
      ...tableBlock(reliableChangeTable(evaluation, evaluation.outcomes, tables)),
      ...underHeading("crossing", headings.crossing, tableBlock(crossingTable(evaluation, evaluation.outcomes, tables))),
    ],
  };
}
