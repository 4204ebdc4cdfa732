import { flow } from "../charts/flow/flow.ts";
import type { ReleasedEvaluation } from "../disclosure/released.ts";
import type { Section } from "../document.ts";
import type { Catalogue } from "../narrative/catalogue.en.ts";
import { missingTable } from "../tables/missingTable.ts";
import { participantsTable } from "../tables/participantsTable.ts";
import { chartBlock, optional, tableBlock } from "./blocks.ts";

/**
 * Who took part, and who is missing from which number.
 *
 * @param evaluation the evaluation
 * @param words the texts
 * @returns the section
 */
export function participantsSection(evaluation: ReleasedEvaluation, words: Catalogue): Section {
  return {
    id: "participants",
    title: words.headings.participants,
    blocks: [
      ...optional(words.ages(evaluation)),
      chartBlock("flow", flow(evaluation)),
      ...tableBlock(participantsTable(evaluation)),
      ...tableBlock(missingTable(evaluation)),
      ...optional(words.standard(evaluation)),
    ],
  };
}
