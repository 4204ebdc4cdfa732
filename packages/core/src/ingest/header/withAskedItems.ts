import type { NamedColumn } from "./columnName.ts";
import type { NamedItem } from "./itemInName.ts";

const formOf = ({ rank, wave }: NamedItem): string => `${rank} ${wave}`;

function numbersByForm(meanings: readonly NamedColumn[]): ReadonlyMap<string, readonly number[]> {
  const numbers = new Map<string, number[]>();
  for (const meaning of meanings) {
    if (meaning?.kind !== "item") continue;
    const same = numbers.get(formOf(meaning)) ?? [];
    same.push(meaning.number);
    numbers.set(formOf(meaning), same);
  }
  return numbers;
}

// with it the items are 1, 2, 3 ... and none stands twice
function fillsTheGap(item: NamedItem, numbers: readonly number[], length: number): boolean {
  if (numbers.length !== length - 1) return false;
  const all = new Set([...numbers, item.number]);
  return all.size === length && Math.min(...all) === 1 && Math.max(...all) === length;
}

/**
 * Takes a question such as "12. I talk before or after" for item 12, where that one is lacking; else it asks for the
 * timepoint.
 *
 * @param meanings what the names of one row say
 * @returns the meanings with that item
 */
export function withAskedItems(meanings: readonly NamedColumn[]): readonly NamedColumn[] {
  if (!meanings.some((meaning) => meaning?.kind === "timepoint" && meaning.orItem !== undefined)) return meanings;
  const numbers = numbersByForm(meanings);
  return meanings.map((meaning) => {
    const asked = meaning?.kind === "timepoint" ? meaning.orItem : undefined;
    if (asked === undefined) return meaning;
    return fillsTheGap(asked.item, numbers.get(formOf(asked.item)) ?? [], asked.length) ? asked.item : meaning;
  });
}
