import type { ReleasedEvaluation, ReleasedOutcome } from "../disclosure/released.ts";
import type { Block, Section } from "../document.ts";
import { rich } from "../format/rich.ts";
import type { Catalogue } from "../narrative/catalogue.ts";
import { imputationTable } from "../tables/missing/imputationTable.ts";
import { missingBaselineTable } from "../tables/missing/missingBaselineTable.ts";
import { missingTable } from "../tables/missing/missingTable.ts";
import { retentionTable } from "../tables/missing/retentionTable.ts";
import { tippingPointTable } from "../tables/missing/tippingPointTable.ts";
import { detailsBlock, listBlock, paragraph, tableBlock, underHeading } from "./blocks.ts";

function furtherBlocks(evaluation: ReleasedEvaluation, words: Catalogue, primary: readonly ReleasedOutcome[]): readonly Block[] {
  // who has a score after is nearly the same for every scale: the first stands for all
  const first = primary.slice(0, 1);
  return [
    ...primary.flatMap((outcome) => tableBlock(missingBaselineTable(evaluation, outcome, words.tables))),
    ...first.flatMap((outcome) => tableBlock(retentionTable(evaluation, outcome, words.tables))),
    ...tableBlock(imputationTable(evaluation, evaluation.outcomes, words.tables)),
  ];
}

/**
 * Who is not in the averages, how they compare at the start, and whether they could turn a finding.
 *
 * @param evaluation the evaluation
 * @param words the texts
 * @returns the section
 */
export function missingSection(evaluation: ReleasedEvaluation, words: Catalogue): Section {
  const { headings } = words;
  const primary = evaluation.outcomes.filter((outcome) => outcome.family === "primary");
  const baseline = listBlock(primary.map((outcome) => words.plainBaseline(evaluation, outcome)));
  const tipping = listBlock(primary.map((outcome) => words.plainTipping(evaluation, outcome)));
  return {
    id: "missing",
    title: headings.missing,
    blocks: [
      paragraph(rich`${headings.missingAll}`),
      ...tableBlock(missingTable(evaluation, words.tables)),
      ...(baseline.length + tipping.length === 0 ? [paragraph(words.nothingOfMissing(evaluation))] : []),
      ...underHeading("missing-baseline", headings.baseline, baseline),
      ...underHeading("missing-tipping", headings.tipping, [
        ...tipping,
        ...(tipping.length === 0 ? [] : tableBlock(tippingPointTable(evaluation, evaluation.outcomes, words.tables))),
      ]),
      ...detailsBlock(headings.missingDetails, furtherBlocks(evaluation, words, primary)),
    ],
  };
}
