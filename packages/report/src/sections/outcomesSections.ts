import { distributions } from "../charts/distributions/distributions.ts";
import { forest } from "../charts/forest/forest.ts";
import { clearestPair } from "../charts/interaction/changeTests.ts";
import { interaction } from "../charts/interaction/interaction.ts";
import { marginalChange } from "../charts/marginalChange/marginalChange.ts";
import { pairedChange } from "../charts/pairedChange/pairedChange.ts";
import type { ReleasedEvaluation, ReleasedOutcome } from "../disclosure/released.ts";
import type { Block, Section } from "../document.ts";
import { rich } from "../format/rich.ts";
import type { Catalogue } from "../narrative/catalogue.en.ts";
import { peopleOf } from "../narrative/en/people.ts";
import { ancovaTable, anovaTable } from "../tables/anovaTable.ts";
import { contrastsTable, marginalMeansTable } from "../tables/marginalMeansTable.ts";
import { mixedAnovaTable } from "../tables/mixedAnovaTable.ts";
import { pairedTable } from "../tables/pairedTable.ts";
import { sensitivityTable } from "../tables/sensitivityTable.ts";
import { chartBlock, heading, optional, paragraph, tableBlock } from "./blocks.ts";

/** A chart of fewer would be empty, or show one person. */
const FEWEST = 2;

type Means = ReleasedOutcome["marginalMeans"][number];

const ofOneFactor = (means: Means): boolean => means.of === "change" && !means.term.includes(":");

/** Whether a factor by itself has two groups and a mean to draw. */
const hasGroups = (outcome: ReleasedOutcome): boolean =>
  outcome.marginalMeans.some((means) => ofOneFactor(means) && means.cells.length > 1 && means.cells.some(({ mean }) => mean !== null));

/** The two factors that change differs by together, where a test says so; otherwise every factor by itself. */
function interactionBlocks(evaluation: ReleasedEvaluation, outcome: ReleasedOutcome): readonly Block[] {
  if (!hasGroups(outcome)) return [];
  const pair = clearestPair(outcome);
  const choice = { outcome: outcome.scale, ...(pair === null ? {} : { factors: pair }) };
  return [chartBlock(`groups-${outcome.scale}`, interaction(evaluation, choice))];
}

/** What stands beside the chart above: change by group, and the factors by themselves where two were shown together. */
function furtherCharts(evaluation: ReleasedEvaluation, outcome: ReleasedOutcome): readonly Block[] {
  if (!hasGroups(outcome)) return [];
  const choice = { outcome: outcome.scale };
  const single = clearestPair(outcome) === null ? [] : [chartBlock(`single-factors-${outcome.scale}`, interaction(evaluation, choice))];
  return [chartBlock(`change-by-group-${outcome.scale}`, marginalChange(evaluation, choice)), ...single];
}

function groupBlocks(evaluation: ReleasedEvaluation, words: Catalogue, outcome: ReleasedOutcome): readonly Block[] {
  if (outcome.anovaOfChange.factors.length === 0) return [];
  return [
    heading(4, `differences-${outcome.scale}`, words.headings.groups),
    paragraph(words.plainGroups(evaluation, outcome, peopleOf(evaluation))),
    ...interactionBlocks(evaluation, outcome),
    ...tableBlock(anovaTable(evaluation, outcome)),
  ];
}

function comparisons(evaluation: ReleasedEvaluation, outcome: ReleasedOutcome): readonly Block[] {
  const means = outcome.marginalMeans.filter(({ of }) => of === "change");
  return means.flatMap((one) => [
    ...tableBlock(marginalMeansTable(evaluation, outcome, one)),
    ...tableBlock(contrastsTable(evaluation, outcome, one)),
  ]);
}

function details(summary: string, blocks: readonly Block[]): readonly Block[] {
  return blocks.length === 0 ? [] : [{ kind: "details", summary: rich`${summary}`, blocks }];
}

function furtherBlocks(evaluation: ReleasedEvaluation, words: Catalogue, outcome: ReleasedOutcome): readonly Block[] {
  return [
    ...details(words.headings.comparisons, comparisons(evaluation, outcome)),
    ...details(words.headings.details, [
      ...optional(words.technicalGroups(evaluation, outcome), "technical"),
      ...furtherCharts(evaluation, outcome),
      ...tableBlock(mixedAnovaTable(evaluation, outcome)),
      ...tableBlock(ancovaTable(evaluation, outcome)),
      ...tableBlock(sensitivityTable(evaluation, outcome)),
    ]),
  ];
}

function distributionBlocks(evaluation: ReleasedEvaluation, outcomes: readonly ReleasedOutcome[]): readonly Block[] {
  const shown = outcomes.filter(({ pairs, ranges }) => pairs.length > 0 || ranges.pre.length > 0).map((outcome) => outcome.scale);
  return shown.length === 0 ? [] : [chartBlock("other-distributions", distributions(evaluation, { outcomes: shown }))];
}

function primaryBlocks(evaluation: ReleasedEvaluation, words: Catalogue, outcome: ReleasedOutcome): readonly Block[] {
  const people = peopleOf(evaluation);
  return [
    heading(3, `outcome-${outcome.scale}`, outcome.title),
    paragraph(words.plainChange(outcome, people)),
    ...optional(words.plainReliable(outcome, people)),
    ...((outcome.n ?? 0) < FEWEST ? [] : [chartBlock(`change-${outcome.scale}`, pairedChange(evaluation, { outcome: outcome.scale }))]),
    paragraph(words.technicalChange(outcome), "technical"),
    ...groupBlocks(evaluation, words, outcome),
    ...furtherBlocks(evaluation, words, outcome),
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
  const blocks = [
    ...tableBlock(pairedTable(evaluation, outcomes, { id: "paired-primary", label: words.headings.primary })),
    ...(evaluation.outcomes.every(({ n }) => (n ?? 0) < FEWEST) ? [] : [chartBlock("all-outcomes", forest(evaluation))]),
    ...outcomes.flatMap((outcome) => primaryBlocks(evaluation, words, outcome)),
  ];
  return { id: "outcomes", title: words.headings.primary, blocks };
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
  const people = peopleOf(evaluation);
  const blocks: readonly Block[] = [
    ...tableBlock(pairedTable(evaluation, outcomes, { id: "paired-secondary", label: words.headings.secondary })),
    ...distributionBlocks(evaluation, outcomes),
    ...outcomes.flatMap((outcome): readonly Block[] => [
      heading(3, `outcome-${outcome.scale}`, outcome.title),
      paragraph(words.plainChange(outcome, people)),
      paragraph(words.technicalChange(outcome), "technical"),
      ...details(words.headings.details, [
        ...tableBlock(anovaTable(evaluation, outcome)),
        ...outcome.marginalMeans.filter(ofOneFactor).flatMap((means) => tableBlock(marginalMeansTable(evaluation, outcome, means))),
      ]),
    ]),
  ];
  return [{ id: "other-outcomes", title: words.headings.secondary, blocks }];
}
