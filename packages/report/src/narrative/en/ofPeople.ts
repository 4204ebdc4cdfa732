import type { People } from "./people.ts";

/**
 * What the numbers say of themselves speaks of children: the same of those who answered.
 *
 * @param text a method or a reason of the evaluation
 * @param people the nouns
 * @returns the text about them
 */
export function ofPeople(text: string, { one, many }: People): string {
  return many === "children" ? text : text.replace(/\bchildren\b/g, many).replace(/\bchild\b/g, one);
}
