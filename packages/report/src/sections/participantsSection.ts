import { flow } from "../charts/flow/flow.ts";
import type { ReleasedEvaluation } from "../disclosure/released.ts";
import type { Section } from "../document.ts";
import type { Catalogue } from "../narrative/catalogue.ts";
import { participantsTable } from "../tables/participants/participantsTable.ts";
import { standardTable } from "../tables/record/standardTable.ts";
import { chartBlock, optional, tableBlock } from "./blocks.ts";

/**
 * Who took part, and how far that goes.
 *
 * @param evaluation the evaluation
 * @param words the texts
 * @returns the section
 */
export function participantsSection(evaluation: ReleasedEvaluation, words: Catalogue): Section {
  return {
    id: "participants",
    title: words.headings.took,
    blocks: [
      ...optional(words.ages(evaluation)),
      chartBlock("flow", flow(evaluation, words.charts)),
      ...tableBlock(participantsTable(evaluation, words.tables)),
      ...tableBlock(standardTable(evaluation, words.tables)),
    ],
  };
}
