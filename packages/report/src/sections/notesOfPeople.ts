import type { Block, Section } from "../document.ts";
import type { People } from "../narrative/en/people.ts";
import type { Terms } from "../narrative/en/terms.ts";

/**
 * Makes the reasons below the tables speak of those who answered.
 *
 * @param sections of a document
 * @param people the nouns; null where children answered, of whom the reasons speak
 * @param terms the words for them
 * @returns the same sections; the same objects where children answered
 */
export function notesOfPeople(sections: readonly Section[], people: People | null, terms: Terms): readonly Section[] {
  if (people === null) return sections;
  const inBlock = (block: Block): Block => {
    if (block.kind === "details") return { ...block, blocks: block.blocks.map(inBlock) };
    if (block.kind !== "table") return block;
    const notes = block.table.notes.map((note) => note.map((span) => ({ ...span, text: terms.ofPeople(span.text, people) })));
    return { ...block, table: { ...block.table, notes } };
  };
  return sections.map((section) => ({ ...section, blocks: section.blocks.map(inBlock) }));
}
