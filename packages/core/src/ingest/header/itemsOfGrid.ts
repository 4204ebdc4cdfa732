import type { NamedItem } from "./itemInName.ts";

// all of one question, and its parts are 1, 2, 3 ...
function isGrid(items: readonly NamedItem[], length: number): boolean {
  const parts = new Set(items.map(({ part }) => part));
  const complete = Array.from({ length }, (_, index) => index + 1).every((number) => parts.has(number));
  return complete && items.length === length && new Set(items.map(({ number }) => number)).size === 1;
}

/**
 * Reads the columns of one question with a part for each item: form services name them `Q7_1` to `Q7_30`. `Q1_1` and
 * `Q1_2` stay two columns for item 1: nothing says what their second number counts.
 *
 * @param items items as their names say
 * @param length how many items the questionnaire has
 * @returns the items numbered by part where each timepoint has one such question, else as they were
 */
export function itemsOfGrid<T extends NamedItem>(items: readonly T[], length: number): readonly T[] {
  const waves = [...new Set(items.map(({ wave }) => wave))];
  if (
    items.length === 0 ||
    !waves.every((wave) =>
      isGrid(
        items.filter((item) => item.wave === wave),
        length,
      ),
    )
  )
    return items;
  return items.map((item) => ({ ...item, number: item.part! }));
}
