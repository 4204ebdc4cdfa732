import { doesItHold } from "../charts/doesItHold/doesItHold.ts";
import { expectedChange } from "../charts/expectedChange/expectedChange.ts";
import type { ReleasedEvaluation, ReleasedOutcome } from "../disclosure/released.ts";
import type { Block, Section } from "../document.ts";
import { rich } from "../format/rich.ts";
import type { Catalogue } from "../narrative/catalogue.ts";
import { bayesFactorTable } from "../tables/sureness/bayesFactorTable.ts";
import { clusteringTable } from "../tables/sureness/clusteringTable.ts";
import { equivalenceTable } from "../tables/sureness/equivalenceTable.ts";
import { expectedChangeTable } from "../tables/sureness/expectedChangeTable.ts";
import { precisionTable } from "../tables/sureness/precisionTable.ts";
import { sensitivityTable } from "../tables/sureness/sensitivityTable.ts";
import { verdictTable } from "../tables/sureness/verdictTable.ts";
import { chartBlock, detailsBlock, heading, listBlock, paragraph, tableBlock, underHeading } from "./blocks.ts";

type Outcomes = readonly ReleasedOutcome[];

function methodBlocks(evaluation: ReleasedEvaluation, words: Catalogue, primary: Outcomes): readonly Block[] {
  return [
    paragraph(rich`${words.headings.holdsMeaning}`),
    ...listBlock(primary.map(words.plainVerdict)),
    ...primary
      .filter(({ sensitivity }) => sensitivity.filter(({ interval }) => interval !== null).length > 1)
      .map(({ scale }) => chartBlock(`holds-${scale}`, doesItHold(evaluation, { outcome: scale }, words.charts))),
    ...tableBlock(verdictTable(evaluation, evaluation.outcomes, words.tables)),
    ...detailsBlock(
      words.headings.eachMethod,
      evaluation.outcomes.flatMap((outcome) => tableBlock(sensitivityTable(evaluation, outcome, words.tables))),
    ),
  ];
}

function expectedBlocks(evaluation: ReleasedEvaluation, words: Catalogue, primary: Outcomes): readonly Block[] {
  const tables = primary.flatMap((outcome) => tableBlock(expectedChangeTable(evaluation, outcome, words.tables)));
  if (tables.length === 0) return [];
  return [
    paragraph(rich`${words.headings.expectedMeaning}`),
    ...listBlock(primary.map((outcome) => words.plainExpected(evaluation, outcome))),
    ...primary
      .filter(({ expectedChange: { byStart } }) => byStart.groups.some(({ expected }) => expected !== null))
      .map(({ scale }) => chartBlock(`expected-${scale}`, expectedChange(evaluation, { outcome: scale }, words.charts))),
    ...detailsBlock(words.headings.allNumbers, tables),
  ];
}

function clusterBlocks(evaluation: ReleasedEvaluation, words: Catalogue, primary: Outcomes): readonly Block[] {
  return [
    paragraph(words.clusterMeaning(evaluation)),
    ...listBlock(primary.map(words.plainClusters)),
    ...detailsBlock(words.headings.allNumbers, tableBlock(clusteringTable(evaluation, evaluation.outcomes, words.tables))),
  ];
}

function precisionBlocks(evaluation: ReleasedEvaluation, words: Catalogue, primary: Outcomes): readonly Block[] {
  const said = listBlock(primary.map((outcome) => words.plainPrecision(evaluation, outcome)));
  if (said.length === 0) return [];
  return [
    paragraph(rich`${words.headings.precisionMeaning}`),
    ...said,
    ...detailsBlock(words.headings.allNumbers, [
      ...tableBlock(precisionTable(evaluation, evaluation.outcomes, words.tables)),
      ...tableBlock(equivalenceTable(evaluation, evaluation.outcomes, words.tables)),
      ...tableBlock(bayesFactorTable(evaluation, evaluation.outcomes, words.tables)),
    ]),
  ];
}

/**
 * How sure the findings are: other ways of computing them, return to the average, people alike, and the size of the study.
 *
 * @param evaluation the evaluation
 * @param words the texts
 * @returns the section
 */
export function holdsSection(evaluation: ReleasedEvaluation, words: Catalogue): Section {
  const { headings } = words;
  const primary = evaluation.outcomes.filter((outcome) => outcome.family === "primary");
  return {
    id: "holds",
    title: headings.holds,
    blocks: [
      ...methodBlocks(evaluation, words, primary),
      ...underHeading("expected", headings.expected, expectedBlocks(evaluation, words, primary)),
      heading(3, "clusters", headings.clusters),
      ...clusterBlocks(evaluation, words, primary),
      ...underHeading("precision", headings.precision, precisionBlocks(evaluation, words, primary)),
    ],
  };
}
