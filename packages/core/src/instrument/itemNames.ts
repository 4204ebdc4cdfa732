import { foldText } from "../ingest/text/foldText.ts";

/** What names the items and answers of a definition. */
interface Named {
  readonly items: readonly string[];
  readonly answerWords: Readonly<Record<string, number>>;
  readonly columnNames: Readonly<Record<string, string>>;
}

/** A name as columns are compared: letters and digits only, without case. */
export const foldedName = (name: string): string => name.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, "");

/** Whether the items are known by their numbers. */
export const isNumbered = (items: readonly string[]): boolean => items.every((item, index) => item === String(index + 1));

/** Every name by which a column may call an item, as written: its id where the items have no numbers, and the names of columns. */
export const itemNames = ({ items, columnNames }: Named): readonly (readonly [name: string, item: string])[] => [
  ...(isNumbered(items) ? [] : items.map((item) => [item, item] as const)),
  ...Object.entries(columnNames),
];

// the first two entries of one folded key that mean two things
function clash<Meaning>(entries: readonly (readonly [string, Meaning])[], fold: (text: string) => string): Meaning[] | null {
  const known = new Map<string, Meaning>();
  for (const [text, meaning] of entries) {
    const before = known.get(fold(text));
    if (before !== undefined && before !== meaning) return [before, meaning];
    known.set(fold(text), meaning);
  }
  return null;
}

/**
 * Finds names and words that the reader of a file could not tell apart.
 *
 * @param definition of a questionnaire
 * @returns problems in words
 */
export function spelledAlike(definition: Named): string[] {
  const names = itemNames(definition);
  const nameless = names.find(([name]) => foldedName(name) === "");
  const items = clash(names, foldedName);
  const answers = clash(Object.entries(definition.answerWords), foldText);
  return [
    ...(nameless === undefined ? [] : [`columnNames: a name without letters and digits; found ${nameless[0]}, expected some`]),
    ...(items === null ? [] : [`columnNames: names of two items are alike; found one name for ${items.join(" and ")}`]),
    ...(answers === null ? [] : [`answerWords: two answers have one word; found one word for ${answers.join(" and ")}`]),
  ];
}
