import type { ReleasedEvaluation } from "../disclosure/released.ts";
import type { Section } from "../document.ts";
import { rich } from "../format/rich.ts";
import type { Catalogue } from "../narrative/catalogue.ts";
import { deviationsTable } from "../tables/record/deviationsTable.ts";
import { paragraph, tableBlock } from "./blocks.ts";

/**
 * Whether there was a plan, and what was done otherwise.
 *
 * @param evaluation the evaluation
 * @param words the texts
 * @returns the section
 */
export function deviationsSection(evaluation: ReleasedEvaluation, words: Catalogue): Section {
  return {
    id: "deviations",
    title: words.headings.deviations,
    blocks: [paragraph(rich`${words.planStanding(evaluation)}`), ...tableBlock(deviationsTable(evaluation, words.tables))],
  };
}
