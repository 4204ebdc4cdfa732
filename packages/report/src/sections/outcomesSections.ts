import { distributions } from "../charts/distributions/distributions.ts";
import { forest } from "../charts/forest/forest.ts";
import { pairedChange } from "../charts/pairedChange/pairedChange.ts";
import type { ReleasedEvaluation, ReleasedOutcome } from "../disclosure/released.ts";
import type { Block, Section } from "../document.ts";
import type { Catalogue } from "../narrative/catalogue.ts";
import { effectSizesTable } from "../tables/outcomes/effectSizesTable.ts";
import { pairedTable } from "../tables/outcomes/pairedTable.ts";
import { chartBlock, detailsBlock, heading, optional, paragraph, tableBlock } from "./blocks.ts";

/** A chart of fewer would be empty, or show one person. */
const FEWEST = 2;

function distributionBlocks(evaluation: ReleasedEvaluation, words: Catalogue, outcomes: readonly ReleasedOutcome[]): readonly Block[] {
  const shown = outcomes.filter(({ pairs, ranges }) => pairs.length > 0 || ranges.pre.length > 0).map((outcome) => outcome.scale);
  return shown.length === 0 ? [] : [chartBlock("other-distributions", distributions(evaluation, { outcomes: shown }, words.charts))];
}

function primaryBlocks(evaluation: ReleasedEvaluation, words: Catalogue, outcome: ReleasedOutcome): readonly Block[] {
  const people = words.terms.peopleOf(evaluation);
  return [
    heading(3, `outcome-${outcome.scale}`, outcome.title),
    paragraph(words.plainChange(outcome, people)),
    ...optional(words.plainReliable(outcome, people)),
    ...((outcome.n ?? 0) < FEWEST
      ? []
      : [chartBlock(`change-${outcome.scale}`, pairedChange(evaluation, { outcome: outcome.scale }, words.charts))]),
    paragraph(words.technicalChange(outcome), "technical"),
  ];
}

/**
 * The outcomes that the programme declared as its main ones, each in full.
 *
 * @param evaluation the evaluation
 * @param words the texts
 * @returns the section
 */
export function primarySection(evaluation: ReleasedEvaluation, words: Catalogue): Section {
  const outcomes = evaluation.outcomes.filter((outcome) => outcome.family === "primary");
  const { headings, tables } = words;
  const blocks = [
    ...tableBlock(pairedTable(evaluation, outcomes, { id: "paired-primary", label: headings.primary }, tables)),
    ...(evaluation.outcomes.every(({ n }) => (n ?? 0) < FEWEST) ? [] : [chartBlock("all-outcomes", forest(evaluation, words.charts))]),
    ...outcomes.flatMap((outcome) => primaryBlocks(evaluation, words, outcome)),
    ...detailsBlock(headings.effects, tableBlock(effectSizesTable(evaluation, evaluation.outcomes, tables))),
  ];
  return { id: "outcomes", title: headings.primary, blocks };
}

/**
 * All other outcomes, in brief.
 *
 * @param evaluation the evaluation
 * @param words the texts
 * @returns the section, or none where there are no others
 */
export function secondarySections(evaluation: ReleasedEvaluation, words: Catalogue): readonly Section[] {
  const outcomes = evaluation.outcomes.filter((outcome) => outcome.family !== "primary");
  if (outcomes.length === 0) return [];
  const people = words.terms.peopleOf(evaluation);
  const blocks: readonly Block[] = [
    ...tableBlock(pairedTable(evaluation, outcomes, { id: "paired-secondary", label: words.headings.secondary }, words.tables)),
    ...distributionBlocks(evaluation, words, outcomes),
    ...outcomes.flatMap((outcome): readonly Block[] => [
      heading(3, `outcome-${outcome.scale}`, outcome.title),
      paragraph(words.plainChange(outcome, people)),
      paragraph(words.technicalChange(outcome), "technical"),
    ]),
  ];
  return [{ id: "other-outcomes", title: words.headings.secondary, blocks }];
}
