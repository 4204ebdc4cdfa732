import { clearestPair } from "../charts/interaction/changeTests.ts";
import { interaction } from "../charts/interaction/interaction.ts";
import { marginalChange } from "../charts/marginalChange/marginalChange.ts";
import { subgroups } from "../charts/subgroups/subgroups.ts";
import type { ReleasedEvaluation, ReleasedOutcome } from "../disclosure/released.ts";
import type { Block, Section } from "../document.ts";
import { rich } from "../format/rich.ts";
import type { Catalogue } from "../narrative/catalogue.ts";
import { ageSlopeTable } from "../tables/groups/ageSlopeTable.ts";
import { ancovaTable, anovaTable } from "../tables/groups/anovaTable.ts";
import { leftOutTable } from "../tables/groups/leftOutTable.ts";
import { contrastsTable, marginalMeansTable } from "../tables/groups/marginalMeansTable.ts";
import { mixedAnovaTable } from "../tables/groups/mixedAnovaTable.ts";
import { simpleEffectsTable } from "../tables/groups/simpleEffectsTable.ts";
import { subgroupsTable } from "../tables/groups/subgroupsTable.ts";
import { chartBlock, detailsBlock, heading, optional, paragraph, tableBlock, underHeading } from "./blocks.ts";

type Means = ReleasedOutcome["marginalMeans"][number];

const ofOneFactor = (means: Means): boolean => means.of === "change" && !means.term.includes(":");

/** Whether a factor by itself has two groups and a mean to draw. */
const hasGroups = (outcome: ReleasedOutcome): boolean =>
  outcome.marginalMeans.some((means) => ofOneFactor(means) && means.cells.length > 1 && means.cells.some(({ mean }) => mean !== null));

/** The two factors that change differs by together, where a test says so; otherwise every factor by itself. */
function interactionBlocks(evaluation: ReleasedEvaluation, words: Catalogue, outcome: ReleasedOutcome): readonly Block[] {
  if (!hasGroups(outcome)) return [];
  const pair = clearestPair(outcome);
  const choice = { outcome: outcome.scale, ...(pair === null ? {} : { factors: pair }) };
  return [chartBlock(`groups-${outcome.scale}`, interaction(evaluation, choice, words.charts))];
}

/** What stands beside the chart above: change by group, and the factors by themselves where two were shown together. */
function furtherCharts(evaluation: ReleasedEvaluation, words: Catalogue, outcome: ReleasedOutcome): readonly Block[] {
  if (!hasGroups(outcome)) return [];
  const choice = { outcome: outcome.scale };
  const single =
    clearestPair(outcome) === null ? [] : [chartBlock(`single-factors-${outcome.scale}`, interaction(evaluation, choice, words.charts))];
  return [chartBlock(`change-by-group-${outcome.scale}`, marginalChange(evaluation, choice, words.charts)), ...single];
}

function comparisons(evaluation: ReleasedEvaluation, words: Catalogue, outcome: ReleasedOutcome): readonly Block[] {
  const means = outcome.marginalMeans.filter(({ of }) => of === "change");
  return [
    ...means.flatMap((one) => [
      ...tableBlock(marginalMeansTable(evaluation, outcome, one, words.tables)),
      ...tableBlock(contrastsTable(evaluation, outcome, one, words.tables)),
    ]),
    ...tableBlock(simpleEffectsTable(evaluation, outcome, words.tables)),
  ];
}

function subgroupBlocks(evaluation: ReleasedEvaluation, words: Catalogue, outcome: ReleasedOutcome): readonly Block[] {
  const drawn = outcome.subgroups.some(({ pairedT }) => pairedT.interval !== null);
  return [
    ...(drawn ? [chartBlock(`subgroups-${outcome.scale}`, subgroups(evaluation, { outcome: outcome.scale }, words.charts))] : []),
    ...tableBlock(subgroupsTable(evaluation, outcome, words.tables)),
  ];
}

function outcomeBlocks(evaluation: ReleasedEvaluation, words: Catalogue, outcome: ReleasedOutcome): readonly Block[] {
  if (outcome.anovaOfChange.factors.length === 0 && outcome.subgroups.length === 0) return [];
  return [
    heading(3, `differences-${outcome.scale}`, outcome.title),
    paragraph(words.plainGroups(evaluation, outcome, words.terms.peopleOf(evaluation))),
    ...interactionBlocks(evaluation, words, outcome),
    ...tableBlock(anovaTable(evaluation, outcome, words.tables)),
    ...subgroupBlocks(evaluation, words, outcome),
    ...detailsBlock(words.headings.comparisons, comparisons(evaluation, words, outcome)),
    ...detailsBlock(words.headings.details, [
      ...optional(words.technicalGroups(evaluation, outcome), "technical"),
      ...furtherCharts(evaluation, words, outcome),
      ...tableBlock(mixedAnovaTable(evaluation, outcome, words.tables)),
      ...tableBlock(ancovaTable(evaluation, outcome, words.tables)),
    ]),
  ];
}

/**
 * Whether change differed between groups, outcome by outcome.
 *
 * @param evaluation the evaluation
 * @param words the texts
 * @returns the section
 */
export function groupsSection(evaluation: ReleasedEvaluation, words: Catalogue): Section {
  const { headings, tables } = words;
  const primary = evaluation.outcomes.filter((outcome) => outcome.family === "primary");
  const own = primary.flatMap((outcome) => outcomeBlocks(evaluation, words, outcome));
  const age = tableBlock(ageSlopeTable(evaluation, evaluation.outcomes, tables));
  const left = tableBlock(leftOutTable(evaluation, evaluation.outcomes, tables));
  const none = own.length + age.length + left.length === 0;
  return {
    id: "groups",
    title: headings.groups,
    blocks: [
      paragraph(rich`${none ? headings.noGroups : headings.groupsMeaning}`),
      ...own,
      ...underHeading("age-slope", headings.ageSlope, age),
      ...underHeading("left-out", headings.leftOut, left),
    ],
  };
}
